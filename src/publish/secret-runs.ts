/**
 * Finds what a publication keeps to itself in any text: eight words in a row of a secret, the whole of a shorter one.
 * Words are numbers here, and runs are found by the hash of their first words: a large site holds millions of words.
 */
import { shortestTellingSpoiler, tellingRun, wordsOf } from '../markdown/words.ts';

/** A secret to look for. */
export interface RunSource {
  /** With single spaces. */
  words: string;
  /** Looked for in spoilers as well, since it may stand nowhere at all. */
  isWithheld: boolean;
}

/** A run that was found. */
export interface FoundRun {
  /** The number of the secret. */
  secret: number;
  words: string;
  /** Is it the whole of a secret of less than four words, which tells something in prose only? */
  isShort: boolean;
  isWithheld: boolean;
}

/** A text as the numbers of its words, 0 for a word of no secret, with the runs in it. */
export interface ReadText {
  numbers: readonly number[];
  found: readonly FoundRun[];
}

interface Run {
  secret: number;
  ids: readonly number[];
  isWithheld: boolean;
  isOpen: boolean;
}

/** Texts that are kept as numbers for the next time, since cards and headings stand on many pages. */
const mostKept = 100_000;
const longestKept = 300;
/** The last bits of a hash. */
const hashMask = 0xfffff;

/** The runs of many secrets. */
export class SecretRuns {
  readonly #numbers = new Map<string, number>();
  readonly #words: string[] = [''];
  /** By number; undefined where it is passed over. */
  readonly #all: (Run | undefined)[] = [];
  readonly #runs = new Map<number, Run[]>();
  /** By the number of a word: does a run of four words and more begin with it; does a shorter one? */
  readonly #beginsLong: boolean[] = [];
  readonly #beginsShort: boolean[] = [];
  /** Does a run have this hash, as far as its last bits say? Asked before the map, which takes longer. */
  readonly #hashes = new Uint8Array(hashMask + 1);
  readonly #kept = new Map<string, ReadText>();

  /** `open`: the numbers of runs that are known to be open, and not looked for. */
  constructor(secrets: readonly RunSource[], open: readonly number[] = []) {
    const passedOver = new Set(open);
    for (const [secret, { words, isWithheld }] of secrets.entries())
      this.#add(secret, words.split(' '), isWithheld, passedOver);
    // A draft may be a published review's next version: what stands in a spoiler there is no secret of the draft.
    if (secrets.some(({ isWithheld }) => isWithheld))
      for (const { words, isWithheld } of secrets)
        if (!isWithheld)
          this.#each(this.#known(words.split(' ')), (run) => {
            run.isOpen ||= run.isWithheld;
          });
  }

  /** From now on, passes over what these texts hold, which are words with single spaces that anybody may read. */
  open(texts: Iterable<string>): void {
    for (const text of texts)
      this.#each(this.#known(text.split(' ')), (run) => {
        run.isOpen = true;
      });
  }

  /** The numbers of the runs that are passed over, for others who look for the same secrets. */
  openRuns(): number[] {
    return this.#all.flatMap((run, number) => (run?.isOpen === true ? [number] : []));
  }

  /** A text as numbers, with the runs in it. */
  read(text: string): ReadText {
    const kept = text.length > longestKept ? undefined : this.#kept.get(text);
    if (kept !== undefined) return kept;
    const numbers = this.numbers(text);
    const found: FoundRun[] = [];
    this.#each(numbers, (run) => {
      if (!run.isOpen) found.push(this.#found(run));
    });
    const read = { numbers, found };
    if (text.length <= longestKept && this.#kept.size < mostKept) this.#kept.set(text, read);
    return read;
  }

  /** The numbers of a text's words; 0 for a word of no secret. */
  numbers(text: string): readonly number[] {
    return this.#known(wordsOf(text));
  }

  /** The word of a number. */
  wordOf(number: number): string {
    return this.#words[number] ?? '';
  }

  #found({ secret, ids, isWithheld }: Run): FoundRun {
    return {
      secret,
      words: ids.map((id) => this.wordOf(id)).join(' '),
      isShort: ids.length < shortestTellingSpoiler,
      isWithheld,
    };
  }

  #add(secret: number, words: readonly string[], isWithheld: boolean, passedOver: ReadonlySet<number>): void {
    const ids = words.map((word) => this.#number(word));
    const length = Math.min(ids.length, tellingRun);
    if (length < shortestTellingSpoiler && words.every((word) => !says(word))) return;
    for (let start = 0; start + length <= ids.length; start += 1) {
      const isOpen = passedOver.has(this.#all.length);
      this.#all.push(isOpen ? undefined : this.#run(secret, ids.slice(start, start + length), isWithheld));
    }
  }

  /** A new run, or the same as of an earlier secret. */
  #run(secret: number, ids: readonly number[], isWithheld: boolean): Run {
    const isLong = ids.length >= shortestTellingSpoiler;
    (isLong ? this.#beginsLong : this.#beginsShort)[ids[0] ?? 0] = true;
    const key = isLong ? hashAt(ids, 0) : -(ids[0] ?? 0);
    if (isLong) this.#hashes[key & hashMask] = 1;
    const known = this.#runs.get(key) ?? [];
    const same = known.find((other) => other.isWithheld === isWithheld && isSame(other.ids, ids));
    if (same !== undefined) return same;
    const run = { secret, ids, isWithheld, isOpen: false };
    known.push(run);
    this.#runs.set(key, known);
    return run;
  }

  #each(numbers: readonly number[], take: (run: Run) => void): void {
    for (let at = 0; at < numbers.length; at += 1) {
      const first = numbers[at] ?? 0;
      if (first === 0) continue;
      if (this.#beginsShort[first] === true) this.#take(this.#runs.get(-first), numbers, at, take);
      if (this.#beginsLong[first] !== true || at + shortestTellingSpoiler > numbers.length) continue;
      const hash = hashAt(numbers, at);
      if (this.#hashes[hash & hashMask] === 1) this.#take(this.#runs.get(hash), numbers, at, take);
    }
  }

  #take(runs: readonly Run[] | undefined, numbers: readonly number[], at: number, take: (run: Run) => void): void {
    for (const run of runs ?? []) if (isAt(run.ids, numbers, at)) take(run);
  }

  #known(words: readonly string[]): number[] {
    return words.map((word) => this.#numbers.get(word) ?? 0);
  }

  #number(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    this.#numbers.set(word, this.#words.length);
    return this.#words.push(word) - 1;
  }
}

/** Does a word say something by itself? A figure or a letter or two stand everywhere. */
function says(word: string): boolean {
  return !/^\d+$/.test(word) && (word.length > 2 || /[^\x00-\x7f]/.test(word));
}

/** A positive hash of the four words from `at` on, small enough to be a key that is found at once. */
function hashAt(ids: readonly number[], at: number): number {
  let hash = ids[at] ?? 0;
  hash = Math.imul(hash, 0x01000193) ^ (ids[at + 1] ?? 0);
  hash = Math.imul(hash, 0x01000193) ^ (ids[at + 2] ?? 0);
  hash = Math.imul(hash, 0x01000193) ^ (ids[at + 3] ?? 0);
  return ((hash ^ (hash >>> 15)) & 0x3fffffff) + 1;
}

function isAt(run: readonly number[], numbers: readonly number[], at: number): boolean {
  return run.every((id, offset) => numbers[at + offset] === id);
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && isAt(one, other, 0);
}
