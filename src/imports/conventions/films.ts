/** The films of a text: those that it is about, and those that it mentions, which become `:film` mentions. */
import type { Emphasis, Nodes, PhrasingContent, RootContent } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { textOf } from '../../markdown/text-of.ts';
import type { ArrivingText } from './arriving-text.ts';
import { saidBehind } from './film-names.ts';
import { reviewedFilms } from './reviewed-films.ts';

export function films(text: ArrivingText): void {
  reviewedFilms(text);
  const mentioned = new Set(text.blocks.flatMap(mentionsIn));
  for (const film of text.found.films) if (typeof film === 'string') mentioned.add(film);
  const lifted: string[] = [];
  /** The film that these words name, where no other can be meant and it is not mentioned yet. */
  const filmOf = (words: string, behind: string): string | undefined => {
    if (!/^\P{L}*[\p{Lu}\p{Lo}\p{N}]/u.test(words)) return undefined;
    const [film, another] = text.context.films.named(words, saidBehind(behind).year);
    if (film === undefined || another !== undefined || mentioned.has(film.id)) return undefined;
    mentioned.add(film.id);
    lifted.push(`"${words}" (${film.id})`);
    return film.id;
  };
  text.blocks = text.blocks.map((block): RootContent => {
    if (block.type !== 'paragraph') return block;
    const children = withMentions(block.children, filmOf);
    return children === block.children ? block : { ...block, children };
  });
  if (lifted.length > 0) text.note('lifted', `Films that the text names became mentions: ${lifted.join(', ')}.`);
}

function mentionsIn(node: Nodes): string[] {
  if (node.type === 'textDirective' && node.name === 'film') return [node.attributes?.['id'] ?? ''];
  return 'children' in node ? (node.children as Nodes[]).flatMap(mentionsIn) : [];
}

type FilmOf = (words: string, behind: string) => string | undefined;

/** The same list where nothing changes. */
function withMentions(nodes: PhrasingContent[], filmOf: FilmOf): PhrasingContent[] {
  const changed = nodes.map((node, index): PhrasingContent => {
    const before = nodes[index - 1];
    const isGlued = before?.type === 'textDirective' || (before?.type === 'text' && before.value.endsWith(':'));
    const found =
      node.type === 'emphasis' && !isGlued ? mention(node, nodes.slice(index + 1, index + 3), filmOf) : undefined;
    if (found !== undefined) return found;
    if (node.type !== 'strong') return node;
    const children = withMentions(node.children, filmOf);
    return children === node.children ? node : { ...node, children };
  });
  return changed.some((node, index) => node !== nodes[index]) ? changed : nodes;
}

function mention(node: Emphasis, behind: readonly PhrasingContent[], filmOf: FilmOf): TextDirective | undefined {
  if (!node.children.every(({ type }) => type === 'text')) return undefined;
  const id = filmOf(textOf(node).trim(), behind.map((next) => textOf(next)).join(''));
  return id === undefined ? undefined : { type: 'textDirective', name: 'film', attributes: { id }, children: [node] };
}
