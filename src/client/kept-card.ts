/**
 * A review on the device as an entry in a list, made of its own page: what it is of and by, and its marks, as every list
 * says them. Nothing secret is in it: what a page says of secret topics is not read.
 */
import { inASentence } from '../editorial/care-marks.ts';
import type { KeptReview } from './kept-reviews.ts';
import { partOf } from './part-of.ts';

/** The entry out of its template; undefined where the page is no review's. */
export function keptCard({ path, page }: KeptReview, template: HTMLTemplateElement): HTMLElement | undefined {
  const article = page.querySelector<HTMLElement>('article.review');
  const title = article?.querySelector('h1');
  if (!article || !title) return undefined;
  const item = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
  const card = item.querySelector('article');
  const { warnings, films, unassessed } = article.dataset;
  if (card !== null) Object.assign(card.dataset, { warnings, films }, unassessed === undefined ? {} : { unassessed });
  const link = partOf(item, 'title') as HTMLAnchorElement;
  link.href = path;
  say(link, title);
  say(partOf(item, 'film'), article.querySelector('.byline-film'));
  say(partOf(item, 'byline'), article.querySelector('.byline-film + p'));
  const topics = [...article.querySelectorAll<HTMLAnchorElement>('.care-panel > .topic-list > li > a')];
  fillTopics(partOf(item, 'topics'), topics);
  partOf(item, 'deals-with').hidden = topics.length === 0;
  fillOthers(partOf(item, 'others'), article, topics.length > 0);
  const isMarked = topics.length > 0 || article.querySelector('.care-spoilers cite') !== null;
  if (isMarked) item.querySelector('.care-marks')?.prepend(cueMark());
  return item;
}

/** Each topic by itself: settings make those stand out that the reader asked about. */
function fillTopics(place: HTMLElement, topics: readonly HTMLAnchorElement[]): void {
  const labels = topics.map(({ textContent }) => textContent.trim());
  const language = topics[0] === undefined ? '' : languageOf(topics[0]);
  place.lang = language;
  inASentence(labels, language).forEach((label, index) => {
    const topic = document.createElement('span');
    topic.dataset['warnings'] = topics[index]?.pathname.split('/').at(-2) ?? '';
    topic.textContent = label;
    place.append(index === 0 ? '' : ', ', topic);
  });
}

/** That nobody has assessed it, and what it gives away: the strong words of the panel on the page. */
function fillOthers(place: HTMLElement, article: HTMLElement, hasTopics: boolean): void {
  const strong = (selector: string): Element[] => [...article.querySelectorAll(`.care-panel > ${selector} > strong`)];
  // That no topic applies is said of no review in a list: it would tell of those that keep a secret one.
  const unassessed = article.dataset['unassessed'] === undefined ? [] : strong('p:not([class])');
  [...unassessed, ...strong('.care-spoilers')].forEach((source, index) => {
    const mark = document.createElement('span');
    mark.lang = languageOf(source);
    mark.textContent = source.textContent.replace(/[.।:]+$/, '');
    place.append(hasTopics || index > 0 ? '\u00a0· ' : '', mark);
  });
}

/** Puts the words of an element of another page into one of this, its emphasis too and its links not. */
function say(place: HTMLElement, source: Element | null): void {
  if (source === null) return;
  const copy = document.importNode(source, true);
  for (const link of copy.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  place.replaceChildren(...copy.childNodes);
  place.lang = languageOf(source);
}

function languageOf(element: Element): string {
  return element.closest<HTMLElement>('[lang]')?.lang ?? '';
}

function cueMark(): HTMLElement {
  const mark = document.createElement('span');
  mark.className = 'cue-mark';
  mark.ariaHidden = 'true';
  return mark;
}
