/**
 * What the search over any page offers, as a list box: names, then texts with their marks. An option is a link, so that
 * it can be opened in a tab of its own.
 */
import { pathOf } from './name-entries.ts';
import type { NameMatch } from './name-matching.ts';
import { element, excerptNodes, markNodes } from './search-parts.ts';
import type { ResultItem } from './search-result.ts';
import type { SearchSettings } from './search-settings.ts';
import type { SearchSpeech, Speech } from './speech.ts';

/**
 * The groups of the list: none is empty. `base` is the site's path, `instead` what the texts were searched for where that
 * is not what was asked.
 */
export function optionGroups(
  { names, texts }: { names: readonly NameMatch[]; texts: readonly ResultItem[] },
  {
    base,
    instead,
    settings,
    speech,
  }: {
    base: string;
    instead: string | undefined;
    settings: SearchSettings;
    speech: SearchSpeech & Speech<'found' | 'find'>;
  },
): HTMLElement[] {
  const { find } = speech.words;
  // The texts come last, in both senses: what stands above them does not move.
  const offers = [
    group(
      find.names,
      names.map((name) => nameOption(name, base, speech)),
    ),
    group(
      instead === undefined ? find.texts : speech.say(find.textsFor, { words: instead }),
      texts.map((item, index) => textOption(item, settings, `find-excerpt-${String(index + 1)}`, speech)),
    ),
  ];
  return offers.filter((offer) => offer !== undefined);
}

function group(label: string, options: readonly HTMLElement[]): HTMLElement | undefined {
  if (options.length === 0) return undefined;
  const made = element('div', '', 'find-group');
  made.role = 'group';
  made.ariaLabel = label;
  const heading = element('div', label, 'find-label');
  heading.ariaHidden = 'true'; // the group is called so
  made.append(heading, ...options);
  return made;
}

function option(href: string, className: string, nodes: readonly (Node | string)[]): HTMLAnchorElement {
  const made = document.createElement('a');
  made.href = href;
  made.className = `find-option ${className}`;
  made.role = 'option';
  made.tabIndex = -1;
  made.append(...nodes);
  return made;
}

function nameOption(name: NameMatch, base: string, speech: SearchSpeech): HTMLElement {
  return option(pathOf(name.entry, base), 'find-name', nameNodes(name, speech));
}

/** Names as the items of a list of links. */
export function nameLinks(names: readonly NameMatch[], base: string, speech: SearchSpeech): HTMLElement[] {
  return names.map((name) => {
    const link = document.createElement('a');
    link.href = pathOf(name.entry, base);
    const [label = '', ...rest] = nameNodes(name, speech);
    link.append(label);
    const item = document.createElement('li');
    item.append(link, ...rest);
    return item;
  });
}

/** `The Handmaiden` `Film, 2016`; between them, the name by which it was found where that is another. */
function nameNodes(
  { entry, matched }: NameMatch,
  { words: { found }, say, siteLang }: SearchSpeech,
): (Node | string)[] {
  const { kind, label, year, film } = entry;
  const detail = [found[kind], year ?? [], film === undefined ? [] : say(found.inFilm, { film })].flat().join(', ');
  const name = element(kind === 'film' ? 'cite' : 'span', label);
  const also = element('span', `(${matched ?? ''})`, 'find-other-name');
  if (siteLang !== undefined) for (const own of [name, also]) own.lang = siteLang;
  return [name, ...(matched === undefined ? [] : [' ', also]), ' ', element('span', detail, 'find-kind')];
}

/**
 * A page that holds the words: what it is, what it deals with, and what was found. The excerpt, with the ID
 * `excerptId`, describes the option and is no part of its name, which would be long to hear.
 */
function textOption(item: ResultItem, settings: SearchSettings, excerptId: string, speech: SearchSpeech): HTMLElement {
  const { title, kind, film, critic, marks } = item;
  const { words, say, siteLang } = speech;
  const language = item.language ?? siteLang;
  const heading = element('span', title, 'find-title');
  const about = [
    kind === undefined ? [] : words.found[kind],
    film === undefined ? [] : film.title,
    critic === undefined ? [] : say(words.found.by, { critic }),
  ].flat();
  const care = element('span', '', 'find-marks');
  if (marks !== undefined) care.append(...markNodes(marks, settings, speech));
  const excerpt = element('span', '', 'find-excerpt');
  excerpt.append(...(item.excerpt.length > 0 ? excerptNodes(item.excerpt) : [item.standfirst ?? '']));
  excerpt.id = excerptId;
  excerpt.ariaHidden = 'true';
  if (language !== undefined) for (const part of [heading, excerpt]) part.lang = language;
  const what = element('span', about.join(', '), 'find-kind');
  const made = option(item.href, 'find-text', [heading, ' ', what, ' ', care, ' ', excerpt]);
  made.setAttribute('aria-describedby', excerptId);
  made.dataset['warnings'] = item.warningIds.join(' ');
  made.dataset['films'] = item.filmIds.join(' ');
  if (item.isUnassessed) made.dataset['unassessed'] = 'yes';
  return made;
}
