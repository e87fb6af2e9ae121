/**
 * Gives back what was never meant as a directive or may not be published as HTML: `10:30` and `Note:this` stand
 * as typed, HTML comments go, and raw HTML that is not allowed is printed as text instead of obeyed.
 *
 * in:  `at 10:30 <!-- draft --> she <script>`
 * out: `<p>at 10:30  she &lt;script&gt;</p>`
 */
import type { Html, Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import { bareName, directiveUse } from './directive-use.ts';
import { replaceNodes } from './element.ts';
import { htmlPassages, isBlockParent } from './html-passages.ts';
import { whyUnsafe } from './inline-html.ts';

/** `isComment`: a stranger's words, in which no directive, image or HTML is obeyed. */
export interface PlainProseOptions {
  isComment?: boolean;
}

export function remarkPlainProse({ isComment = false }: PlainProseOptions = {}) {
  return (tree: Root, file: VFile): void => {
    const source = String(file);
    replaceNodes(tree, (node, parent) => {
      if (node.type === 'html') return html(node, parent, isComment);
      if (isComment && (node.type === 'image' || node.type === 'imageReference')) return [text(node.alt ?? '')];
      if (node.type !== 'textDirective' && node.type !== 'leafDirective' && node.type !== 'containerDirective')
        return undefined;
      const start = node.position?.start.offset ?? 0;
      const use = directiveUse(node, source[start - 1] ?? '');
      const isObeyed = use !== bareName && !('message' in use) && !isComment;
      if (isObeyed) return undefined;
      const typed = text(source.slice(start, node.position?.end.offset ?? start));
      return [node.type === 'textDirective' ? typed : { type: 'paragraph', children: [typed] }];
    });
  };
}

function text(value: string): { type: 'text'; value: string } {
  return { type: 'text', value };
}

function html(node: Html, parent: Nodes, isComment: boolean): RootContent[] {
  const passage = htmlPassages(parent).find((pieces) => pieces.includes(node)) ?? [node];
  const isUnsafe = isComment || whyUnsafe(passage.map(({ value }) => value)) !== undefined;
  const published = node.value.replace(/<!--(?:>|->|[\s\S]*?-->)/g, '');
  if (published.trim() === '') return [];
  const words = (value: string): PhrasingContent => (isUnsafe ? text(value) : { type: 'html', value });
  return isBlockParent(parent) ? [{ type: 'paragraph', children: [words(published.trim())] }] : [words(published)];
}
