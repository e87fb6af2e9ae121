/**
 * A passage that a warning is about begins with its topic and a link that lands after it.
 *
 * in:  `:::warning{#mutilation}` ... `:::`
 * out: `<div class="passage" data-warning="mutilation"><p class="passage-note">...</p>...</div><div id="after-passage-1"></div>`
 */
import type { Root } from 'mdast';
import { element, replaceNodes } from './element.ts';

export function remarkWarningPassages() {
  return (tree: Root): void => {
    let count = 0;
    const landings = new Map<unknown, string>();
    replaceNodes(tree, (node) => {
      if (node.type !== 'containerDirective' || node.name !== 'warning') return undefined;
      // replaceNodes asks twice for a node that it replaces; its number is given once.
      const landing = landings.get(node) ?? `after-passage-${String((count += 1))}`;
      landings.set(node, landing);
      const warning = node.attributes?.['id'] ?? '';
      return [
        element('div', { className: ['passage'], dataWarning: warning }, [
          element('p', { className: ['passage-note'], dataPagefindIgnore: 'all' }, [
            element('cue-topic', { dataId: warning }),
            ' ',
            element('a', { href: `#${landing}` }, ['Pass over this passage']),
          ]),
          ...node.children,
        ]),
        element('div', { id: landing, className: ['landing'], tabIndex: -1 }),
      ];
    });
  };
}
