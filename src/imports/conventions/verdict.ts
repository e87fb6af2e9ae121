/** A rating and a verdict, as critics write them above or below their text. */
import { plainText } from '../../editorial/emphasis.ts';
import type { ArrivingText } from './arriving-text.ts';
import { bareLine } from './lines.ts';
import { ratingIn } from './rating.ts';

const ratingLine =
  /^(?:(?:my|our|the|final|overall|film|movie|star) )*(?:rating|score|stars|grade|marks)\s*[:：–—=-]\s*(.+)$/iu;
const verdictLine = /^(?:(?:my|our|the|final) )*(?:verdict|bottom line)\s*[:：–—-]\s*(.+)$/iu;
const longestVerdict = 240;

export function verdict(text: ArrivingText): void {
  text.isolate((line) => isRating(line) || verdictLine.test(bareLine(line)));
  for (let index = 0; index < text.blocks.length; index += 1) {
    const block = text.blocks[index];
    const line = text.lineOf(block);
    if (block?.type !== 'paragraph' || !(isRating(line) || verdictLine.test(bareLine(line)))) continue;
    if (text.bodyBefore(index) > 0 && text.hasBodyAfter(index)) continue;
    const [, rating = bareLine(line)] = ratingLine.exec(bareLine(line)) ?? [];
    if (!(isRating(line) ? takeRating(text, line, rating) : takeVerdict(text, line))) continue;
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
    text.note('left', `"${line}" is no rating in halves of five stars, and stays in the text.`, {
      field: 'rating',
      hint: 'Write rating: with 0.5 to 5 in halves, or leave it as it is.',
    });
    return false;
  }
  text.found.rating = rating;
  text.note('lifted', `"${line}" became rating: ${String(rating)}.`, { field: 'rating' });
  return true;
}

function takeVerdict(text: ArrivingText, line: string): boolean {
  const [, words] = verdictLine.exec(bareLine(line)) ?? [];
  if (words !== undefined && text.found.verdict === plainText(words)) {
    text.note('left', `"${line}" says the same once more, and was left out.`, { field: 'verdict' });
    return true;
  }
  if (words === undefined || text.found.verdict !== undefined) return false;
  if (ratingIn(words) !== undefined) return takeRating(text, line, words);
  if (words.length > longestVerdict || words.split(' ').length < 3) {
    text.note('left', `"${line}" is no verdict of one sentence, and stays in the text.`, { field: 'verdict' });
    return false;
  }
  text.found.verdict = plainText(words);
  text.note('lifted', `"${line}" became verdict.`, { field: 'verdict' });
  return true;
}
