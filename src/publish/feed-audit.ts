/**
 * Looks at the items of finished feeds one by one. A feed hides nothing, so that its words are looked at like those of
 * any other file; what is looked for here is what only its review can say: short spoilers, which its text holds where
 * the review has none, and the topics that the review keeps.
 */
import type { AuditedReview } from '../editorial/secrets.ts';
import type { SecretTopic } from '../editorial/secret-topics.ts';
import type { Leak } from './leak.ts';
import { jsonParts, linksIn, rssPart, writtenHtml, type FeedPart } from './feed-parts.ts';
import { movedOut, type OpenText, type WrittenWords } from './moved-out.ts';
import { readPage } from './output-pieces.ts';

type Found = Omit<Leak, 'output'>;

/** What the audit of feeds is told by the audit of the site. */
export interface FeedAuditParts extends WrittenWords {
  /** The whole address of the front page. */
  site: string;
  /** Is this a row of words that the site has put together itself, or a word that it prints everywhere? */
  isOfSite: (words: readonly string[]) => boolean;
  /** Tells of a spoiler, by its number. */
  secret: (secret: number, words: string, where: string) => Found | undefined;
}

/** The audit of the feeds of one site. */
export class FeedAudit {
  readonly #parts: FeedAuditParts;
  readonly #reviews: ReadonlyMap<string, AuditedReview>;
  readonly #topics: ReadonlyMap<string, SecretTopic[]>;

  constructor(parts: FeedAuditParts) {
    this.#parts = parts;
    this.#reviews = new Map(parts.kept.reviews.map((review) => [review.id, review]));
    this.#topics = Map.groupBy(
      parts.kept.topics.filter(({ isOwn }) => isOwn),
      ({ page }) => page,
    );
  }

  /** What one `<item>` of RSS tells. */
  rssItem(xml: string): Found[] {
    return this.#item(rssPart(xml));
  }

  /** What the items of a JSON Feed tell; nothing of any other JSON. */
  jsonFeed(json: string): Found[] {
    return jsonParts(json).flatMap((part) => this.#item(part));
  }

  /** The reviews in the feed without a subject, that carry it all the same; `path`: of the feed, below the output. */
  carriers(path: string, xml: string): Found[] {
    const [, address] = /^(warnings\/[^/]+\/)without\.xml$/.exec(path) ?? [];
    if (address === undefined) return [];
    return [...xml.matchAll(/<guid[^>]*>([^<]*)<\/guid>/g)].flatMap(([, url = '']) =>
      this.#topicsOf(url)
        .filter((topic) => topic.address === `/${address}`)
        .map((topic) => ({ ...told(topic), where: 'its items', words: url })),
    );
  }

  #item(part: FeedPart): Found[] {
    return [...this.#named(part), ...this.#moved(part)];
  }

  #path(url: string): string {
    const { site } = this.#parts;
    return url.startsWith(site) ? `/${url.slice(site.length)}` : url;
  }

  #topicsOf(url: string): readonly SecretTopic[] {
    return this.#topics.get(this.#path(url)) ?? [];
  }

  /** Secret topics that the item names: by their address, as a category, or among its marks. */
  #named({ url, html, summary, categories }: FeedPart): Found[] {
    const topics = this.#topicsOf(url);
    if (topics.length === 0) return [];
    const links = linksIn(html);
    const [marks = ''] = summary.split('. ');
    const names = new Set([...categories, ...marks.split(/, | · /), ...topicsListed(html)].map(lower));
    return topics.flatMap((topic) => {
      const link = links.find(({ href }) => this.#path(href) === topic.address);
      if (link === undefined && !names.has(lower(topic.label))) return [];
      return [{ ...told(topic), where: 'an item', words: topic.label }];
    });
  }

  /** Spoilers that the text of the item says more often than its review does in the open. */
  #moved({ url, title, html }: FeedPart): Found[] {
    const { runs, isOfSite, secret } = this.#parts;
    const [, id = ''] = /^\/reviews\/([^/]+)\/$/.exec(this.#path(url)) ?? [];
    const review = this.#reviews.get(id);
    if (review === undefined || review.secrets.length === 0) return [];
    const open: OpenText[] = [];
    const take = ({ text }: { text: string }): void => void open.push({ numbers: runs.numbers(text), text });
    take({ text: title });
    readPage(writtenHtml(html), { piece: take }, false);
    return movedOut(review, { hidden: new Map(), open }, this.#parts)
      .filter(({ words }) => !isOfSite(words.split(' ')))
      .flatMap((found) => secret(found.secret, found.words, 'an item') ?? []);
  }
}

/** What stands in the list of topics before the text, without what is said of each. */
function topicsListed(html: string): string[] {
  const [head = ''] = html.split('<hr', 1);
  return [...head.matchAll(/<li>([^]*?)<\/li>/g)].map(
    ([, item = '']) =>
      item
        .replace(/<[^>]*>/g, '')
        .split(':')[0]
        ?.trim() ?? '',
  );
}

function told({ file, line }: SecretTopic): Pick<Found, 'file' | 'line' | 'what'> {
  return { file, line, what: 'a secret warning' };
}

function lower(text: string): string {
  return text.trim().toLocaleLowerCase();
}
