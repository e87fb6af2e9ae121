/** Words and what ends them, laid out in paragraphs and the other blocks of Markdown. */
import type { PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { HtmlNode } from './html-nodes.ts';
import { spoilerBlock } from './spoilers.ts';
import { videoAt, videoDirective, isVideoFile } from './videos.ts';
import { paragraph, text, type Flow, type Item, type Place, type Work } from './work.ts';

/** The blocks below these nodes. */
export function flowOf(nodes: readonly HtmlNode[], place: Place, work: Work): Flow[] {
  return layout(work.items(nodes, place), place, work);
}

/** The items in blocks. */
export function layout(items: readonly Item[], place: Place, work: Work): Flow[] {
  const flow: Flow[] = [];
  let words: PhrasingContent[] = [];
  const end = (): void => {
    flow.push(...paragraphs(words, place, work));
    words = [];
  };
  for (const item of items) {
    if (item.type !== 'gap' && item.type !== 'flow') {
      words.push(item);
      continue;
    }
    end();
    if (item.type === 'flow') flow.push(...item.nodes);
  }
  end();
  return flow;
}

function paragraphs(typed: readonly PhrasingContent[], place: Place, work: Work): Flow[] {
  const words = withoutCrowds(trimmed(typed), work);
  if (words.length === 0) return [];
  const images = words.filter((node) => node.type === 'image');
  const others = trimmed(words.filter((node) => node.type !== 'image'));
  if (images.length > 0) {
    const figures = images.map((image) => paragraph([image]));
    if (others.length === 0) return figures;
    // An image at the end of the words comes after them; any other before, as a floating one is shown.
    const last = words.at(-1)?.type === 'image' && words[0]?.type !== 'image' ? figures.splice(-1) : [];
    return [...figures, ...paragraphs(others, place, work), ...last];
  }
  if (words.some(({ type }) => type === 'link')) {
    const lines = linesOf(words);
    if (lines.some((line) => videoLine(line) !== undefined)) return withVideos(lines, place, work);
  }
  const [only] = words;
  if (words.length === 1 && only?.type === 'textDirective' && only.name === 'spoiler')
    return [spoilerBlock([paragraph(only.children)], only.attributes ?? {}, labelOf(only), work)];
  if (words.length < 9 && /^(?:[*•·~–—_-]\s*){3,}$/.test(toString(paragraph(words))))
    return [{ type: 'thematicBreak' }];
  return [paragraph(words.map((node) => withoutLabel(node)))];
}

/** More emphases than anybody writes in a paragraph: to write them down would take a time that grows with their square. */
const mostEmphases = 400;

function withoutCrowds(words: PhrasingContent[], work: Work): PhrasingContent[] {
  if (countEmphases(words) <= mostEmphases) return words;
  work.note('left', 'A paragraph with more than four hundred emphases lost them; its words stayed.');
  return words.flatMap(withoutEmphasis);
}

function countEmphases(words: readonly PhrasingContent[]): number {
  return words.reduce(
    (count, node) =>
      'children' in node
        ? count + Number(node.type !== 'link') + countEmphases(node.children as PhrasingContent[])
        : count,
    0,
  );
}

function withoutEmphasis(node: PhrasingContent): PhrasingContent[] {
  if (!('children' in node)) return [node];
  const children = (node.children as PhrasingContent[]).flatMap(withoutEmphasis);
  return /^(?:emphasis|strong|delete)$/.test(node.type) ? children : [{ ...node, children }];
}

function labelOf(node: PhrasingContent): string {
  const label: unknown = (node.data as { label?: unknown } | undefined)?.label;
  return typeof label === 'string' ? label : '';
}

function withoutLabel(node: PhrasingContent): PhrasingContent {
  if (node.data === undefined) return node;
  const bare = { ...node };
  delete bare.data;
  return bare;
}

/** Words without white space and line breaks at their edges. */
function trimmed(words: readonly PhrasingContent[]): PhrasingContent[] {
  const isBlank = (node: PhrasingContent): boolean =>
    node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
  const first = words.findIndex((node) => !isBlank(node));
  return first < 0 ? [] : words.slice(first, words.findLastIndex((node) => !isBlank(node)) + 1);
}

function linesOf(words: readonly PhrasingContent[]): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const node of words)
    if (node.type === 'break') lines.push([]);
    else lines.at(-1)?.push(node);
  return lines;
}

/** The address of a video that stands alone on its line, as WordPress takes it for an embed. */
function videoLine(line: readonly PhrasingContent[]): string | undefined {
  const [only, ...others] = trimmed(line);
  if (only?.type !== 'link' || others.length > 0 || !/^(?:https?:\/\/|www\.)\S+$/.test(toString(only).trim()))
    return undefined;
  return videoAt(only.url)?.url ?? (isVideoFile(only.url) ? only.url : undefined);
}

function withVideos(lines: readonly PhrasingContent[][], place: Place, work: Work): Flow[] {
  const flow: Flow[] = [];
  let words: PhrasingContent[] = [];
  for (const line of lines) {
    const url = videoLine(line);
    if (url === undefined || work.isComment) {
      words.push(...(words.length > 0 ? [{ type: 'break' } as const] : []), ...line);
      continue;
    }
    if (trimmed(words).length > 0) flow.push(...paragraphs(words, place, work));
    words = [];
    flow.push(video(url, '', work));
  }
  if (words.length > 0)
    flow.push(work.isComment ? paragraph(trimmed(words)) : (layout(words, place, work)[0] ?? paragraph([text('')])));
  return flow;
}

/** A video; one without a title gets the site's name, and a note. */
export function video(url: string, title: string, work: Work): Flow {
  const named = title.replace(/\s+/g, ' ').trim();
  if (named !== '') return videoDirective(url, named);
  const site = videoAt(url)?.site;
  work.note(
    'guessed',
    `The video ${url} has no title in the archive, and is named by its site.`,
    'Say what it shows: title="..."',
  );
  return videoDirective(url, site === undefined ? 'A video' : `A video on ${site}`);
}
