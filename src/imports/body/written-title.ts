/** Words and addresses in attributes: the description of an image, and titles, in which no directive may stand. */
import { passageSigns } from './passage-signs.ts';
import { slipSignsInWords } from './slip-signs.ts';
import { writtenText } from './written-text.ts';

/** A description, to stand between the brackets of an image. */
export function writtenAlternative(words: string): string {
  const value = oneLine(words);
  const slips = slipSignsInWords(value);
  // A bare `:name`, which prose may hold, would be left out of a description.
  const names = [...value.matchAll(/:(?=[^\s\p{P}\p{S}\d])/gu)].map(({ index }) => index);
  return writtenText(value, {
    before: '[',
    after: ']',
    isInLabel: true,
    isInCell: false,
    isInHeading: false,
    isFirst: false,
    signs: passageSigns([{ type: 'text', value }], false),
    encodesBrackets: false,
    escaped: slips === undefined && names.length === 0 ? undefined : new Set([...(slips?.escaped ?? []), ...names]),
    replaced: slips?.replaced,
  });
}

/** A title, to stand between double quotes. */
export function writtenTitle(words: string): string {
  const value = oneLine(words);
  const slips = slipSignsInWords(value);
  return value.replace(titleSigns, (sign, index: number) => {
    const replaced = slips?.replaced.get(index);
    if (replaced !== undefined) return replaced;
    return sign === '"' || slips?.escaped.has(index) === true || isRead.test(value.slice(index, index + 40))
      ? `\\${sign}`
      : sign;
  });
}

const titleSigns = /[!-/:-@[-`{-~]|[^\x00-\x7f]/g;
/** A backslash and a character reference, as far as they would be obeyed. */
const isRead = /^(?:\\(?:[!-/:-@[-`{-~]|$)|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});)/;

/** An address, to stand between the round brackets of a link or an image. */
export function writtenAddress(url: string): string {
  const typed = url.replace(/[\u0000-\u001f\u007f]/g, (sign) => encodeURIComponent(sign));
  if (typed === '' || typed.includes(' ')) return `<${typed.replace(/[<>]|\\(?=[!-/:-@[-`{-~])/g, '\\$&')}>`;
  let depth = 0;
  let isBalanced = !typed.startsWith('<');
  for (const sign of typed.match(/[()]/g) ?? []) {
    depth += sign === '(' ? 1 : -1;
    if (depth < 0 || depth > 3) isBalanced = false;
  }
  const signs = isBalanced && depth === 0 ? addressSigns : addressSignsAndBrackets;
  return typed.replace(signs, '\\$&');
}

const addressSigns = /\\(?=[!-/:-@[-`{-~]|$)|&(?=(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});)/g;
const addressSignsAndBrackets = new RegExp(`[()]|^<|${addressSigns.source}`, 'g');

function oneLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
