/**
 * Checks that no open place of a review repeats one of its spoilers: eight words of it in a row, or the whole of
 * one of four to seven. A pull quote is the usual place, the standfirst the worst.
 */
import type { Passage } from '../markdown/body-report.ts';
import { findRun, tellingRun, tellingRuns, wordsOf } from '../markdown/words.ts';
import type { Finding } from '../problem.ts';
import type { Review } from '../schemas/review.ts';
import type { ContentEntry } from '../sources/read-content.ts';

type Entry = ContentEntry<Review>;

/** Every open place of a review that repeats a spoiler. */
export function leakFindings(entry: Entry): Finding[] {
  const { body, readable } = entry;
  const isWholeBody = readable.spoilers === 'throughout';
  const secret = isWholeBody ? [...body.open, ...body.spoilers] : body.spoilers;
  const runs = tellingRuns(isWholeBody ? wholeBody(secret) : wholeSpoilers(body.spoilers));
  if (runs.size === 0) return [];
  const open = isWholeBody ? [] : body.open.map((passage) => ({ ...passage, field: 'body' }));
  return [...openFields(entry), ...open].flatMap(({ words, place, field }): Finding[] => {
    const found = findRun(words, runs);
    if (found === undefined) return [];
    return [
      {
        code: 'spoiler-leak',
        ...place,
        field,
        message: `"${found}" stands here in the open, and is a spoiler ${lineOf(secret, found)}.`,
        hint: 'Say it in other words, or mark it here too.',
      },
    ];
  });
}

/** The words of each spoiler; a block's paragraphs are one spoiler. */
function wholeSpoilers(passages: Entry['body']['spoilers']): string[][] {
  const spoilers = new Map<number, string[]>();
  for (const { words, spoiler } of passages) spoilers.set(spoiler, [...(spoilers.get(spoiler) ?? []), ...words]);
  return [...spoilers.values()];
}

/** The body as one spoiler: its short headings and paragraphs are none by themselves. */
function wholeBody(passages: readonly Passage[]): string[][] {
  const long = passages.map(({ words }) => words).filter((words) => words.length >= tellingRun);
  return long.length > 0 ? long : [passages.flatMap(({ words }) => words)];
}

function lineOf(spoilers: readonly Passage[], run: string): string {
  const passage = spoilers.find(({ words }) => ` ${words.join(' ')} `.includes(` ${run} `));
  return passage === undefined ? 'of this review' : `on line ${String(passage.place.line)}`;
}

/** The fields that are free of spoilers by definition, and the notes that every reader is shown. */
function openFields(entry: Entry): (Passage & { field: string })[] {
  const { title, standfirst, verdict, image, corrections = [], triggerWarnings = [] } = entry.readable;
  const fields: [string, PropertyKey[], string | undefined][] = [
    ['title', ['title'], title],
    ['standfirst', ['standfirst'], standfirst],
    ['verdict', ['verdict'], verdict],
    ['image.alt', ['image', 'alt'], image?.alt],
    ['image.credit', ['image', 'credit'], image?.credit],
  ];
  corrections.forEach(({ text }, index) => {
    fields.push([`corrections[${String(index)}].text`, ['corrections', index, 'text'], text]);
  });
  if (triggerWarnings !== 'unassessed')
    triggerWarnings.forEach(({ note, spoiler }, index) => {
      const path = ['triggerWarnings', index, 'note'];
      if (!spoiler) fields.push([`triggerWarnings[${String(index)}].note`, path, note]);
    });
  return fields.flatMap(([field, path, text]) =>
    text === undefined ? [] : [{ words: wordsOf(text), place: entry.placeOf(path), field }],
  );
}
