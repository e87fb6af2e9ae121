/**
 * A passage that a warning is about begins with its topic and a link that lands after it.
 *
 * in:  `:::warning{#mutilation}` ... `:::`
 * out: `<div class="passage" data-warnings="mutilation"><p class="passage-note">...</p>...</div><div id="after-passage-1"></div>`
 */
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { element, interfaceWords, replaceNodes } from './element.ts';

export function remarkWarningPassages() {
  return (tree: Root): void => {
    const landings = new Map<unknown, string>();
    visit(tree, 'containerDirective', (node) => {
      if (node.name === 'warning') landings.set(node, `after-passage-${String(landings.size + 1)}`);
    });
    replaceNodes(tree, (node) => {
      if (node.type !== 'containerDirective' || node.name !== 'warning') return undefined;
      const landing = landings.get(node) ?? '';
      const warning = node.attributes?.['id'] ?? '';
      return [
        element('div', { className: ['passage'], dataWarnings: warning }, [
          element('p', { className: ['passage-note'], dataPagefindIgnore: 'all' }, [
            element('cue-topic', { dataId: warning }),
            ' ',
            element('a', { href: `#${landing}` }, [interfaceWords('passOver')]),
            ' ',
            element(
              'button',
              {
                type: 'button',
                className: ['text-button'],
                dataAct: 'open-passage',
                dataOpen: '@openPassage',
                dataClose: '@closePassage',
                hidden: true,
              },
              [interfaceWords('openPassage')],
            ),
          ]),
          ...node.children,
        ]),
        element('div', { id: landing, className: ['landing'], tabIndex: -1 }),
      ];
    });
  };
}
