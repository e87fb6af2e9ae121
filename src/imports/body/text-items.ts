/** Text as words: white space as the editor it was written in takes it, notes in double brackets, bare addresses. */
import { safeAddress } from './addresses.ts';
import { text, type Item, type Place, type Work } from './work.ts';

/** The items of a text. */
export function textItems(value: string, place: Place, work: Work): Item[] {
  const words = withoutLayout(value);
  if (!place.isClassic || !words.includes('\n')) return inline(words.replace(/[ \t\n\f]+/g, ' '), place, work);
  const items: Item[] = [];
  words.split(/\n[ \t\f]*(?:\n[ \t\f]*)+/).forEach((part, index) => {
    if (index > 0) items.push({ type: 'gap' });
    part.split('\n').forEach((line, at) => {
      if (at > 0) items.push({ type: 'break' });
      items.push(...inline(line.replace(/[ \t\f]+/g, ' '), place, work));
    });
  });
  return items;
}

/** No-break spaces that hold nothing together are what an editor's space bar left, and soft hyphens are print's. */
function withoutLayout(value: string): string {
  if (!/[\u00a0\u00ad\u2028\u2029\u000b\ufeff\u0001-\u0008\u000e-\u001f\u007f]/.test(value)) return value;
  return value
    .replace(/[\u2028\u2029\u000b]/g, '\n')
    .replace(/[\u00ad\ufeff\u0001-\u0008\u000e-\u001f\u007f]/g, '')
    .replace(/\u00a0/g, (space, at: number) => {
      const before = value.charAt(at - 1);
      const after = value.charAt(at + 1);
      return /[\d«„]/.test(before) || /[\d»!?:;%€$£°–—]/.test(after) ? space : ' ';
    })
    .replace(/[ \t]*\u00a0(?=[ \t])|(?<=[ \t])\u00a0/g, ' ');
}

function inline(value: string, place: Place, work: Work): Item[] {
  if (value === '') return [];
  const items: Item[] = [];
  let done = 0;
  const push = (end: number): void => {
    if (end > done) items.push(...withLinks(value.slice(done, end), place, work));
  };
  if (!work.isComment && !place.isInLink && value.includes('(('))
    for (const { 0: written, 1: note = '', index } of value.matchAll(bracketed)) {
      if (!/\S\s\S/.test(note)) continue;
      push(index);
      done = index + written.length;
      trimEnd(items);
      items.push(...work.footnotes.call([note], place));
      work.note(
        'guessed',
        'Words in double brackets became footnotes, as the plugin that the text was written with shows them.',
      );
    }
  push(value.length);
  return items;
}

/** `((a note))`, with no brackets in it that do not match. */
const bracketed = /(?<!\()\(\((?!\()([^()]{1,3000}(?:\([^()]{0,1000}\)[^()]{0,1000}){0,9})\)\)(?!\))/g;

function trimEnd(items: Item[]): void {
  const last = items.at(-1);
  if (last?.type === 'text') items[items.length - 1] = text(last.value.trimEnd());
}

/** Bare addresses become links anyway when the text is read; as links they are led to where they lead now. */
function withLinks(value: string, place: Place, work: Work): Item[] {
  const isPlain =
    !value.includes('://') && !value.includes('www.') && !value.includes('WWW.') && !value.includes('xmpp:');
  if (isPlain || place.isInLink) return [text(value)];
  const items: Item[] = [];
  let done = 0;
  for (const { 0: found, index } of value.matchAll(
    /(?<![\p{L}\p{N}@./_-])(?:(?:https?:\/\/|www\.)[^\s<>"“”«»]{3,2000}|xmpp:[\w+.@/-]{3,200})/giu,
  )) {
    const written = found.replace(/[?!.,:*_~'"’”;)\]]+$/, (end) =>
      found.includes('(') && end.startsWith(')') ? ')' : '',
    );
    if (/^xmpp:/i.test(found)) {
      // A link of this kind may not be published, and the parser makes one of the words: code it leaves alone.
      items.push(text(value.slice(done, index)), { type: 'inlineCode', value: found });
      done = index + found.length;
      continue;
    }
    const url = safeAddress(/^www\./i.test(written) ? `http://${written}` : written, undefined);
    if (url === undefined || !URL.canParse(url)) continue;
    const target = work.surroundings.linkTo(url);
    // Such an address is a link by itself.
    if (target === undefined && /^www\./i.test(written)) continue;
    items.push(text(value.slice(done, index)), {
      type: 'link',
      url: target ?? url,
      children: [text(written)],
    });
    done = index + written.length;
  }
  items.push(text(value.slice(done)));
  return items;
}
