/**
 * The anchor of each heading, as the rendered page will have it. A heading in a spoiler gets a neutral one
 * (`part-3`), and one that holds a spoiler is named by its open words: an anchor stands in addresses and lists.
 */
import GithubSlugger from 'github-slugger';
import { isDirectiveName } from './directive-use.ts';
import type { Heading, Nodes, Root } from 'mdast';

/** Headings with their anchors, in the order of the text. */
export function headingAnchors(tree: Root): Map<Heading, string> {
  const headings = headingsOf(tree);
  const slugger = new GithubSlugger();
  const anchors = new Map<Heading, string>();
  // Open headings first: they take the anchors that rehype-slug gives them, and the neutral ones keep clear of these.
  for (const { heading, inSpoiler } of headings) {
    const words = heading.children.some(holdsDirective) ? openWords(heading).replace(/\s+/g, ' ').trim() : openWords(heading);
    if (!inSpoiler && words.trim() !== '') anchors.set(heading, slugger.slug(words));
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

/** Does a directive stand here? */
export function holdsDirective(node: Nodes): boolean {
  return node.type === 'textDirective' || ('children' in node && node.children.some(holdsDirective));
}

interface FoundHeading {
  heading: Heading;
  inSpoiler: boolean;
}

function headingsOf(tree: Root): FoundHeading[] {
  const found: FoundHeading[] = [];
  const visit = (node: Nodes, inSpoiler: boolean): void => {
    if (node.type === 'heading') found.push({ heading: node, inSpoiler });
    if (!('children' in node)) return;
    const isSpoiler = node.type === 'containerDirective' && node.name === 'spoiler';
    let isPast = false;
    for (const child of node.children) {
      visit(child, inSpoiler || isSpoiler || isPast);
      if (node.type === 'root' && child.type === 'leafDirective' && child.name === 'spoilers-ahead') isPast = true;
    }
  };
  visit(tree, false);
  return found;
}

/** The words of a heading as its rendered element holds them, without its spoilers. */
function openWords(node: Nodes): string {
  if (node.type === 'textDirective' && node.name === 'spoiler') return '';
  // A film mentioned without words is printed by its title, which only the catalogue knows.
  if (node.type === 'textDirective' && node.children.length === 0)
    return isDirectiveName(node.name) ? '' : `:${node.name}`;
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  return 'children' in node ? node.children.map(openWords).join('') : '';
}
