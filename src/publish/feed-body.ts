/**
 * A rendered body as an item of a feed shows it: plain HTML with absolute addresses, directives as what they say, and
 * in the place of every spoiler a link to it. Feed readers show everything, so whatever is not known here loses its
 * tags, and whatever holds a spoiler is never gone into.
 */
import { isTag, isText, type ChildNode, type Element } from 'domhandler';
import { getElementsByTagName } from 'domutils';
import { parseDocument } from 'htmlparser2';
import type { ReviewView } from '../editorial/review-view.ts';
import { filmsMeant } from '../markdown/markers.ts';
import { inARow } from '../words/in-a-row.ts';
import { textWords } from '../words/text-words.ts';
import { wordsFor, type Words } from '../words/words-for.ts';
import { emphasised, h, inLanguage, messageContent, type Content } from './plain-html.ts';
import { holdsSpoiler, outermost } from './spoiler-elements.ts';

/** What a body is shown with. */
export interface FeedBody {
  filmIds: readonly string[];
  fill: ReviewView['fill'];
  /** Whole addresses: of the review's page, and of the site's front page. */
  page: string;
  site: string;
  language: string;
  interfaceLanguage: string;
  siteLanguage: string;
}

/** Elements that feeds keep, with the attributes that they keep besides `lang` and `dir`. */
const kept: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    'blockquote br cite code del em figcaption figure h1 h2 h3 h4 h5 h6 hr kbd p pre q rp rt ruby small strong sub sup table tbody td th thead tr ul bdi bdo li'
      .split(' ')
      .map((name) => [name, []]),
  ),
  abbr: ['title'],
  a: ['href', 'title'],
  img: ['src', 'alt', 'width', 'height'],
  ol: ['start'],
};

/** The body of a review as a feed has it. */
export function feedBody(html: string, body: FeedBody): Content {
  return new BodyReading(body).read(parseDocument(html).children);
}

/** The titles of films as a sentence has them. */
export function filmTitles(titles: readonly string[], words: Words, language: string, around: string): Content {
  const lang = language === around ? undefined : language;
  return inARow(titles, words.row).map(({ before, item }) => [before, h('cite', { lang }, item)]);
}

class BodyReading {
  readonly #body: FeedBody;
  readonly #words: Words;
  /** The numbers of the notes that the open text calls. */
  readonly #called = new Set<number>();

  constructor(body: FeedBody) {
    this.#body = body;
    this.#words = wordsFor(body.interfaceLanguage);
  }

  read(children: readonly ChildNode[]): Content[] {
    return children.map((node) => (isText(node) ? node.data : isTag(node) ? this.#element(node) : ''));
  }

  #element(element: Element): Content {
    const { name, attribs, children } = element;
    const classes = (attribs['class'] ?? '').split(' ');
    if (classes.includes('spoiler') || classes.includes('spoiler-block')) return this.#closed(element);
    // The rest of a text stands behind a break that says so already.
    if (holdsSpoiler(element)) return name === 'section' ? '' : this.#spoiler(attribs['data-spoiler'] ?? '', '');
    if (name.startsWith('cue-')) return this.#marker(element);
    if ('data-footnote-ref' in attribs) return this.#call(attribs['href'] ?? '');
    if ('data-footnotes' in attribs) return this.#notes(element);
    if ('data-footnote-backref' in attribs || 'hidden' in attribs || attribs['aria-hidden'] === 'true') return '';
    if (classes.includes('passage-note'))
      return h('p', {}, h('strong', {}, this.read(outermost(element, (inner) => inner.name === 'cue-topic'))));
    if (classes.includes('pull-quote')) return h('blockquote', {}, this.read(children));
    if (name === 'input') return 'checked' in attribs ? '☑' : '☐';
    if (name === 'picture') return this.read(getElementsByTagName('img', element).slice(-1));
    return this.#plain(element);
  }

  /** An element of the list with its attributes; of any other, what it holds. */
  #plain({ name, attribs, children }: Element): Content {
    const attributes = kept[name];
    if (attributes === undefined || (name === 'a' && attribs['href'] === undefined)) return this.read(children);
    const given = [...attributes, 'lang', 'dir'].map((key) => {
      const value = attribs[key];
      const isAddress = key === 'href' || key === 'src';
      return [key, isAddress && value !== undefined ? this.#address(value) : value] as const;
    });
    return h(name, Object.fromEntries(given), this.read(children));
  }

  #address(written: string): string {
    return URL.parse(written, this.#body.page)?.href ?? this.#body.page;
  }

  /** Words of the interface in the text. */
  #spoken(content: Content): Content {
    return inLanguage(content, this.#body.interfaceLanguage, this.#body.language);
  }

  #titles(films: readonly string[], around = this.#body.interfaceLanguage): Content {
    const { fill, siteLanguage } = this.#body;
    const titles = [...new Set(films)].map((film) => fill.filmTitles[film] ?? film);
    return filmTitles(titles, this.#words, siteLanguage, around);
  }

  /** A spoiler that is closed on the page: its label is none, and stands before the link. */
  #closed(element: Element): Content {
    const [holder] = outermost(element, holdsSpoiler);
    const link = this.#spoiler(holder?.attribs['data-spoiler'] ?? '', element.attribs['id'] ?? '');
    if (element.name !== 'details') return link;
    const [summary] = outermost(element, ({ name }) => name === 'summary');
    const label = (summary?.children ?? []).filter((node) => !(isTag(node) && node.name.startsWith('cue-')));
    return h('p', {}, label.length === 0 ? link : [this.#label(label), ' ', link]);
  }

  #label(label: readonly ChildNode[]): Content {
    const [first, ...others] = label;
    const rest =
      first !== undefined && isText(first) ? [first.data.replace(/^: /, ''), this.read(others)] : this.read(label);
    return [rest, '.'];
  }

  #spoiler(films: string, place: string): Content {
    const { filmIds, page } = this.#body;
    const named = films.split(' ').flatMap((film) => filmsMeant(film, filmIds));
    const words = messageContent(this.#words.inFeed.spoiler, { films: this.#titles(named) });
    return h('a', { href: place === '' ? page : `${page}#${place}` }, this.#spoken(words));
  }

  #marker({ name, attribs, children }: Element): Content {
    const { fill, filmIds, page, site, siteLanguage, interfaceLanguage } = this.#body;
    const id = attribs['data-id'] ?? '';
    switch (name) {
      case 'cue-film-title':
        return this.#titles(
          id.split(' ').flatMap((film) => filmsMeant(film, filmIds)),
          this.#body.language,
        );
      case 'cue-words': {
        const [key = '', value = ''] = id.split(' ');
        return this.#spoken(textWords(this.#words.text, key, value));
      }
      case 'cue-topic': {
        const topic = fill.topics[id];
        if (topic?.isSecret === true) return this.#spoken(this.#words.text.secretTopic);
        const label = inLanguage(topic?.label ?? id, siteLanguage, interfaceLanguage);
        return this.#spoken(messageContent(this.#words.text.about, { topic: label }));
      }
      case 'cue-also-read': {
        const card = fill.alsoReads[id];
        if (card === undefined) return '';
        const title = inLanguage(emphasised(card.title), card.language, this.#body.language);
        const address = new URL(card.href.slice(1), site).href;
        return h('p', {}, this.#spoken(`${this.#words.card.alsoRead}:`), ' ', h('a', { href: address }, title));
      }
      case 'cue-spoilers-ahead': {
        const words = messageContent(this.#words.inFeed.rest, { films: this.#titles(filmIds) });
        return h('p', {}, h('a', { href: `${page}#spoilers-ahead` }, this.#spoken(words)));
      }
      case 'cue-video':
        return this.read(children);
      default:
        return '';
    }
  }

  #call(href: string): Content {
    const number = noteNumber(href);
    this.#called.add(number);
    return h('a', { href: this.#address(href) }, String(number));
  }

  /** The notes that the open text calls, and those that these call, by their own numbers. */
  #notes(section: Element): Content {
    const items = new Map(
      getElementsByTagName('li', section).flatMap((item) => {
        const { id } = item.attribs;
        return id?.startsWith(notePrefix) === true ? [[noteNumber(id), item] as const] : [];
      }),
    );
    const read = new Map<number, Content>();
    for (const number of this.#called) {
      const item = items.get(number);
      if (item !== undefined) read.set(number, this.read(item.children));
    }
    if (read.size === 0) return '';
    const list = [...read].sort(([a], [b]) => a - b);
    return [
      h('h2', {}, this.#spoken(this.#words.text.notes)),
      h(
        'ol',
        {},
        list.map(([number, note], index) => h('li', number === index + 1 ? {} : { value: String(number) }, note)),
      ),
    ];
  }
}

const notePrefix = 'user-content-fn-';

function noteNumber(anchor: string): number {
  return Number(/\d+$/.exec(anchor)?.[0] ?? 0);
}
