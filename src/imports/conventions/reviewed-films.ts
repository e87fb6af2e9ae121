/**
 * Which film a post is about: the one in its title, with the year that the title or the text says; a name alone is a
 * guess, and of several films of one name nobody but an editor can choose. A film that only the text names is asked for.
 */
import type { RootContent } from 'mdast';
import { foldedWords } from '../../publish/folded-name.ts';
import type { FilmIndex, NamedFilm } from '../film-index.ts';
import type { ArrivingText } from './arriving-text.ts';
import { emphasisedNames, namesBeforeYears, quotedNames, sameName, type WrittenName } from './film-names.ts';
import { askOfTextFilm, firstFilmNamed, openingFilm } from './film-of-text.ts';
import type { FilmDraft } from './lifted.ts';

const field = 'films';
const longestRun = 9;

export function reviewedFilms(text: ArrivingText): void {
  const { title, films } = text.context;
  const names = emphasisedNames(text.blocks);
  for (const { isMarked, ...name } of namesInTitle(title, films))
    take(text, withYear(name, names, text.blocks), 'the title', isMarked);
  if (text.found.films.length > 0 || text.notes.some(({ kind, field: of }) => kind === 'question' && of === field))
    return;
  if (text.context.isFilmKnown === true) return;
  // A name in the title that nothing is known of may well be the film, and the text's first one another.
  const opening = quotedNames(title).length > 0 ? undefined : openingFilm(text);
  if (opening !== undefined) {
    take(text, opening, 'the first words of the text', false);
    return;
  }
  const first = firstFilmNamed(text);
  if (first !== undefined) askOfTextFilm(text, first);
}

/** A name, and whether its sign says that it is one: quotation marks. */
interface NameInTitle extends WrittenName {
  isMarked: boolean;
}

/** The names of films in a title, each once. */
function namesInTitle(title: string, films: FilmIndex): NameInTitle[] {
  const quoted = quotedNames(title);
  const dated = namesBeforeYears(title).flatMap(({ names, ...more }): NameInTitle[] => {
    const known = names.find((one) => films.named(one).length > 0);
    const name = known ?? titleBefore(names);
    return name === undefined ? [] : [{ ...more, name, isMarked: known !== undefined }];
  });
  const marked = quoted.map(({ name, year, directors }): NameInTitle => ({
    name,
    isMarked: true,
    ...(year === undefined ? {} : { year }),
    ...(directors === undefined ? {} : { directors }),
  }));
  const found = marked.some(({ year }) => year !== undefined) ? marked : [...dated, ...marked];
  if (dated.length === 0 && !found.some(({ name }) => films.named(name).length > 0))
    found.unshift(...knownRuns(title, films).map((name) => ({ name, isMarked: true })));
  return found.filter(({ name }, index) => found.findIndex((other) => sameName(other.name, name)) === index);
}

/** "Top Ten Films (2019)", "The Year In Review (2019)": years of lists. */
const noTitle =
  /^(?:the )?(?:top|best|worst|\d+)\b.*\b(?:films|movies|series|shows)\b|\b(?:films?|movies?|reviews?|lists?|round-?up|awards|oscars|festival|wrapped|year)$/iu;

/** The words before a year that are a title in all likelihood: `Film Review: Lost Harbour` is `Lost Harbour`. */
function titleBefore([whole = '']: readonly string[]): string | undefined {
  const last = whole.split(/\s*(?::|\||[–—]|\s-\s)\s*/u).at(-1) ?? '';
  const name = last.replace(
    /^(?:(?:the |a |my )?(?:(?:film|movie|blu-?ray|dvd|tv|series) )?review(?: of)?|and|vs?\.?|[,&]|on|why|revisiting|rewatching|watching)\s+/iu,
    '',
  );
  const words = name.split(' ');
  const isTitle = words.every(
    (word) =>
      /^[\p{Lu}\p{Lo}\p{N}“‘"'&(]/u.test(word) ||
      /^(?:a|an|the|of|and|in|on|to|for|at|by|from|with|de|la|le|et|y|un|una|der|die|das|vs?\.?)$/u.test(word),
  );
  return name !== '' && words.length <= 10 && isTitle && !noTitle.test(name) ? name : undefined;
}

/** Runs of a title that are known names of two words or more; a single word only beside "Review". */
function knownRuns(title: string, films: FilmIndex): string[] {
  const words = title.split(/\s+/).filter((word) => word !== '');
  const found: string[] = [];
  for (let from = 0; from < words.length;) {
    const count = runFrom(words, from, films);
    if (count > 0) found.push(nameOf(words.slice(from, from + count)));
    from += Math.max(count, 1);
  }
  const [, before, after] =
    /^(?:(?:film |movie )?review ?(?::|[|–—]| - ) ?(.+)|(.+?) (?:film |movie )?review(?::.*|$))/iu.exec(title) ?? [];
  const whole = before ?? after;
  if (found.length === 0 && whole !== undefined && films.named(whole).length > 0) found.push(whole);
  return found;
}

function runFrom(words: readonly string[], from: number, films: FilmIndex): number {
  const first = words[from] ?? '';
  if (!/^\P{L}*[\p{Lu}\p{Lo}\p{N}]/u.test(first) || !films.begins(first)) return 0;
  for (let count = Math.min(longestRun, words.length - from); count > 1; count -= 1) {
    const name = nameOf(words.slice(from, from + count));
    if (foldedWords(name).length > 1 && films.named(name).length > 0) return count;
  }
  return 0;
}

function nameOf(words: readonly string[]): string {
  return words
    .join(' ')
    .replace(/['’]s$/u, '')
    .replace(/[,:;.!?–—-]+$/u, '');
}

/** The year of a name, where the text says it beside the name. */
function withYear(name: WrittenName, emphasised: readonly WrittenName[], blocks: readonly RootContent[]): WrittenName {
  if (name.year !== undefined || blocks.length === 0) return name;
  const beside = emphasised.find((other) => other.year !== undefined && sameName(other.name, name.name));
  return beside === undefined ? name : { ...beside, name: name.name };
}

function take(text: ArrivingText, name: WrittenName, where: string, isMarked = true): void {
  const { films } = text.context;
  const written = name.year === undefined ? name.name : `${name.name} (${String(name.year)})`;
  const [film, another] = films.named(name.name, name.year);
  if (film !== undefined && another !== undefined) {
    const years = films.named(name.name, name.year).map(({ year }) => String(year));
    text.note('question', `Several films are called "${name.name}": those of ${years.join(', ')}.`, {
      field,
      hint: 'Write the one that is meant into films.',
    });
    return;
  }
  if (film !== undefined) {
    add(text, film.id);
    const kind = name.year === undefined || !isMarked ? 'guessed' : 'lifted';
    text.note(kind, `"${written}" in ${where} is the film "${film.id}" (${String(film.year)}).`, { field });
  } else if (name.year !== undefined)
    takeDated(text, { ...name, year: name.year }, `"${written}" in ${where}`, isMarked);
  else if (where === 'the title')
    text.note(
      'left',
      `"${written}" in the title may be a film; none of that name is here, and the text says no year.`,
      { field },
    );
}

function takeDated(text: ArrivingText, name: WrittenName & { year: number }, written: string, isMarked: boolean): void {
  // A film is of the year of its first showing here and of its release there.
  const [near, another] = text.context.films.named(name.name).filter(({ year }) => Math.abs(year - name.year) === 1);
  if (near !== undefined && another === undefined) {
    add(text, near.id);
    text.note('guessed', `${written} was taken for the film "${near.id}", which is of ${String(near.year)}.`, {
      field,
    });
    return;
  }
  const { directors } = name;
  add(text, { title: name.name, year: name.year, ...(directors === undefined ? {} : { directors }) });
  text.note(isMarked ? 'lifted' : 'guessed', `${written} is a film that is not here yet.`, { field });
}

function add({ found }: ArrivingText, film: NamedFilm['id'] | FilmDraft): void {
  if (typeof film !== 'string' || !found.films.includes(film)) found.films.push(film);
}
