/**
 * Checks what a review promises against what it says: the spoiler flag, the declared warnings, the dates, and
 * whether an open place repeats a spoiler. These are the promises that the whole site keeps.
 */
import type { Review } from '../schemas/review.ts';
import type { Content, ContentEntry } from '../sources/read-content.ts';
import type { Passage } from '../markdown/body-report.ts';
import { findRun, tellingRuns, wordsOf } from '../markdown/words.ts';
import { problemIn, type Finding, type Problem } from '../problem.ts';
import { isBefore } from './dates.ts';

/** Every broken promise of the reviews. */
export function promiseProblems(content: Content): Problem[] {
  const terms = vocabularyTerms(content);
  const timeZone = content.site?.timeZone ?? 'UTC';
  return [...content.entries.reviews.values()].flatMap((entry) => {
    if (entry.data === undefined) return [];
    const findings = [
      ...flagFindings(entry, entry.data),
      ...leakFindings(entry, entry.data),
      ...warningFindings(entry, entry.data, terms),
      ...dateFindings(entry, entry.data, timeZone),
    ];
    return findings.map((finding) => problemIn(entry.file, finding, entry.isDraft));
  });
}

type Entry = ContentEntry<Review>;

function flagFindings(entry: Entry, { spoilers }: Review): Finding[] {
  const { firstSpoiler } = entry.body;
  const mismatch = (message: string, hint: string): Finding[] => [
    { code: 'spoilers-mismatch', ...entry.placeOf(['spoilers']), field: 'spoilers', message, hint },
  ];
  if (spoilers === 'none' && firstSpoiler !== undefined)
    return mismatch(
      `The review says "none", and line ${String(firstSpoiler.line)} marks a spoiler.`,
      'Write spoilers: marked, or take the directive out.',
    );
  if (spoilers === 'marked' && firstSpoiler === undefined)
    return mismatch(
      'The review says "marked", and nothing in it is marked.',
      'Mark the spoilers with :spoiler[words], :::spoiler or ::spoilers-ahead; or write none or throughout.',
    );
  return spoilers === 'none' ? stockPhraseFindings(entry) : [];
}

const stockPhrase =
  /\b(?<!(?:no|without|free of|zero|avoids?|avoiding) (?:\w+ )?)spoilers? (?:follows?|ahead|alert|warning|below|territory|to come|incoming|in this review)\b|\bbeware of (?:\w+ )?spoilers?\b/;

/** Prose that announces spoilers where nothing is marked. */
function stockPhraseFindings(entry: Entry): Finding[] {
  for (const { words, place } of entry.body.open) {
    const [phrase] = stockPhrase.exec(words.join(' ')) ?? [];
    if (phrase !== undefined)
      return [
        {
          code: 'unmarked-spoilers',
          ...place,
          field: 'body',
          message: `The text says "${phrase}", and the review says spoilers: none.`,
          hint: 'Put ::spoilers-ahead on a line of its own where the spoilers begin, and write spoilers: marked.',
        },
      ];
  }
  return [];
}

/** Open places of a review that repeat one of its spoilers. */
function leakFindings(entry: Entry, review: Review): Finding[] {
  const isWholeBody = review.spoilers === 'throughout';
  const { body } = entry;
  const secret = isWholeBody ? [...body.open, ...body.spoilers] : body.spoilers;
  const runs = tellingRuns(secret.map(({ words }) => words));
  if (runs.size === 0) return [];
  const open = [
    ...openFields(entry, review),
    ...(isWholeBody ? [] : body.open.map((passage) => ({ ...passage, field: 'body' }))),
  ];
  return open.flatMap(({ words, place, field }): Finding[] => {
    const found = findRun(words, runs);
    return found === undefined
      ? []
      : [
          {
            code: 'spoiler-leak',
            ...place,
            field,
            message: `"${found.run}" stands here in the open, and is a spoiler ${lineOf(secret, found.run)}.`,
            hint: 'Say it in other words, or mark it here too.',
          },
        ];
  });
}

function lineOf(spoilers: readonly Passage[], run: string): string {
  const passage = spoilers.find(({ words }) => ` ${words.join(' ')} `.includes(` ${run} `));
  return passage === undefined ? 'of this review' : `on line ${String(passage.place.line)}`;
}

/** The fields that are free of spoilers by definition. */
function openFields(entry: Entry, review: Review): (Passage & { field: string })[] {
  const fields: [PropertyKey[], string, string | undefined][] = [
    [['title'], 'title', review.title],
    [['standfirst'], 'standfirst', review.standfirst],
    [['verdict'], 'verdict', review.verdict],
    [['image', 'alt'], 'image.alt', review.image?.alt],
    [['image', 'credit'], 'image.credit', review.image?.credit],
    ...review.corrections.map(({ text }, index): [PropertyKey[], string, string] => [
      ['corrections', index, 'text'],
      `corrections[${String(index)}].text`,
      text,
    ]),
  ];
  return fields.flatMap(([path, field, text]) =>
    text === undefined ? [] : [{ words: wordsOf(text), place: entry.placeOf(path), field }],
  );
}

/** The vocabulary's terms by their first word. */
type Terms = ReadonlyMap<string, { words: string[]; warning: string; label: string }[]>;

function vocabularyTerms(content: Content): Terms {
  const terms = new Map<string, { words: string[]; warning: string; label: string }[]>();
  for (const { id, data } of content.entries.warnings.values())
    for (const term of (data)?.terms ?? []) {
      const words = wordsOf(term);
      const [first] = words;
      if (first === undefined) continue;
      terms.set(first, [...(terms.get(first) ?? []), { words, warning: id, label: data?.label ?? id }]);
    }
  return terms;
}

/** Topics that the body names and the front matter does not declare. */
function warningFindings(entry: Entry, review: Review, terms: Terms): Finding[] {
  if (review.triggerWarnings === 'unassessed') return [];
  const considered = new Set(review.triggerWarnings.map(({ warning }) => warning));
  const declared = new Set(review.triggerWarnings.flatMap(({ warning, level }) => (level === 'none' ? [] : [warning])));
  const hint = (warning: string): string =>
    `Add ${warning} to triggerWarnings with its level, or { warning: ${warning}, level: none } where it does not apply.`;
  const passages = entry.body.references.filter(({ kind, id }) => kind === 'warnings' && !declared.has(id));
  const findings = passages.map(({ id, place }): Finding => {
    considered.add(id);
    return {
      code: 'undeclared-warning',
      ...place,
      field: 'body',
      message: `This passage is about "${id}", and triggerWarnings does not declare it.`,
      hint: `Add ${id} to triggerWarnings with its level.`,
    };
  });
  for (const { words, place } of [...entry.body.open, ...entry.body.spoilers])
    for (const [index, word] of words.entries())
      for (const term of terms.get(word) ?? []) {
        if (considered.has(term.warning)) continue;
        if (!term.words.every((part, offset) => words[index + offset] === part)) continue;
        considered.add(term.warning);
        findings.push({
          code: 'undeclared-warning',
          ...place,
          field: 'body',
          message: `The text says "${term.words.join(' ')}", which suggests the topic "${term.label}", and triggerWarnings does not declare it.`,
          hint: hint(term.warning),
        });
      }
  return findings;
}

function dateFindings(entry: Entry, { published, updated }: Review, timeZone: string): Finding[] {
  if (published === undefined || updated === undefined || !isBefore(updated, published, timeZone)) return [];
  return [
    {
      code: 'invalid-value',
      ...entry.placeOf(['updated']),
      field: 'updated',
      message: `"${updated}" lies before the day of publication, ${published}.`,
      hint: 'An update comes after the publication; one of the two dates is wrong.',
    },
  ];
}
