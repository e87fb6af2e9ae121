/**
 * Names that tell by being there: addresses of reviews that are not out, titles of theirs, files of pictures, the
 * targets of links in spoilers, topics that a page keeps secret, and the anchors of comments.
 */
import type { KeptAndOpen } from '../editorial/secrets.ts';
import type { SecretTopic } from '../editorial/secret-topics.ts';
import type { WithheldReview } from '../editorial/withheld-texts.ts';
import { wordsOf } from '../markdown/words.ts';
import type { Leak } from './leak.ts';
import type { PageEars } from './output-pieces.ts';

type Found = Omit<Leak, 'output'>;
interface Place {
  file: string;
  line: number;
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
  readonly #topics: Map<string, SecretTopic[]>;
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

  /** Listens to a page's elements. */
  onPage(path: string, add: (found: Found) => void): Pick<PageEars, 'element'> & { whole: PageEars['whole'] } {
    const address = `/${path.replace(/index\.html$/, '')}`;
    const topics = new Map((this.#topics.get(address) ?? []).map((topic) => [topic.address, topic]));
    const labels = new Map([...topics.values()].map((topic) => [`warning:${topic.label}`, topic]));
    // A secret topic's own page leads to no review that keeps it.
    const keepers = new Map(
      [...this.#topics].flatMap(([page, kept]) =>
        kept
          .filter((topic) => topic.isOwn && topic.address === address && page.startsWith('/reviews/'))
          .map((topic) => [page, topic] as const),
      ),
    );
    const comment = /^reviews\/([^/]+)\//.exec(path)?.[1];
    const element = (name: string, attributes: Readonly<Record<string, string>>, isHidden: boolean): void => {
      for (const [key, value] of Object.entries(attributes)) {
        const where = `the attribute ${key} of <${name}>`;
        if (value.includes('reviews/')) for (const found of this.#withheldIn(value, where)) add(found);
        if (isHidden) continue;
        if (value.includes('://')) for (const found of this.#targetsIn(value, where)) add(found);
        const own = this.#ownAddress.test(value)
          ? value.replace(this.#ownAddress, '').slice(this.#base.length - 1)
          : undefined;
        const topic = labels.get(value) ?? (own === undefined ? undefined : (topics.get(own) ?? keepers.get(own)));
        if (topic !== undefined) add({ ...topic, where, words: topic.label, what: 'a secret warning' });
        if (key === 'id' && comment !== undefined && value.startsWith('comment.')) {
          const [, id = ''] = value.split('.');
          add({
            where,
            words: value,
            file: `comments/${comment}/${id}.md`,
            line: 1,
            what: 'a comment, outside of [data-spoiler]',
          });
        }
      }
    };
    const whole =
      this.#titles.size === 0
        ? undefined
        : (name: string, text: string): void => {
            const words = wordsOf(text);
            const title = words.join(' ');
            const review = this.#titles.get(title);
            if (review === undefined || this.#fields.has(title) || words.every((word) => this.#vocabulary.has(word)))
              return;
            add({ ...review, where: `a <${name}>`, words: title, what: `the title of ${notOut}` });
          };
    return { element, whole };
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

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
