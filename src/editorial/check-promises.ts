/**
 * Checks what a review promises against what it says: the spoiler flag, the dates, and with them the promises
 * that have a file of their own. These are the promises that the whole site keeps.
 */
import type { Review } from '../schemas/review.ts';
import type { Content, ContentEntry } from '../sources/read-content.ts';
import { problemIn, type Finding, type Problem } from '../problem.ts';
import type { CheckMemory } from './check-memory.ts';
import { leakFindings } from './check-leaks.ts';
import { translationFindings } from './check-translations.ts';
import { undeclaredFindings, vocabularyTerms } from './check-warnings.ts';
import { isBefore } from './dates.ts';
import { spoilerAnnouncement } from './spoiler-announcement.ts';

/** Every broken promise of the reviews; a broken field hides only what hangs on it. */
export function promiseProblems(content: Content, memory: CheckMemory): Problem[] {
  const terms = vocabularyTerms(content);
  const timeZone = content.site?.timeZone ?? 'UTC';
  const { warnings } = content.entries;
  const vocabulary = JSON.stringify([[...terms.values()], [...warnings.keys()]]);
  const flags = memory.findings('flags', '', flagFindings);
  const leaks = memory.findings('leaks', '', leakFindings);
  const undeclared = memory.findings('warnings', vocabulary, (entry: Entry) =>
    undeclaredFindings(entry, terms, warnings),
  );
  return [...content.entries.reviews.values()].flatMap((entry) => {
    const findings = [
      ...flags(entry),
      ...leaks(entry),
      ...undeclared(entry),
      ...dateFindings(entry, timeZone),
      ...translationFindings(entry, content),
    ];
    return findings.map((finding) => problemIn(entry.file, finding, entry.isDraft));
  });
}

type Entry = ContentEntry<Review>;

function flagFindings(entry: Entry): Finding[] {
  const { firstSpoiler } = entry.body;
  const { spoilers } = entry.readable;
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
  const isUnmarked = firstSpoiler === undefined && (spoilers === 'none' || spoilers === 'unassessed');
  return isUnmarked ? stockPhraseFindings(entry, spoilers) : [];
}

/** Prose that announces spoilers where nothing is marked. */
function stockPhraseFindings(entry: Entry, flag: string): Finding[] {
  for (const { words, place } of entry.body.open) {
    const phrase = spoilerAnnouncement(words);
    if (phrase === undefined) continue;
    return [
      {
        code: 'unmarked-spoilers',
        ...place,
        field: 'body',
        message: `The text says "${phrase}", and nothing is marked: the review says spoilers: ${flag}.`,
        hint: 'Put ::spoilers-ahead on a line of its own where the spoilers begin, and write spoilers: marked.',
      },
    ];
  }
  return [];
}

function dateFindings(entry: Entry, timeZone: string): Finding[] {
  const { published, updated } = entry.readable;
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
