/** What search engines may quote of a page: a list says nothing of itself but what it is called and where it stands. */

import { lengthOf, shortened } from './shortened.ts';

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

/** As much as other places show of a link, in characters; search engines show less. */
const longest = 200;

/**
 * A description that begins with what its text deals with and gives away (`notice`, in whole sentences) and goes on with
 * what it is about for as far as there is room.
 */
export function carefulDescription(notice: string, text: string): string {
  const whole = `${notice} ${text}`.trim();
  return lengthOf(whole) <= longest ? whole : `${shortened(whole, longest - 1)}…`;
}
