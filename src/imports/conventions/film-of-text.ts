/**
 * The film that only the text names. A text names many films that it is not about, so that it is declared only where
 * the very first words name it and nothing else is named as often; anywhere else an editor is asked.
 */
import type { PhrasingContent, RootContent } from 'mdast';
import { foldedName } from '../../publish/folded-name.ts';
import { textOf } from '../../markdown/text-of.ts';
import type { ArrivingText } from './arriving-text.ts';
import { emphasisedNames, quotedNames, sameName, type WrittenName } from './film-names.ts';

/** So many paragraphs say what a text is about. */
const firstParagraphs = 4;
/** Nothing, a preposition, or whose film it is: "In Jennifer Kent’s second feature". */
const leading =
  /^(?:(?:[Ii]n|[Ww]ith|[Ww]atching)(?:\s+|$))?(?:(?:[Dd]irector|[Ff]ilmmaker)\s+)?(?:(?:\p{Lu}[\p{L}\p{M}.'’-]*\s+){0,4}\p{Lu}[\p{L}\p{M}.-]*['’]s?(?:\s+[\p{Ll}\p{N}-]+){0,4}\s*)?["“‘]?$/u;
const comparison = /^(?:like|unlike|as|after|before|since|than|from|compared|if|when|much)\b/iu;

/** The dated film that the first words name, where the text names no other as often. */
export function openingFilm(text: ArrivingText): WrittenName | undefined {
  const first = text.blocks.find((block) => block.type === 'paragraph' && text.hasWords(block));
  if (first?.type !== 'paragraph') return undefined;
  const at = first.children.findIndex(({ type }) => type === 'emphasis' || type === 'strong');
  const before = textOf({ type: 'paragraph', children: first.children.slice(0, Math.max(at, 0)) }).trim();
  if (at === -1 || comparison.test(before) || !leading.test(before)) return undefined;
  const inSentence = emphasisedNames([{ type: 'paragraph', children: firstSentence(first.children) }]);
  const [film, another] = inSentence.filter(({ year }) => year !== undefined);
  const isFirst = film !== undefined && inSentence[0] === film && another === undefined;
  return isFirst && isMostNamed(film.name, text.blocks) && !isAboutAnother(text, first, film.name) ? film : undefined;
}

/** The first film that the text names early: one with its year, or one that is known here. */
export function firstFilmNamed(text: ArrivingText): WrittenName | undefined {
  const paragraphs = text.blocks.filter((block) => block.type === 'paragraph').slice(0, firstParagraphs);
  return emphasisedNames(paragraphs).find(
    ({ name, year }) => isTitle(name) && (year !== undefined || text.context.films.named(name).length === 1),
  );
}

/** Up to the first stop; what stands in parentheses has stops of its own: "(dir. Asha Rao, 2011)". */
function firstSentence(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const end = nodes.findIndex(
    (node) => node.type === 'text' && /[.!?…।]["'”’»]*(?:\s|$)/u.test(node.value.replace(/\([^()]*\)/g, '')),
  );
  return end === -1 ? [...nodes] : nodes.slice(0, end + 1);
}

function isMostNamed(film: string, blocks: readonly RootContent[]): boolean {
  const counts = new Map<string, number>();
  const key = (name: string): string => foldedName(name);
  for (const { name } of emphasisedNames(blocks))
    if (isTitle(name)) counts.set(key(name), (counts.get(key(name)) ?? 0) + 1);
  const own = counts.get(key(film)) ?? 0;
  return [...counts].every(([name, count]) => name === key(film) || count < own);
}

function isTitle(name: string): boolean {
  return /^\P{L}*[\p{Lu}\p{Lo}\p{N}]/u.test(name);
}

/** "Joyland: A House Of Secrets" is of Joyland, whether that is known or not, if its text begins with that name too. */
function isAboutAnother({ context: { title } }: ArrivingText, first: RootContent, film: string): boolean {
  const parts = title.split(/\s*(?::|\||[–—]|\s-\s)\s*/u).filter((part) => !/^(?:\w+ )?review$/iu.test(part));
  const subject = foldedName(parts[0] ?? '');
  const said = ` ${foldedName(textOf(first))} `;
  return subject !== '' && !sameName(subject, film) && said.includes(` ${subject} `);
}

/** The question that a film of the text is, with its answer in the hint. */
export function askOfTextFilm(text: ArrivingText, { name, year }: WrittenName): void {
  const { title, films } = text.context;
  const [film, another] = films.named(name, year);
  const known = another === undefined ? film : undefined;
  const written = year ?? known?.year;
  const [quoted] = quotedNames(title);
  const titleSays =
    quoted === undefined ? 'The title names no film' : `The title names "${quoted.name}", which is not here`;
  text.note(
    'question',
    `${titleSays}; the text names _${name}_${written === undefined ? '' : ` (${String(written)})`} first. Is it the film under review?`,
    {
      field: 'films',
      hint:
        known === undefined
          ? `If it is, npm run new -- film "${name}" makes its file; write its name into films.`
          : `If it is, write films: [${known.id}].`,
    },
  );
}
