/**
 * The anchor of each heading, as the rendered page will have it. A heading in a spoiler gets a neutral one
 * (`part-3`), and one that holds a spoiler is named by its open words: an anchor stands in addresses and lists.
 */
import GithubSlugger from 'github-slugger';
import type { Heading, Nodes, Root } from 'mdast';
import type { BodyKind } from './body-kind.ts';
import { inlineSpoilersIn, isInlineSpoiler, isLink } from './spoilers-in.ts';

/** Headings with their anchors, in the order of the text; those in footnotes and in comments have none. */
export function headingAnchors(tree: Root, kind: BodyKind): Map<Heading, string> {
  const headings = kind === 'comment' ? [] : headingsOf(tree, kind === 'spoiled-review');
  const slugger = new GithubSlugger();
  const anchors = new Map<Heading, string>();
  // Open headings first: the neutral anchors keep clear of theirs.
  for (const { heading, inSpoiler } of headings) {
    const words = openWords(heading).replace(/\s+/g, ' ').trim();
    if (inSpoiler || words === '') continue;
    let anchor = slugger.slug(words);
    while (isTaken(anchor)) anchor = slugger.slug(words);
    if (anchor !== '' && !anchor.startsWith(footnotePrefix)) anchors.set(heading, anchor);
  }
  const taken = new Set(anchors.values());
  headings.forEach(({ heading }, index) => {
    if (anchors.has(heading)) return;
    let number = index + 1;
    while (taken.has(`part-${String(number)}`)) number += 1;
    const anchor = `part-${String(number)}`;
    taken.add(anchor);
    anchors.set(heading, anchor);
  });
  return new Map(headings.map(({ heading }) => [heading, anchors.get(heading) ?? '']));
}

/** The IDs that the site's own parts have on pages with a text, and those that stand for a place in links to them. */
const pageIds: ReadonlySet<string> = new Set([
  'after-comments',
  'after-text',
  'also-read',
  'also-read-heading',
  'care',
  'care-heading',
  'care-stop-heading',
  'comments',
  'atlas-table',
  'comments-heading',
  'corrections-heading',
  'discussed-heading',
  'discussed-with-heading',
  'find-anywhere',
  'find-offers',
  'find-words',
  'footnote-label',
  'footnotes',
  'main',
  'marks',
  'read-in-reply-heading',
  'read-on',
  'reviews-heading',
  'same-vein-heading',
  'search-form',
  'search-names',
  'search-words',
  'spoilers-ahead',
  'support-heading',
  'text',
  'theme-films',
  'top',
  'verdict',
  'verdict-heading',
  'with-themes-heading',
]);
/** The IDs that our plugins count out. */
const countedIds = /^(?:spoiler|closed|after-passage)-\d+$/;
const footnotePrefix = 'user-content-';

function isTaken(anchor: string): boolean {
  return pageIds.has(anchor) || countedIds.test(anchor);
}

interface FoundHeading {
  heading: Heading;
  inSpoiler: boolean;
}

function headingsOf(tree: Root, isSpoiled: boolean): FoundHeading[] {
  const found: FoundHeading[] = [];
  const visit = (node: Nodes, inSpoiler: boolean): void => {
    if (node.type === 'heading') found.push({ heading: node, inSpoiler });
    if (!('children' in node) || node.type === 'footnoteDefinition') return;
    const isSpoiler = node.type === 'containerDirective' && node.name === 'spoiler';
    let isPast = false;
    for (const child of node.children) {
      visit(child, inSpoiler || isSpoiler || isPast);
      if (node.type === 'root' && child.type === 'leafDirective' && child.name === 'spoilers-ahead') isPast = true;
    }
  };
  visit(tree, isSpoiled);
  return found;
}

/** The words of a heading as its rendered element holds them, without its spoilers. */
function openWords(node: Nodes): string {
  if (node.type === 'textDirective' && node.children.length === 0)
    // A film mentioned without words is printed by its title, which only the catalogue knows; a bare `:name` is prose.
    return Object.keys(node.attributes ?? {}).length > 0 ? '' : `:${node.name}`;
  // A link that holds a spoiler is one as a whole.
  if (isInlineSpoiler(node) || (isLink(node) && inlineSpoilersIn(node).length > 0)) return '';
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return ' ';
  return 'children' in node ? node.children.map(openWords).join('') : '';
}
