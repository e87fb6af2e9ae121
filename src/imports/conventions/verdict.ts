/** A rating and a verdict, as critics write them above or below their text. */
import type { ArrivingText } from './arriving-text.ts';
import { bareLine, emphasisedText } from './lines.ts';
import { ratingIn } from './rating.ts';
import { openBlocks } from './spoilers-of.ts';

const ratingLine =
  /^(?:(?:my|our|the|final|overall|film|movie|star) )*(?:rating|score|stars|grade|marks)\s*[:：–—=-]\s*(.+)$/iu;
const verdictLine = /^(?:(?:my|our|the|final) )*(?:verdict|bottom line)\s*[:：–—-]\s*(.+)$/iu;
const longestVerdict = 240;

export function verdict(text: ArrivingText): void {
  text.isolate((line) => isRating(line) || verdictLine.test(bareLine(line)));
  for (let index = 0; index < text.blocks.length; index += 1) {
    const block = text.blocks[index];
    const line = text.lineOf(block);
    if (
      (block?.type !== 'paragraph' && block?.type !== 'heading') ||
      !(isRating(line) || verdictLine.test(bareLine(line)))
    )
      continue;
    if (text.bodyBefore(index) > 0 && text.hasBodyAfter(index)) continue;
    const [, rating = bareLine(line)] = ratingLine.exec(bareLine(line)) ?? [];
    // A verdict is shown to everybody; one that stands among spoilers was not.
    const isSpoiler = text.found.spoilers === 'throughout' || index > openBlocks(text.blocks);
    if (!isRating(line) && isSpoiler && ratingIn(verdictLine.exec(bareLine(line))?.[1] ?? '') === undefined) {
      text.note('left', `"${line}" stands among spoilers, and stays there.`, {
        field: 'verdict',
        hint: 'Write verdict: with it if it gives nothing away.',
      });
      continue;
    }
    if (!(isRating(line) ? takeRating(text, line, rating) : takeVerdict(text, line, emphasisedText(block.children))))
      continue;
    text.replace(index, 1);
    index -= 1;
  }
}

function isRating(line: string): boolean {
  return ratingLine.test(bareLine(line)) || ratingIn(bareLine(line)) !== undefined;
}

function takeRating(text: ArrivingText, line: string, written: string): boolean {
  const rating = ratingIn(written);
  const known = text.found.rating;
  if (rating === undefined || (known !== undefined && known !== rating)) {
    const why = rating === undefined ? 'no rating in halves of five stars' : 'another rating than the first';
    text.note('left', `"${line}" is ${why}, and stays in the text.`, {
      field: 'rating',
      hint: 'Write rating: with 0.5 to 5 in halves, or leave it as it is.',
    });
    return false;
  }
  text.found.rating = rating;
  text.note('lifted', `"${line}" became rating: ${String(rating)}.`, { field: 'rating' });
  return true;
}

function takeVerdict(text: ArrivingText, line: string, written: string): boolean {
  const [, words] = verdictLine.exec(bareLine(written)) ?? [];
  if (words !== undefined && text.found.verdict === words) {
    text.note('left', `"${line}" says the same once more, and was left out.`, { field: 'verdict' });
    return true;
  }
  if (words === undefined || text.found.verdict !== undefined) return false;
  if (ratingIn(words) !== undefined) return takeRating(text, line, words);
  if (words.length > longestVerdict || words.split(' ').length < 3) {
    text.note('left', `"${line}" is no verdict of one sentence, and stays in the text.`, { field: 'verdict' });
    return false;
  }
  text.found.verdict = words;
  text.note('lifted', `"${line}" became verdict.`, { field: 'verdict' });
  return true;
}
