/**
 * Which pages stand for their kinds, where a person or a tool looks at one of each: of the folders of a built site the
 * longest page, which is likeliest to show all that such a page can hold.
 */
import { dirname } from 'node:path';
import type { BuiltPage } from './crawl.ts';

/** A page that stands for its kind. */
export interface KindOfPage {
  name: string;
  /** Relative to the site: `''`, `reviews/the-lighthouse/`. */
  path: string;
}

/** A page's HTML, asked whether it is of a kind. */
type IsOfKind = (html: string) => boolean;

const hasLeadImage: IsOfKind = (html) => html.includes('class="lead-figure"');
const isHindi: IsOfKind = (html) => /<article[^>]* lang="hi"/.test(html);
const isSpoilerThroughout: IsOfKind = (html) => html.includes('Spoilers throughout</strong>');

/** Kinds in the order in which a reader might come by them: an address, or a folder and what its page must be. */
const kinds: readonly { name: string; at: string; is?: IsOfKind }[] = [
  { name: 'Front page', at: '' },
  { name: 'Review, image', at: 'reviews/*', is: hasLeadImage },
  {
    name: 'Review, no image',
    at: 'reviews/*',
    is: (html) => !hasLeadImage(html) && !isHindi(html) && !isSpoilerThroughout(html),
  },
  { name: 'Review in Hindi', at: 'reviews/*', is: isHindi },
  { name: 'Review, spoilers throughout', at: 'reviews/*', is: isSpoilerThroughout },
  { name: 'All reviews', at: 'reviews/' },
  { name: 'Archive', at: 'archive/' },
  { name: 'A year', at: 'archive/*' },
  { name: 'Films', at: 'films/' },
  { name: 'A film', at: 'films/*' },
  { name: 'People', at: 'people/' },
  { name: 'A person', at: 'people/*' },
  { name: 'Themes', at: 'themes/' },
  { name: 'A theme', at: 'themes/*' },
  { name: 'Warnings', at: 'warnings/' },
  { name: 'A warning', at: 'warnings/*' },
  { name: 'Contributors', at: 'contributors/' },
  { name: 'A contributor', at: 'contributors/*' },
  { name: 'Atlas', at: 'atlas/' },
  { name: 'Search', at: 'search/' },
  { name: 'Preferences', at: 'preferences/' },
  { name: 'Feeds', at: 'feeds/' },
  { name: 'Membership', at: 'membership/' },
  { name: 'How we warn', at: 'how-we-warn/' },
  { name: 'About', at: 'about/' },
  { name: 'Handbook', at: 'admin/handbook/' },
  { name: 'Not found', at: '404.html' },
];

/** One page for each kind that a built site has. */
export function pageKinds(pages: readonly BuiltPage[]): KindOfPage[] {
  const isRedirect: IsOfKind = (html) => html.includes('http-equiv="refresh"');
  const candidates = pages
    .filter(({ html }) => !isRedirect(html))
    .map(({ path, html }) => ({ path: path.replace(/(?:^|(?<=\/))index\.html$/, ''), html }))
    .toSorted((a, b) => b.html.length - a.html.length);
  return kinds.flatMap(({ name, at, is = () => true }) => {
    const found = candidates.find(
      ({ path, html }) => (at.endsWith('/*') ? dirname(path) === at.slice(0, -2) : path === at) && is(html),
    );
    return found === undefined ? [] : [{ name, path: found.path }];
  });
}
