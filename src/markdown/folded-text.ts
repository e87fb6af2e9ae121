/**
 * Text as an eye takes it in: without characters of no width, with full-width signs, lookalike letters of other
 * scripts and character references made plain. Slips are looked for in what a reader would take for a colon and
 * the word "spoiler", whatever the file holds there; every letter keeps the place that it has in the file.
 */

/** A text that grows piece by piece and knows where in the source each piece stands. */
export class FoldedText {
  #text = '';
  /** Where the offsets begin to run in step: `at` in the text, `offset` in the source. */
  readonly #steps: { at: number; offset: number }[] = [];
  /** Where in the text a letter was made plain or dropped, in order. */
  readonly #changes: number[] = [];

  get text(): string {
    return this.#text;
  }

  /** Adds the source from `start` to `end`. */
  add(source: string, start: number, end: number): void {
    const written = source.slice(start, end);
    let done = 0;
    for (const { 0: match, index } of written.matchAll(unusual)) {
      const plain = folded(match);
      if (plain === match) continue;
      this.#push(written.slice(done, index), start + done);
      this.#changes.push(this.#text.length);
      this.#push(plain, start + index);
      done = index + match.length;
    }
    this.#push(written.slice(done), start + done);
  }

  /** Adds a mark that stands for something in the source which is no text. */
  mark(mark: string, offset: number): void {
    this.#push(mark, offset);
  }

  /** The offset in the source of the letter at `index`. */
  offsetAt(index: number): number {
    const step = this.#steps[countUpTo(this.#steps, ({ at }) => at <= index) - 1] ?? { at: 0, offset: 0 };
    return step.offset + index - step.at;
  }

  /** Does the source hold other letters than the text from `start` to `end`? */
  isChanged(start: number, end: number): boolean {
    const change = this.#changes[countUpTo(this.#changes, (at) => at < start)];
    return change !== undefined && change < end;
  }

  #push(text: string, offset: number): void {
    if (text === '') return;
    this.#steps.push({ at: this.#text.length, offset });
    this.#text += text;
  }
}

/** How many of the first items hold, of a list whose items hold up to one and then no more; by halving. */
function countUpTo<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(items[middle] as Item)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A whole text, folded. */
export function foldedText(source: string): FoldedText {
  const text = new FoldedText();
  text.add(source, 0, source.length);
  return text;
}

const references: Readonly<Record<string, string>> = {
  colon: ':',
  semi: ';',
  lbrack: '[',
  lsqb: '[',
  rbrack: ']',
  rsqb: ']',
  lbrace: '{',
  lcub: '{',
  rbrace: '}',
  rcub: '}',
  lpar: '(',
  rpar: ')',
  excl: '!',
  num: '#',
  lt: '<',
  LT: '<',
  gt: '>',
  GT: '>',
  vert: '|',
  verbar: '|',
  VerticalLine: '|',
  quot: '"',
  QUOT: '"',
  hyphen: '-',
  dash: '-',
  nbsp: ' ',
  shy: '',
  ZeroWidthSpace: '',
  zwj: '',
  zwnj: '',
};

const unusual = new RegExp(
  `[^\\x00-\\x7f]|&(?:#\\d{1,7}|#[xX][\\da-fA-F]{1,6}|${Object.keys(references).join('|')});`,
  'gu',
);

/** Letters of other scripts that stand for Latin ones in directive names (Unicode's confusables, UTS #39), and signs. */
const lookalikes: Readonly<Record<string, string>> = {
  ':': 'ː˸։∶꞉׃ः',
  ';': ';',
  '[': '【〔〖❲⟦⁅',
  ']': '】〕〗❳⟧⁆',
  '-': '‐‑‒–—―−⁃',
  '|': 'ǀ∣│｜',
  a: 'аɑαΑА',
  b: 'ЬВΒ',
  c: 'сϲС',
  d: 'ԁ',
  e: 'еҽЕΕ',
  f: 'ẝ',
  g: 'ɡ',
  h: 'һНΗ',
  i: 'іıιІΙ',
  k: 'кκКΚ',
  l: 'ӏⅼ',
  m: 'мМΜ',
  n: 'ոпΝ',
  o: 'оοօОΟ',
  p: 'рρРΡ',
  q: 'ԛ',
  r: 'гꭇ',
  s: 'ѕЅ',
  t: 'тτТΤ',
  u: 'սυ',
  v: 'ѵν',
  w: 'ԝ',
};

const plainLetters = new Map(
  Object.entries(lookalikes).flatMap(([plain, letters]) => Array.from(letters, (letter) => [letter, plain] as const)),
);

function folded(match: string): string {
  return match.startsWith('&') ? ofReference(match.slice(1, -1)) : ofLetter(match);
}

function ofReference(name: string): string {
  if (!name.startsWith('#')) return references[name] ?? '';
  const number = /^#[xX]/.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return number > 0 && number <= 0x10ffff ? ofLetter(String.fromCodePoint(number)) : '';
}

function ofLetter(letter: string): string {
  if (/\p{Default_Ignorable_Code_Point}/u.test(letter)) return '';
  const plain = plainLetters.get(letter) ?? letter.normalize('NFKC');
  return /^[\x20-\x7e]{1,3}$/.test(plain) ? plain : letter;
}
