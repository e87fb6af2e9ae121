/** A result as an entry of the list: the page's template, filled. Text goes in as text, never as HTML. */
import { spoilingInWords } from './search-announcement.ts';
import { element, excerptNodes, markNodes } from './search-parts.ts';
import type { ResultItem } from './search-result.ts';
import type { SearchSettings } from './search-settings.ts';
import type { SearchSpeech, Speech } from './speech.ts';

/** The list item for a result; `template` holds its parts by `data-part`. */
export function searchEntry(
  template: HTMLTemplateElement,
  item: ResultItem,
  settings: SearchSettings,
  speech: SearchSpeech & Speech<'answer'>,
): DocumentFragment {
  const entry = template.content.cloneNode(true) as DocumentFragment;
  const article = entry.querySelector('article');
  article?.setAttribute('data-warnings', item.warningIds.join(' '));
  article?.setAttribute('data-films', item.filmIds.join(' '));
  if (item.isUnassessed) article?.setAttribute('data-unassessed', 'yes');
  entry.querySelector('a')?.setAttribute('href', item.href);
  const { film, marks, spoils, kind } = item;
  const { found, answer } = speech.words;
  const language = item.language ?? speech.siteLang;
  const said = item.isLeftOut ? answer.leftOut : kind === undefined ? undefined : found[kind];
  fill(entry, 'kind', said === undefined ? [] : [said]);
  fill(entry, 'title', [item.title], language);
  fill(
    entry,
    'film',
    film === undefined ? [] : [element('cite', film.title), film.year === '' ? '' : ` (${film.year})`],
  );
  fill(entry, 'standfirst', item.standfirst === undefined ? [] : [item.standfirst], language);
  fill(entry, 'spoils', spoils === undefined ? [] : spoilingWords(spoils, speech));
  const excerpt = fill(entry, 'excerpt', excerptNodes(item.excerpt), language);
  if (spoils !== undefined) {
    excerpt?.setAttribute('data-spoiler', spoils.map(({ id }) => id).join(' '));
    excerpt?.setAttribute('data-nosnippet', '');
  }
  fill(entry, 'byline', byline(item, speech));
  fill(entry, 'marks', marks === undefined ? [] : markNodes(marks, settings, speech));
  return entry;
}

/** Fills a part, and gives it; one that stays empty goes, so that nothing empty is read out. */
function fill(
  entry: DocumentFragment,
  part: string,
  nodes: readonly (Node | string)[],
  language?: string,
): HTMLElement | undefined {
  const place = entry.querySelector<HTMLElement>(`[data-part="${part}"]`);
  if (place === null) return undefined;
  if (nodes.length === 0) place.remove();
  place.append(...nodes);
  if (language !== undefined) place.lang = language;
  return place;
}

function spoilingWords(
  films: NonNullable<ResultItem['spoils']>,
  speech: Speech<'found' | 'answer'>,
): (Node | string)[] {
  const sentence = spoilingInWords(
    films.map(({ title }) => title),
    speech,
  );
  return [
    element('strong', speech.words.answer.spoilers),
    ' ',
    ...sentence.map(({ text, isTitle }) => (isTitle ? element('cite', text) : text)),
  ];
}

function byline({ critic, date }: ResultItem, { words: { answer }, say }: Speech<'answer'>): (Node | string)[] {
  const parts: (Node | string)[] = critic === undefined ? [] : [say(answer.byline, { critic })];
  if (date === undefined) return parts;
  const time = element('time', date.inWords);
  time.setAttribute('datetime', date.day);
  return parts.length === 0 ? [time] : [...parts, ', ', time];
}
