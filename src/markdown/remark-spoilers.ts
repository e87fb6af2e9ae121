/**
 * Closes spoilers until the reader opens them, without JavaScript: inline by a popover that holds the state,
 * as a block by `details`. In both the words are `hidden` while closed, so that find-in-page, text fragments,
 * printing and assistive technology pass over them; the styles show them when open.
 *
 * Each has an anchor, by which whatever leaves it out leads to its place.
 *
 * in:  `:spoiler[She knew]{#oldboy}`
 * out: `<span id="closed-1" class="spoiler"><button popovertarget="spoiler-1"><cue-words ...></button><span id="spoiler-1"
 *      popover="manual"></span><span data-spoiler="oldboy" data-nosnippet hidden>She knew</span></span>`
 */
import type { ContainerDirective, TextDirective } from 'mdast-util-directive';
import type { Nodes, Paragraph, Parent, Root, RootContent } from 'mdast';
import { element, interfaceWords, type CueElement } from './element.ts';
import { allFilms, firstFilm } from './markers.ts';
import { inlineSpoilersIn, isInlineSpoiler, isLink } from './spoilers-in.ts';

export function remarkSpoilers() {
  return (tree: Root): void => {
    wholeLinks(tree);
    closeSpoilers(tree, { inline: 0, all: 0 });
    wrapRest(tree);
  };
}

/** A spoiler inside a link's text makes the whole link the spoiler: a link cannot hold the button. */
function wholeLinks(node: Nodes): void {
  if (!('children' in node)) return;
  (node as Parent).children = node.children.map((child) => {
    const spoilers = isLink(child) ? inlineSpoilersIn(child) : [];
    const [first] = spoilers;
    if (first === undefined || !isLink(child)) {
      wholeLinks(child);
      return child;
    }
    (child as Parent).children = unwrapped(child.children);
    const films = new Set(spoilers.map(filmOf));
    return { ...first, attributes: { id: [...films].join(' ') }, children: [child] };
  });
}

/** The words without the spoilers' marks. */
function unwrapped(nodes: readonly RootContent[]): RootContent[] {
  return nodes.flatMap((node): readonly RootContent[] => {
    if ('children' in node) (node as Parent).children = unwrapped(node.children);
    return isInlineSpoiler(node) ? node.children : [node];
  });
}

/** How many spoilers there are so far. */
interface Count {
  inline: number;
  all: number;
}

function closeSpoilers(node: Nodes, count: Count): void {
  if (!('children' in node)) return;
  (node as { children: RootContent[] }).children = (node.children as RootContent[]).map((child) => {
    const isInline = isInlineSpoiler(child);
    const isBlock = child.type === 'containerDirective' && child.name === 'spoiler';
    const id = isInline ? `spoiler-${String((count.inline += 1))}` : '';
    const place = isInline || isBlock ? `closed-${String((count.all += 1))}` : '';
    closeSpoilers(child, count);
    if (isInline) return inlineSpoiler(child, place, id);
    return isBlock ? blockSpoiler(child, place) : child;
  });
}

function filmOf(node: TextDirective | ContainerDirective): string {
  return node.attributes?.['id'] ?? firstFilm;
}

function label(film: string): CueElement[] {
  return [interfaceWords('spoiler'), element('cue-film-title', { dataId: film })];
}

function inlineSpoiler(node: TextDirective, place: string, id: string): CueElement {
  const film = filmOf(node);
  return element('span', { id: place, className: ['spoiler'] }, [
    element('button', { type: 'button', popoverTarget: id, dataPagefindIgnore: 'all' }, label(film)),
    element('span', { id, popover: 'manual' }),
    element('span', { dataSpoiler: film, dataNosnippet: '', dataEnd: '@endOfSpoiler', hidden: true }, node.children),
  ]);
}

function blockSpoiler(node: ContainerDirective, place: string): CueElement {
  const film = filmOf(node);
  const [first, ...rest] = node.children;
  const hasLabel = first?.data !== undefined && 'directiveLabel' in first.data;
  const words = hasLabel ? [': ', ...(first as Paragraph).children] : [];
  return element('details', { id: place, className: ['spoiler-block'] }, [
    element('summary', {}, [...label(film), ...words]),
    element(
      'div',
      { dataSpoiler: film, dataNosnippet: '', dataEnd: '@endOfSpoiler', hidden: true },
      hasLabel ? rest : node.children,
    ),
  ]);
}

/** After `::spoilers-ahead` the rest is one section, open to whoever reads on past the break. */
function wrapRest(tree: Root): void {
  const at = tree.children.findIndex((child) => child.type === 'leafDirective' && child.name === 'spoilers-ahead');
  if (at === -1) return;
  const rest = tree.children.splice(at);
  tree.children.push(
    element('cue-spoilers-ahead', { id: 'spoilers-ahead' }),
    element('section', { dataSpoiler: allFilms, dataNosnippet: '', ariaLabel: '@withSpoilers' }, rest.slice(1)),
  );
}
