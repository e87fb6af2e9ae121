/** Renders bodies for tests, with a look at the tree before the last step, in which the HTML parser mends it. */
import type { Root, RootContent } from 'hast';
import type { AnyNode } from 'domhandler';
import { isTag } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { bodyProcessor, type ProcessorOptions } from '../../src/markdown/processor.ts';
import type { BodyReport } from '../../src/markdown/body-report.ts';

/** A rendered body with the outline of its elements as the plugins made them and as they came out. */
export interface ProbedBody {
  html: string;
  report: BodyReport;
  /** Elements in brackets: `p(em(),a())`. */
  made: string;
  came: string;
}

/** A renderer with a probe; its outlines agree where nothing was mended, in bodies without raw HTML. */
export async function probedRenderer(options: ProcessorOptions): Promise<(body: string) => Promise<ProbedBody>> {
  const processor = bodyProcessor(options);
  let made = '';
  processor.options.rehypePlugins.push(() => (tree: Root) => {
    made = hastOutline(tree.children);
  });
  const renderer = await processor.createRenderer({ syntaxHighlight: false });
  return async (body) => {
    const frontmatter: { report?: BodyReport } = {};
    const fileURL = new URL('file:///content/reviews/body.md');
    const { code } = await renderer.render(body, { fileURL, frontmatter });
    if (frontmatter.report === undefined) throw new Error('The body came without its report.');
    return { html: code, report: frontmatter.report, made, came: domOutline(parseDocument(code).children) };
  };
}

function hastOutline(nodes: readonly RootContent[]): string {
  return nodes
    .flatMap((node) => (node.type === 'element' ? [`${node.tagName}(${hastOutline(node.children)})`] : []))
    .join();
}

function domOutline(nodes: readonly AnyNode[]): string {
  return nodes.flatMap((node) => (isTag(node) ? [`${node.name}(${domOutline(node.children)})`] : [])).join();
}

/** The anchors of a rendered body that an editor may link to: its headings' and the point of no return. */
export function anchorsIn(html: string): string[] {
  const found: string[] = [];
  const visit = (nodes: readonly AnyNode[]): void => {
    for (const node of nodes) {
      if (!isTag(node)) continue;
      const { id } = node.attribs;
      const isAnchor =
        (/^h[1-6]$/.test(node.name) && id?.endsWith('footnote-label') !== true) || id === 'spoilers-ahead';
      if (isAnchor) found.push(id ?? `<${node.name}> without an anchor`);
      visit(node.children);
    }
  };
  visit(parseDocument(html).children);
  return found.sort();
}
