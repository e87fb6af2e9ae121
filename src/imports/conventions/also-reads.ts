/**
 * "Also read" lines become cards, where the review that they send to is one of the publication's own; the others stay as
 * they are, with their links.
 */
import type { BlockContent, DefinitionContent, List, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { alsoReadLine, onlyLinks, type SentTo } from './also-read-line.ts';
import { isLeaf, leaf, type ArrivingText } from './arriving-text.ts';
import { holdsBreak, linesOf, lineText } from './lines.ts';

const field = 'relatedReads';

export function alsoReads(text: ArrivingText): void {
  apart(text);
  const cards = new Cards(text);
  for (let index = 0; index < text.blocks.length; index += 1) {
    const block = text.blocks[index];
    if (isLeaf(block, 'also-read')) cards.keep(block.attributes?.['id'] ?? '');
    if (block?.type === 'list') cards.tellItems(block);
    if (block?.type !== 'paragraph' && block?.type !== 'heading') continue;
    const line = alsoReadLine(block.children);
    if (line === undefined) continue;
    const behind = line.sentTo.length === 0 ? listBehind(text.blocks[index + 1]) : undefined;
    if (behind !== undefined) {
      index = cards.fromList(index, line.marker, behind);
      continue;
    }
    if (line.sentTo.length === 0 && text.blocks[index + 1]?.type === 'list') cards.tellUnread(text.lineOf(block));
    const known = line.sentTo.map((sentTo) => ({ sentTo, id: cards.idOf(sentTo) }));
    const left = known.filter(({ id }) => id === undefined).map(({ sentTo }) => sentTo);
    const written = text.lineOf(block);
    const ids = known.flatMap(({ id }) => id ?? []);
    if (left.length > 0)
      cards.tellLeft(left.length === known.length ? written : left.map(({ title }) => title).join(', '));
    if (ids.length === 0) continue;
    const blocks: RootContent[] = cards.of(ids, written);
    if (left.length > 0) blocks.push(restOf(line.marker, left));
    text.replace(index, 1, ...blocks);
    index += blocks.length - 1;
  }
}

/** Gives every such line of a paragraph a paragraph of its own. */
function apart(text: ArrivingText): void {
  const lines = new Set<string>();
  for (const block of text.blocks) {
    if (block.type !== 'paragraph' || !holdsBreak(block.children)) continue;
    for (const nodes of linesOf(block.children)) if (alsoReadLine(nodes) !== undefined) lines.add(lineText(nodes));
  }
  if (lines.size > 0) text.isolate((line) => lines.has(line));
}

/** What follows a marker that stands alone: each thing with the words that remain of it where it is not known. */
interface Behind {
  sentTo: SentTo[];
  rest: (left: ReadonlySet<SentTo>) => RootContent;
}

function listBehind(block: RootContent | undefined): Behind | undefined {
  if (block?.type === 'paragraph') {
    const sentTo = onlyLinks(block.children);
    return sentTo === undefined ? undefined : { sentTo, rest: (left) => ({ ...block, children: linked([...left]) }) };
  }
  if (block?.type !== 'list') return undefined;
  const items = block.children.map((item) => ({ item, sentTo: onlyItem(item.children) }));
  const sentTo = items.flatMap((item) => item.sentTo ?? []);
  if (items.some((item) => item.sentTo === undefined)) return undefined;
  const rest = (left: ReadonlySet<SentTo>): List => ({
    ...block,
    children: items.filter((item) => item.sentTo !== undefined && left.has(item.sentTo)).map(({ item }) => item),
  });
  return { sentTo, rest };
}

/** The one link or title of an item. */
function onlyItem([only, another]: readonly (BlockContent | DefinitionContent)[]): SentTo | undefined {
  if (only?.type !== 'paragraph' || another !== undefined) return undefined;
  const [link, second] = onlyLinks(only.children) ?? [];
  if (link !== undefined) return second === undefined ? link : undefined;
  const title = lineText(only.children);
  return title === '' || title.length > 200 ? undefined : { url: undefined, title, nodes: [...only.children] };
}

function restOf(marker: string, left: readonly SentTo[]): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value: `${marker}: ` }, ...linked(left)] };
}

function linked(left: readonly SentTo[]): PhrasingContent[] {
  return left.flatMap(({ nodes, title }, index): PhrasingContent[] => [
    ...(index === 0 ? [] : [{ type: 'text', value: ', ' } as const]),
    ...(nodes.length === 0 ? [{ type: 'text', value: title } as const] : nodes),
  ]);
}

/** The cards of one text. */
class Cards {
  readonly #text: ArrivingText;
  readonly #own: string | undefined;

  constructor(text: ArrivingText) {
    this.#text = text;
    this.#own = text.context.reviewTitled(text.context.title);
  }

  /** A card that the text has already. */
  keep(id: string): void {
    const { relatedReads } = this.#text.found;
    if (id !== '' && id !== this.#own && !relatedReads.includes(id)) relatedReads.push(id);
  }

  /** The review that is meant, other than this one. */
  idOf({ url, title }: SentTo): string | undefined {
    const { reviewAt, reviewTitled } = this.#text.context;
    const id =
      (url === undefined ? undefined : reviewAt(url)) ??
      titlesIn(title)
        .map((name) => reviewTitled(name))
        .find((found) => found !== undefined);
    return id === this.#own ? undefined : id;
  }

  /** Cards of the reviews that have none yet. */
  of(ids: readonly string[], written: string): RootContent[] {
    const { relatedReads } = this.#text.found;
    const fresh = [...new Set(ids)].filter((id) => !relatedReads.includes(id));
    relatedReads.push(...fresh);
    if (fresh.length > 0) this.#text.note('lifted', `"${written}" became a card: ${fresh.join(', ')}.`, { field });
    else this.#text.note('left', `"${written}" names ${ids.join(', ')} once more, and was left out.`, { field });
    return fresh.map((id) => leaf('also-read', { id }));
  }

  tellLeft(words: string): void {
    this.#text.note('left', `"${words}" sends to no review that arrives, and stays as it is.`, { field });
  }

  /** A list below a marker that says more than titles. */
  tellUnread(marker: string): void {
    this.#text.note('left', `The list below "${marker}" holds more than links and titles, and stays as it is.`, {
      field,
    });
  }

  /** Items that are also-reads by themselves. */
  tellItems({ children }: List): void {
    for (const {
      children: [only],
    } of children) {
      if (only?.type !== 'paragraph' || alsoReadLine(only.children) === undefined) continue;
      const message = `"${lineText(only.children)}" is an item of a list, and stays there as it is.`;
      this.#text.note('left', message, { field, hint: 'Write ::also-read{#review-id} where its card shall stand.' });
    }
  }

  /** A marker and what follows it; the place of the last block that is done with. */
  fromList(index: number, marker: string, { sentTo, rest }: Behind): number {
    const left = sentTo.filter((one) => this.idOf(one) === undefined);
    const ids = sentTo.flatMap((one) => this.idOf(one) ?? []);
    const heading = this.#text.lineOf(this.#text.blocks[index]);
    if (left.length > 0) this.tellLeft(left.map(({ title }) => title).join(', '));
    if (ids.length === 0) return index + 1;
    const taken = sentTo.filter((one) => !left.includes(one)).map(({ title }) => title);
    const cards = this.of(ids, `${heading === '' ? marker : heading} ${taken.join(', ')}`);
    const kept = left.length === 0 ? [] : this.#text.blocks.slice(index, index + 1).concat(rest(new Set(left)));
    this.#text.replace(index, 2, ...cards, ...kept);
    return index + cards.length + kept.length - 1;
  }
}

/** A title, without quotation marks around it, and without the name of the site behind it. */
function titlesIn(title: string): string[] {
  const bare = title.trim().replace(/^["“‘'«]+|["”’'»]+$/gu, '');
  const bar = Math.max(
    bare.lastIndexOf(' | '),
    bare.lastIndexOf(' – '),
    bare.lastIndexOf(' — '),
    bare.lastIndexOf(' - '),
  );
  return [title, bare, ...(bar > 0 ? [bare.slice(0, bar)] : [])];
}
