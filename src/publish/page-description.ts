/** What search engines may quote of a page: a list says nothing of itself but what it is called and where it stands. */

/** A page, as its document is told. */
interface DescribedPage {
  /** Plain text. */
  title: string;
  description?: string | undefined;
}

/** The page's own description, or its title with the publication's name and tagline. */
export function pageDescription(
  { title, description }: DescribedPage,
  { name, tagline }: { name: string; tagline?: string | undefined },
): string {
  if (description !== undefined) return description;
  const called = documentTitle(title, name);
  return tagline === undefined ? called : `${called}: ${tagline}`;
}

/** What the browser's tab and a search engine's result call a page of the publication `name`. */
export function documentTitle(title: string, name: string): string {
  return title === name ? name : `${title} — ${name}`;
}
