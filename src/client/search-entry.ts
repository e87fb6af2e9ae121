/** A result as an entry of the list: the page's template, filled. Text goes in as text, never as HTML. */
import type { ResultItem, TextPart } from './search-result.ts';

/** The list item for a result; `template` holds its parts by `data-part`. */
export function searchEntry(template: HTMLTemplateElement, item: ResultItem): DocumentFragment {
  const entry = template.content.cloneNode(true) as DocumentFragment;
  const article = entry.querySelector('article');
  article?.setAttribute('data-warnings', item.warningIds.join(' '));
  article?.setAttribute('data-films', item.filmIds.join(' '));
  entry.querySelector('a')?.setAttribute('href', item.href);
  const { film, marks } = item;
  fill(entry, 'kind', item.kind === undefined ? [] : [item.kind]);
  fill(entry, 'title', [item.isFilm ? element('cite', item.title) : item.title], item.language);
  fill(
    entry,
    'film',
    film === undefined ? [] : [element('cite', film.title), film.year === '' ? '' : ` (${film.year})`],
  );
  fill(entry, 'standfirst', item.standfirst === undefined ? [] : [item.standfirst], item.language);
  fill(entry, 'excerpt', item.excerpt.map(textNode), item.language);
  fill(entry, 'byline', byline(item));
  fill(entry, 'marks', marks === undefined ? [] : careMarks(marks));
  return entry;
}

/** Fills a part; one that stays empty goes, so that nothing empty is read out. */
function fill(entry: DocumentFragment, part: string, nodes: readonly (Node | string)[], language?: string): void {
  const place = entry.querySelector<HTMLElement>(`[data-part="${part}"]`);
  if (place === null) return;
  if (nodes.length === 0) place.remove();
  place.append(...nodes);
  if (language !== undefined) place.lang = language;
}

function textNode({ text, isMatch }: TextPart): Node | string {
  return isMatch ? element('mark', text) : text;
}

function byline({ critic, date }: ResultItem): (Node | string)[] {
  const parts: (Node | string)[] = critic === undefined ? [] : [`By ${critic}`];
  if (date === undefined) return parts;
  const time = element('time', date.inWords);
  time.setAttribute('datetime', date.day);
  return parts.length === 0 ? [time] : [...parts, ', ', time];
}

function careMarks({ words, namesTopics, isMarked }: NonNullable<ResultItem['marks']>): (Node | string)[] {
  const nodes: (Node | string)[] = [];
  if (isMarked) {
    const mark = element('span', '', 'cue-mark');
    mark.setAttribute('aria-hidden', 'true');
    nodes.push(mark);
  }
  if (namesTopics) nodes.push(element('span', 'Deals with: ', 'visually-hidden'));
  return [...nodes, words];
}

function element(name: string, text: string, className?: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  if (className !== undefined) made.className = className;
  return made;
}
