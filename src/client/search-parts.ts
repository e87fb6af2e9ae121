/** Parts of a result that the search page and the search over any page show alike. Text goes in as text, never as HTML. */
import type { ResultItem, TextPart } from './search-result.ts';
import { marksFor, type SearchSettings } from './search-settings.ts';
import type { SearchSpeech } from './speech.ts';

/** An element that holds a text. */
export function element(name: string, text: string, className?: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  if (className !== undefined) made.className = className;
  return made;
}

/** An excerpt with what matched marked. */
export function excerptNodes(parts: readonly TextPart[]): (Node | string)[] {
  return parts.map(({ text, isMatch }) => (isMatch ? element('mark', text) : text));
}

/** The marks of a review in words, behind the cue mark; the topics that the reader asked about first. */
export function markNodes(
  marks: NonNullable<ResultItem['marks']>,
  settings: SearchSettings,
  { words: { found }, siteLang }: SearchSpeech,
): (Node | string)[] {
  const { asked, rest } = marksFor(marks, settings, siteLang ?? document.documentElement.lang);
  const nodes: (Node | string)[] = [];
  if (marks.isMarked) {
    const mark = element('span', '', 'cue-mark');
    mark.setAttribute('aria-hidden', 'true');
    nodes.push(mark);
  }
  if (marks.topics.length > 0) nodes.push(element('span', found.dealsWith, 'visually-hidden'));
  if (asked !== '')
    nodes.push(inSiteLang(element('strong', asked), siteLang), element('span', found.asked, 'visually-hidden'));
  // A line of them never begins with the dot between them.
  const others = rest.replace(' · ', '\u00a0· ');
  return [...nodes, siteLang === undefined ? others : inSiteLang(element('span', others), siteLang)];
}

function inSiteLang(made: HTMLElement, siteLang: string | undefined): HTMLElement {
  if (siteLang !== undefined) made.lang = siteLang;
  return made;
}
