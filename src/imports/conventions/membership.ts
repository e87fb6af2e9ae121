/**
 * A call for members between two paragraphs: the new site has its own, and this is where it stood. Only what is short
 * and stands by itself is one; a sentence of the text that asks for help stays.
 */
import type { ArrivingText } from './arriving-text.ts';
import { isLeaf, leaf } from './arriving-text.ts';
import { bareLine } from './lines.ts';

const call =
  /^(?:please |consider |you can )?(?:choose your plan|become an? (?:\w+ )?(?:member|patron|subscriber|supporter)|becoming an? (?:\w+ )?(?:member|patron|supporter)|support (?:us|our (?:work|journalism|writing|writers|site|website|magazine)|independent (?:media|journalism|film criticism|criticism))|get (?:premium|exclusive|members?-only) (?:content|access|benefits)|donate (?:now|today|here|to us)|join (?:our membership|the membership|as a member)|subscribe (?:now|today)|help us (?:stay|remain|keep|survive))\b/i;
/** A heading over a call says no more than that there is one. */
const slogan = /^[^.:;,]{3,80}!$/;
/** A call may say what one gets; what merely begins like one is longer. */
const most = { words: 10, wordsOfOffer: 25 };

export function membership(text: ArrivingText): void {
  text.isolate((line) => isCall(line));
  let isPlaced = text.blocks.some((block) => isLeaf(block, 'membership'));
  for (let index = 0; index < text.blocks.length; index += 1) {
    let count = 0;
    while (isCall(text.lineOf(text.blocks[index + count]))) count += 1;
    if (count === 0) continue;
    const before = text.lineOf(text.blocks[index - 1]);
    const begin = count > 1 && slogan.test(before) && before.split(' ').length <= 10 ? index - 1 : index;
    const words = text.blocks.slice(begin, index + count).map((block) => text.lineOf(block));
    text.note(
      'left',
      isPlaced
        ? `"${words.join(' ')}" calls for members once more, and was left out.`
        : `"${words.join(' ')}" calls for members; the site’s own call stands in its place.`,
    );
    text.replace(begin, index + count - begin, ...(isPlaced ? [] : [leaf('membership')]));
    isPlaced = true;
    index = begin;
  }
}

function isCall(line: string): boolean {
  const bare = bareLine(line);
  return (
    call.test(bare) &&
    bare.split(' ').length <= (/^(?:get|help)\b/i.test(bare) ? most.wordsOfOffer : most.words) &&
    !/[.!?]\s+\p{L}/u.test(bare)
  );
}
