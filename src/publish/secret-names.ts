/**
 * Names that tell by being there: addresses of reviews that are not out, titles of theirs, files of pictures, the
 * targets of links in spoilers, topics that a page keeps secret, and the anchors of comments.
 */
import type { KeptAndOpen } from '../editorial/secrets.ts';
import type { SecretTopic } from '../editorial/secret-topics.ts';
import type { WithheldReview } from '../editorial/withheld-texts.ts';
import { wordsOf } from '../markdown/words.ts';
import type { Leak } from './leak.ts';
import type { PageEars, Piece, TakePiece } from './output-pieces.ts';

type Found = Omit<Leak, 'output'>;
interface Place {
  file: string;
  line: number;
}

/** Listens to one page. */
interface PageNames extends Pick<PageEars, 'element' | 'whole'> {
  /** Is what is a secret here none on other pages? */
  isAboutTopics: boolean;
  /** A text of a script: of the data that the page holds for machines, each by itself. */
  data: TakePiece;
}

/** The names that one publication keeps. */
export class SecretNames {
  readonly #base: string;
  readonly #vocabulary: ReadonlySet<string>;
  readonly #fields: ReadonlySet<string>;
  readonly #withheld: ReadonlyMap<string, WithheldReview>;
  readonly #titles: ReadonlyMap<string, WithheldReview>;
  readonly #images = new Map<string, Place & { what: string }>();
  readonly #targets: ReadonlyMap<string, Place>;
  readonly #topics: ReadonlyMap<string, SecretTopic[]>;
  readonly #keepers: ReadonlyMap<string, SecretTopic[]>;
  readonly #withheldAddress: RegExp;
  readonly #ownAddress: RegExp;

  constructor(
    kept: KeptAndOpen,
    { origin, base, vocabulary }: { origin: string; base: string; vocabulary: ReadonlySet<string> },
  ) {
    this.#base = base;
    this.#vocabulary = vocabulary;
    this.#fields = new Set(kept.fields);
    this.#withheld = new Map(kept.withheld.map((review) => [review.id, review]));
    this.#titles = new Map(kept.withheld.filter(({ title }) => title !== '').map((review) => [review.title, review]));
    for (const { images, file, line } of kept.withheld)
      for (const name of images)
        this.#images.set(name.toLowerCase(), { file, line, what: 'a picture of a review that is not out' });
    const openNames = new Set(kept.openNames);
    this.#targets = new Map(
      kept.targets
        .filter(({ name }) => name.includes('://') && !openNames.has(name))
        .map((target) => [target.name, target]),
    );
    for (const { name, file, line } of kept.targets)
      if (!name.includes('://')) this.#images.set(name.toLowerCase(), { file, line, what: 'a picture in a spoiler' });
    for (const name of openNames) this.#images.delete(name.toLowerCase());
    this.#topics = Map.groupBy(kept.topics, ({ page }) => page);
    const reviewTopics = kept.topics.filter(({ isOwn, page }) => isOwn && page.startsWith('/reviews/'));
    this.#keepers = Map.groupBy(reviewTopics, ({ address }) => address);
    const own = `(?:${escaped(origin)})?${escaped(base)}`;
    this.#withheldAddress = new RegExp(`(?:^|[\\s"'(>=,\\\\])${own}reviews/([a-z0-9-]+)(?![a-z0-9-])`, 'g');
    this.#ownAddress = new RegExp(`^(?:${escaped(origin)})?(?=${escaped(base)})`);
  }

  /** In the name of a file of the output. */
  inPath(path: string): Found[] {
    const [, id = ''] = /^reviews\/([^/]+)\//.exec(path) ?? [];
    const review = this.#withheld.get(id);
    if (review !== undefined) return [{ ...review, where: 'the output', words: `/reviews/${id}/`, what: notOut }];
    const [stem = ''] = (path.split('/').at(-1) ?? '').split('.');
    const image = this.#images.get(stem.toLowerCase());
    return image === undefined ? [] : [{ ...image, where: 'its name', words: stem }];
  }

  /** In a text that is no page. */
  inText(text: string): Found[] {
    return [...this.#withheldIn(text, 'its text'), ...this.#targetsIn(text, 'its text')];
  }

  /** Listens to a page's elements and data. */
  onPage(path: string, add: (found: Found) => void): PageNames {
    const topicIn = this.#topicsOn(`/${path.replace(/index\.html$/, '')}`);
    const review = /^reviews\/([^/]+)\//.exec(path)?.[1];
    const element = (name: string, attributes: Readonly<Record<string, string>>, isHidden: boolean): void => {
      for (const key in attributes) {
        const value = attributes[key] ?? '';
        const isAddress = value.includes('/');
        const topic = isHidden ? undefined : topicIn?.(value);
        const isComment = !isHidden && key === 'id' && review !== undefined && value.startsWith('comment.');
        if (!isAddress && topic === undefined && !isComment) continue;
        const where = `the attribute ${key} of <${name}>`;
        if (isAddress) for (const found of this.#withheldIn(value, where)) add(found);
        if (isAddress && !isHidden) for (const found of this.#targetsIn(value, where)) add(found);
        if (topic !== undefined) add({ ...topic, where, words: topic.label, what: secretWarning });
        if (isComment) add({ where, words: value, what: bareComment, ...commentOf(review, value) });
      }
    };
    const data = ({ text, where, isHidden }: Piece): void => {
      const topic = isHidden ? undefined : topicIn?.(text);
      const title = this.#titles.size === 0 ? undefined : this.#titleIn(text, where);
      for (const found of [...this.#withheldIn(text, where), ...(isHidden ? [] : this.#targetsIn(text, where))])
        add(found);
      if (title !== undefined) add(title);
      if (topic !== undefined) add({ ...topic, where, words: topic.label, what: secretWarning });
    };
    return {
      isAboutTopics: topicIn !== undefined,
      data,
      element,
      whole:
        this.#titles.size === 0
          ? undefined
          : (name, text) => {
              const found = this.#titleIn(text, `a <${name}>`);
              if (found !== undefined) add(found);
            },
    };
  }

  /** Finds the secret topic that an attribute of a page names; undefined where the page may name all. */
  #topicsOn(page: string): ((value: string) => SecretTopic | undefined) | undefined {
    const topics = this.#topics.get(page) ?? [];
    // A topic's own page leads to no review that keeps it.
    const keepers = this.#keepers.get(page) ?? [];
    if (topics.length === 0 && keepers.length === 0) return undefined;
    const named = new Map([
      ...topics.flatMap((topic) => [[topic.address, topic] as const, [`warning:${topic.label}`, topic] as const]),
      ...keepers.map((topic) => [topic.page, topic] as const),
    ]);
    return (value) =>
      named.get(value) ??
      (this.#ownAddress.test(value)
        ? named.get(value.replace(this.#ownAddress, '').slice(this.#base.length - 1))
        : undefined);
  }

  #titleIn(text: string, where: string): Found | undefined {
    const words = wordsOf(text);
    const title = words.join(' ');
    const review = this.#titles.get(title);
    if (review === undefined || this.#fields.has(title) || words.every((word) => this.#vocabulary.has(word)))
      return undefined;
    return { ...review, where, words: title, what: `the title of ${notOut}` };
  }

  #withheldIn(text: string, where: string): Found[] {
    if (this.#withheld.size === 0) return [];
    return [...text.matchAll(this.#withheldAddress)].flatMap(([, id = '']) => {
      const review = this.#withheld.get(id);
      return review === undefined
        ? []
        : [{ ...review, where, words: `/reviews/${id}/`, what: `the address of ${notOut}` }];
    });
  }

  #targetsIn(text: string, where: string): Found[] {
    if (this.#targets.size === 0) return [];
    return (text.match(/https?:\/\/[^\s"'<>]+/g) ?? []).flatMap((url) => {
      const target = this.#targets.get(url);
      return target === undefined ? [] : [{ ...target, where, words: url, what: 'where a link in a spoiler leads' }];
    });
  }
}

const notOut = 'a review that is not out';
const secretWarning = 'a secret warning';
const bareComment = 'a comment, outside of [data-spoiler]';

/** The file of the comment that an anchor names. */
function commentOf(review: string, anchor: string): Place {
  const [, id = ''] = anchor.split('.');
  return { file: `comments/${review}/${id}.md`, line: 1 };
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
