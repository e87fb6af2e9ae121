/**
 * The page that says that nothing is at an address: writes the words of the address into its search field, and says
 * which names stand near them. Where the names do not come, the field is still there.
 */
import { lostNames, lostWords } from './lost-words.ts';
import { pathOf } from './name-entries.ts';
import type { NameMatch } from './name-matching.ts';
import { loadNames } from './names-index.ts';
import { besidesName, nearNames } from './near-names.ts';
import { speechOf, type Speech } from './speech.ts';

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
// A host may show this page for addresses outside of the site's path too.
const path = location.pathname.startsWith(base) ? location.pathname.slice(base.length - 1) : location.pathname;

const field = document.querySelector<HTMLInputElement>('.find input');
if (field !== null && field.value === '') field.value = lostWords(path);

const place = document.querySelector<HTMLElement>('.near-names');
const queries = lostNames(path);
if (place !== null && queries.length > 0) void showNames(place);

async function showNames(place: HTMLElement): Promise<void> {
  try {
    const speech = speechOf<'lost'>(place);
    const found = nearNames(queries, await loadNames(base));
    if (found.length === 0) return;
    const label = document.createElement('p');
    label.textContent = speech.words.lost.meant;
    const list = document.createElement('ul');
    list.setAttribute('role', 'list'); // Safari takes a list without marks for none
    list.append(...found.map((match) => nameItem(match, speech)));
    place.append(label, list);
  } catch (error) {
    console.error('The names near this address did not come.', error);
  }
}

function nameItem(match: NameMatch, speech: Speech<'lost'>): HTMLLIElement {
  const { entry } = match;
  const link = document.createElement('a');
  link.href = pathOf(entry, base);
  link.append(entry.kind === 'film' ? title(entry.label) : entry.label);
  const item = document.createElement('li');
  item.append(link, besidesName(match, speech), entry.film === undefined ? '' : title(entry.film));
  return item;
}

function title(text: string): HTMLElement {
  const cite = document.createElement('cite');
  cite.textContent = text;
  return cite;
}
