/** Addresses in the HTML: a path of the site with the sub-path that the site is served under. */

/** `/reviews/x/` as `/magazine/reviews/x/`; other addresses as they are. */
export function href(path: string): string {
  if (!path.startsWith('/') || path.startsWith('//')) return path;
  return import.meta.env.BASE_URL.replace(/\/$/, '') + path;
}
