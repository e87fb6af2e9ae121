/**
 * Holds a finished site against what its content keeps. It looks at files alone and knows no list of them: what a
 * later version adds to the site is audited because it is there. By words: nothing kept stands outside of
 * `[data-spoiler]`. By place, on a review's own page: what was marked has not moved out of it.
 */
import type { KeptAndOpen, Secret, SecretKind } from '../editorial/secrets.ts';
import { tellingRun, wordsOf } from '../markdown/words.ts';
import { CleanCards } from './clean-cards.ts';
import { ComposedWords } from './composed-words.ts';
import { FeedAudit } from './feed-audit.ts';
import { LeakList, type Leak } from './leak.ts';
import { inScript, pathText, readJson, readPage, readPlain, readXml, whereOf, type Piece } from './output-pieces.ts';
import type { OutputKind } from './output-kind.ts';
import { SecretRuns } from './secret-runs.ts';
import { SecretNames } from './secret-names.ts';
import { movedOut, type PageWords, type WrittenWords } from './moved-out.ts';
import { siteSentences } from './site-sentences.ts';

/** What the audit must know besides the content. */
export interface AuditSettings {
  origin: string;
  /** The sub-path with slashes around it. */
  base: string;
  /** Single words that the site prints of itself. */
  vocabulary: ReadonlySet<string>;
  /** What pages say of themselves, by their files, as words with single spaces. */
  ownTexts?: Readonly<Record<string, readonly string[]>>;
  /** What `openRuns` has found, where somebody has asked before. */
  openRuns?: readonly number[] | undefined;
}

/** The runs of all secrets but those that are open. */
function runsOf({ secrets }: KeptAndOpen, open?: readonly number[]): SecretRuns {
  const sources = secrets.map(({ words, kind }) => ({ words, isWithheld: kind === 'withheld' }));
  return new SecretRuns(sources, open);
}

/** The numbers of the runs that anybody may read: asked once, of all open texts, while the pages are still made. */
export function openRunsOf(kept: KeptAndOpen): number[] {
  const runs = runsOf(kept);
  runs.open(kept.fields);
  // What stands one after the other is read so: a heading and the line below it, in search as on the page.
  runs.open([kept.passages.join(' ')]);
  return runs.openRuns();
}

/** Who may see a file: everybody, or whoever asks for spoilers. */
export type Audience = 'everybody' | 'who asks for spoilers';

/** The words for each kind of secret. */
export const kindWords: Readonly<Record<SecretKind, string>> = {
  spoiler: 'a spoiler',
  comment: 'part of a comment, which may tell the ending',
  note: 'the note of a secret warning',
  withheld: 'part of a review that is not out',
};

/** The audit of one site. */
export class LeakAudit {
  readonly leaks = new LeakList();
  readonly runs: SecretRuns;
  readonly #kept: KeptAndOpen;
  readonly #names: SecretNames;
  readonly #composed: ComposedWords;
  readonly #reviews: ReadonlyMap<string, KeptAndOpen['reviews'][number]>;
  /** By the address of a page: the numbers of words that stand there in spoilers only. */
  readonly #onlyHidden = new Map<string, Set<number>>();
  /** Programs without a leak: the search bundles of all languages have the same. */
  readonly #cleanPrograms = new Set<string>();
  readonly #cleanCards = new CleanCards();
  readonly #cleanItems = new CleanCards('<item>', '</item>');
  readonly #feeds: FeedAudit;
  readonly #written: WrittenWords;
  readonly #ownTexts: Readonly<Record<string, readonly string[]>>;

  constructor(kept: KeptAndOpen, { origin, base, vocabulary, ownTexts = {}, openRuns }: AuditSettings) {
    this.#kept = kept;
    this.#ownTexts = ownTexts;
    this.runs = runsOf(kept, openRuns ?? openRunsOf(kept));
    this.runs.open(vocabulary);
    this.#written = { kept, runs: this.runs, sentences: siteSentences() };
    this.runs.open(this.#written.sentences);
    this.#names = new SecretNames(kept, { origin, base, vocabulary });
    this.#composed = new ComposedWords(kept.fields, vocabulary);
    const single = new Set(kept.fields);
    this.#feeds = new FeedAudit({
      ...this.#written,
      site: origin + base,
      isOfSite: (words) =>
        this.#composed.has(words) || single.has(words.join(' ')) || words.every((word) => vocabulary.has(word)),
      secret: (secret, words, where) => this.#told(secret, words, where),
    });
    this.#reviews = new Map(kept.reviews.map((review) => [`reviews/${review.id}/index.html`, review]));
  }

  /** Looks at a file of text; its name is looked at by `name`. */
  file(path: string, text: string, kind: OutputKind): void {
    const take = (piece: Piece): void => {
      this.piece(path, piece);
    };
    if (kind === 'page') this.#page(path, text);
    else if (kind === 'json') {
      readJson(text, take);
      for (const leak of this.#feeds.jsonFeed(text)) this.#add(path, leak);
    } else if (kind === 'xml') this.#xml(path, text, take);
    else if (kind === 'plain') readPlain(text, true, take);
    else if (!this.#cleanPrograms.has(text)) {
      const before = this.leaks.added;
      readPlain(text, false, take);
      if (this.leaks.added === before) this.#cleanPrograms.add(text);
    }
    if (kind !== 'page') for (const leak of this.#names.inText(text)) this.#add(path, leak);
  }

  /** A feed is looked at item by item; one that stands in other feeds too, once. */
  #xml(path: string, xml: string, take: (piece: Piece) => void): void {
    for (const leak of this.#feeds.carriers(path, xml)) this.#add(path, leak);
    const isClean = (item: string): boolean => {
      const before = this.leaks.added;
      readXml(item, take);
      for (const leak of this.#feeds.rssItem(item)) this.#add(path, leak);
      return this.leaks.added === before;
    };
    readXml(this.#cleanItems.without(xml, isClean), take);
  }

  /** Looks at the name of a file, of whatever kind. */
  name(path: string): void {
    this.piece(path, { text: pathText(path), isHidden: false, isProse: true, where: 'its name' });
    for (const leak of this.#names.inPath(path)) this.#add(path, leak);
  }

  /** Looks at one piece of a file; whoever asks for spoilers may see all but what is not out. */
  piece(path: string, piece: Piece, audience: Audience = 'everybody'): readonly number[] {
    const { numbers, found } = this.runs.read(piece.text);
    if (found.length === 0) return numbers;
    const { isHidden, isProse } = piece;
    const withheldOnly = isHidden || audience !== 'everybody';
    for (const { secret, words, isShort, isWithheld } of found) {
      if ((withheldOnly && !isWithheld) || (isShort && !isProse)) continue;
      const list = words.split(' ');
      if (list.length < tellingRun && this.#composed.has(list)) continue;
      if (this.#ownTexts[path]?.some((own) => ` ${own} `.includes(` ${words} `)) === true) continue;
      this.#addSecret(path, secret, words, whereOf(piece));
    }
    return numbers;
  }

  /** Do some pages show words in spoilers only? By the addresses of these pages a fragment is asked about. */
  hidesOn(address: string): boolean {
    return this.#onlyHidden.has(address);
  }

  /** Looks for words of a search fragment that the page of this address shows in spoilers only. */
  fragment(path: string, address: string, text: string): void {
    const onlyHidden = this.#onlyHidden.get(address);
    if (onlyHidden === undefined) return;
    const number = this.runs.numbers(text).find((known) => onlyHidden.has(known));
    if (number === undefined) return;
    const word = this.runs.wordOf(number);
    this.#addSecret(path, this.#secretWith(address, word, 'everybody'), word, `what search holds of ${address}`);
  }

  /** Looks for addresses of reviews that are not out, in a text of a search bundle. */
  address(path: string, text: string): void {
    for (const leak of this.#names.inText(text)) this.#add(path, leak);
  }

  /** Is anything kept from these readers? */
  keepsFrom(audience: Audience): boolean {
    return this.#kept.secrets.some((secret) => isKeptFrom(audience, secret)) || this.#kept.withheld.length > 0;
  }

  /** The words that are kept from these readers, but for those of `written`, which a bundle may hold. */
  wordsKeptFrom(audience: Audience, written: Iterable<string>): string[] {
    const kept = new Set<string>();
    for (const secret of this.#kept.secrets)
      if (isKeptFrom(audience, secret)) for (const word of secret.words.split(' ')) kept.add(word);
    for (const text of written) for (const word of wordsOf(text)) kept.delete(word);
    return [...kept];
  }

  /** Tells of a word that a file holds and that is kept from these readers. */
  word(path: string, word: string, where: string, audience: Audience): void {
    this.#addSecret(path, this.#secretWith('', word, audience), word, where);
  }

  /** The number of the first secret that holds a word, on the page of this address if it can be; -1 where none does. */
  #secretWith(address: string, word: string, audience: Audience): number {
    const holds = (secret: Secret | undefined): boolean =>
      secret !== undefined && isKeptFrom(audience, secret) && secret.words.split(' ').includes(word);
    const own = this.#reviews.get(`${address.slice(1)}index.html`)?.secrets ?? [];
    return own.find((secret) => holds(this.#kept.secrets[secret])) ?? this.#kept.secrets.findIndex(holds);
  }

  #page(path: string, html: string): void {
    const page: PageWords = { hidden: new Map(), open: [] };
    const inAttributes: (readonly number[])[] = [];
    const names = this.#names.onPage(path, (leak) => {
      this.#add(path, leak);
    });
    const piece = (part: Piece): void => {
      const numbers = this.piece(path, part);
      if (part.where === inScript) names.data(part);
      if (part.isHidden) for (const number of numbers) page.hidden.set(number, (page.hidden.get(number) ?? 0) + 1);
      else if (part.where === 'its text') page.open.push({ numbers, text: part.text });
      else inAttributes.push(numbers);
    };
    const ears = { piece, element: names.element, whole: names.whole };
    const review = this.#reviews.get(path);
    const asksForAll = names.isAboutTopics || html.includes('data-spoiler') || (review?.secrets.length ?? 0) > 0;
    const isClean = (card: string): boolean => {
      const before = this.leaks.added;
      readPage(card, ears);
      return this.leaks.added === before;
    };
    readPage(asksForAll ? html : this.#cleanCards.without(html, isClean), ears);
    if (review !== undefined)
      for (const { secret, words } of movedOut(review, page, this.#written))
        this.#addSecret(path, secret, words, 'its text, outside of [data-spoiler]');
    const onlyHidden = new Set(page.hidden.keys());
    onlyHidden.delete(0);
    if (onlyHidden.size > 0)
      for (const numbers of [...page.open.map(({ numbers: shown }) => shown), ...inAttributes])
        for (const number of numbers) onlyHidden.delete(number);
    if (onlyHidden.size > 0) this.#onlyHidden.set(`/${path.replace(/(?:^|(?<=\/))index\.html$/, '')}`, onlyHidden);
  }

  #addSecret(output: string, secret: number, words: string, where: string): void {
    const told = this.#told(secret, words, where);
    if (told !== undefined) this.#add(output, told);
  }

  #told(secret: number, words: string, where: string): Omit<Leak, 'output'> | undefined {
    const kept = this.#kept.secrets[secret];
    if (kept === undefined) return undefined;
    const { file, line, kind } = kept;
    return { where, file, line, words, what: kindWords[kind] };
  }

  #add(output: string, leak: Omit<Leak, 'output'>): void {
    this.leaks.add({ output, ...leak });
  }
}

function isKeptFrom(audience: Audience, { kind }: Secret): boolean {
  return audience === 'everybody' || kind === 'withheld';
}
