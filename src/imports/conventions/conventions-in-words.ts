/**
 * Conventions in words that stand apart from their text: an excerpt is often the text's first lines, warnings and spoiler
 * notices among them, and what follows such a notice is for no card and no feed.
 */
import { sentencesIn } from './sentences.ts';
import { announcesSpoilers, noticeIn } from './spoiler-notice.ts';
import { saysNone, warningLine } from './warning-line.ts';

/** Does an excerpt hold a line of warnings, a notice of spoilers or an also-read? Then it is no standfirst. */
export function conventionsInWords(words: string): boolean {
  const bracketed = [...words.matchAll(/[([]([^()[\]]+)[)\]]/g)].map(([, inside = '']) => inside);
  return [...sentencesIn(words), ...bracketed].some(isConvention);
}

function isConvention(words: string): boolean {
  const [before = ''] = words.split(/[:–—]/u);
  const announces = [words, before].some((part) => ['ahead', 'contains'].includes(noticeIn(part) ?? ''));
  const isWarning = saysNone(words) || warningLine(words)?.isWeak === false;
  return announces || isWarning || announcesSpoilers(words) || /^(?:also read|read also)\s*[:|–—-]/i.test(words);
}
