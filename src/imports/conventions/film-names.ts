/** Names of films in a title or a text: what stands in quotation marks, in emphasis, or before a year in parentheses. */
import type { Nodes, RootContent } from 'mdast';
import { textOf } from '../../markdown/text-of.ts';
import { foldedName } from '../../publish/folded-name.ts';

/** A name as it is written. */
export interface WrittenName {
  name: string;
  year?: number;
  directors?: readonly string[];
}

/** Is it one name, but for case, accents and punctuation? */
export function sameName(a: string, b: string): boolean {
  return foldedName(a) === foldedName(b);
}

const year = String.raw`(?:1[89]|20)\d\d`;
const people = String.raw`[^()\d,;][^()\d;]*?`;
/** `(2018)`, `(2013-2016)`, `(dir. Park Chan-wook, 2003)`, `(2003, dir. Park Chan-wook)`. */
const said = new RegExp(
  String.raw`^\s*[([](?:(?:dir(?:ected|\.)?(?: by)?\.?:?\s+)(${people}),?\s+)?(${year})(?:\s?[–-]\s?(?:\d{2,4})?)?(?:[,;]\s*(?:(?:dir(?:ected|\.)?(?: by)?\.?:?\s+)(${people}))|,[^()]{0,60})?[)\]]`,
  'iu',
);
const director = new RegExp(String.raw`^\s*[([]dir(?:ected|\.)?(?: by)?\.?:?\s+`, 'iu');

/** What a text says in parentheses right behind a name. */
export function saidBehind(text: string): Omit<WrittenName, 'name'> {
  const [, before, found, after] = said.exec(text) ?? [];
  if (found === undefined) return {};
  const written = director.test(text) ? before : after;
  const directors = written === undefined ? [] : written.split(/\s*(?:,|&|\band\b)\s*/u).filter((name) => name !== '');
  return { year: Number(found), ...(directors.length === 0 ? {} : { directors }) };
}

/** Quotation marks that open and those that close them; an apostrophe within a word is none. */
const quoted =
  /(?<![\p{L}\p{N}])(?:['‘‚‹](?=\S)([^'‘’‚‹\n]*(?:['’](?=\p{L})[^'‘’‚‹\n]*)*)['’›]|["“”„«](?=\S)([^"“”„«»\n]+?)["”“»]|_(?=\S)([^_\n]+?)_)(?![\p{L}\p{N}])/gu;

/** A quoted name in a title, with its place, the marks included. */
export interface QuotedName extends WrittenName {
  start: number;
  end: number;
  /** What stood between the marks and belongs to the sentence: a comma. */
  trailing: string;
}

/** Every name in quotation marks or underscores. */
export function quotedNames(title: string): QuotedName[] {
  return [...title.matchAll(quoted)].flatMap((match): QuotedName[] => {
    const inside = match[1] ?? match[2] ?? match[3] ?? '';
    const trailing = /[,;.]*$/.exec(inside)?.[0] ?? '';
    const name = inside.slice(0, inside.length - trailing.length).trim();
    const end = match.index + match[0].length;
    return name === '' ? [] : [{ name, start: match.index, end, trailing, ...saidBehind(title.slice(end)) }];
  });
}

/** What stands before a year in a title: names that it may belong to, the longest first. */
export interface DatedWords {
  names: string[];
  year: number;
  directors?: readonly string[];
}

const dates = new RegExp(String.raw`[([](?:dir[^()]{0,80})?${year}[^()]{0,80}[)\]]`, 'giu');

/** The words before each year in parentheses: `Sairat (2016) and Fandry (2013)` has two. */
export function namesBeforeYears(title: string): DatedWords[] {
  let done = 0;
  return [...title.matchAll(dates)].flatMap(({ 0: match, index }): DatedWords[] => {
    const before = title.slice(done, index).replace(/^[\s,;:&|–—-]+|\s+$/gu, '');
    done = index + match.length;
    const said = saidBehind(match);
    if (said.year === undefined || before === '') return [];
    const words = before.split(/\s+/);
    const names = words.map((_, from) =>
      words
        .slice(from)
        .join(' ')
        .replace(/^["“‘'_]+|["”’'_]+$/gu, ''),
    );
    return [{ ...said, year: said.year, names }];
  });
}

/** An emphasised name in a text. */
export interface EmphasisedName extends WrittenName {
  /** Does it stand in a link or a heading, where no mention can? */
  isBound: boolean;
}

/** The emphasised words of a text that may be names, in their order. */
export function emphasisedNames(blocks: readonly RootContent[]): EmphasisedName[] {
  return blocks.flatMap((block) => (block.type === 'paragraph' ? emphasisedIn(block, false) : []));
}

function emphasisedIn(parent: Nodes, isBound: boolean): EmphasisedName[] {
  if (!('children' in parent)) return [];
  const children = parent.children as Nodes[];
  return children.flatMap((node, index): EmphasisedName[] => {
    if (node.type !== 'emphasis' && node.type !== 'strong')
      return node.type === 'link' || node.type === 'textDirective' ? emphasisedIn(node, true) : [];
    const words = textOf(node).trim();
    const [, before, inside] = /^(.+?)(\s*[([].*[)\]])$/su.exec(words) ?? [];
    const own = inside === undefined ? {} : saidBehind(inside);
    const behind = saidBehind(
      children
        .slice(index + 1, index + 3)
        .map((next) => textOf(next))
        .join(''),
    );
    const name = (own.year === undefined ? words : (before ?? words)).replace(/[,.;:]+$/, '');
    const found = { name, ...behind, ...own, isBound };
    return name === '' || name.length > 120 || name.includes('\n') ? [] : [found];
  });
}
