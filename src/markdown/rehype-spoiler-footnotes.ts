/**
 * Closes the footnotes that only spoilers call. The list of notes stands at the end of the text, outside every
 * spoiler, so each such note becomes a spoiler of its own.
 *
 * in:  `<li id="user-content-fn-1"><p>Anton.</p></li>`
 * out: `<li id="user-content-fn-1"><details ...><summary>...</summary><div data-spoiler="..." data-nosnippet hidden>...`
 */
import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type {} from './remark-spoiler-footnotes.ts';

const prefix = 'user-content-fn-';

export function rehypeSpoilerFootnotes() {
  return (tree: Root, file: VFile): void => {
    const spoilers = file.data.spoilerFootnotes;
    if (spoilers === undefined || spoilers.size === 0) return;
    visit(tree, 'element', (node) => {
      const { id } = node.properties;
      if (node.tagName !== 'li' || typeof id !== 'string' || !id.startsWith(prefix)) return;
      // A note in the list keeps the place of its definition; its id is no key, since it is written percent-encoded.
      const spoiler = spoilers.get(node.position?.start.offset ?? -1);
      if (spoiler === undefined) return;
      const films = [...spoiler.films];
      const words = node.children;
      node.properties['dataClosed'] = '@closedNote';
      node.children = spoiler.isClosed ? [closed(films, words)] : [holder(films, words, false)];
    });
  };
}

function closed(films: readonly string[], words: ElementContent[]): Element {
  return {
    type: 'element',
    tagName: 'details',
    properties: { className: ['spoiler-block'] },
    children: [
      {
        type: 'element',
        tagName: 'summary',
        properties: {},
        children: [
          { type: 'element', tagName: 'cue-words', properties: { dataId: 'spoiler' }, children: [] },
          { type: 'element', tagName: 'cue-film-title', properties: { dataId: films.join(' ') }, children: [] },
        ],
      },
      holder(films, words, true),
    ],
  };
}

function holder(films: readonly string[], children: ElementContent[], isHidden: boolean): Element {
  return {
    type: 'element',
    tagName: 'div',
    properties: {
      dataSpoiler: films.join(' '),
      dataNosnippet: '',
      ...(isHidden ? { dataEnd: '@endOfSpoiler', hidden: true } : {}),
    },
    children,
  };
}
