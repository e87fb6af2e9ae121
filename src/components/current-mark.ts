/** Tells which link of the navigation leads to the page that is shown, or to the section that it stands in. */

/**
 * The value of `aria-current` for a link from the page at `page`; both are paths as the HTML has them. A link to
 * `/films/` is `page` on that page and `true` on every page below it; the front page is no section.
 */
export function currentMark(link: string, page: string): 'page' | 'true' | undefined {
  if (link === page) return 'page';
  const isSection = link.startsWith('/') && link.endsWith('/') && link.split('/').length > 2;
  return isSection && page.startsWith(link) ? 'true' : undefined;
}
