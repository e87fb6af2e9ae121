/**
 * A mention of a film leads to its page, in the film's title where no words are given.
 *
 * in:  `:film[_Oldboy_]{#oldboy}`
 * out: `<a class="film" href="/films/oldboy/" data-film="oldboy"><em>Oldboy</em></a>`
 */
import type { Root } from 'mdast';
import { element, replaceNodes } from './element.ts';

export function remarkFilms() {
  return (tree: Root): void => {
    replaceNodes(tree, (node) => {
      if (node.type !== 'textDirective' || node.name !== 'film') return undefined;
      const film = node.attributes?.['id'] ?? '';
      const words = node.children.length > 0 ? node.children : [element('cue-film-title', { dataId: film })];
      return [element('a', { className: ['film'], href: `/films/${film}/`, dataFilm: film }, words)];
    });
  };
}
