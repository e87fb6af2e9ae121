/**
 * `<cue-search>`: the search page's wiring. What is asked, answered and said of it is in the other search-*.ts; here
 * the form, the address and the reader's settings are listened to. Nothing of Pagefind is fetched before a reader
 * reaches for the form or comes with a query in the address.
 */
import { noSettings } from './reader-record.ts';
import { fillFilters } from './search-filters.ts';
import { SearchIndexes, SpoilersUnsearched } from './search-index.ts';
import * as queries from './search-query.ts';
import type { ResultItem } from './search-result.ts';
import { listed, type SearchResult } from './search-results.ts';
import { SearchNames } from './search-names.ts';
import { searchSettings, type SearchSettings, type TopicIds } from './search-settings.ts';
import * as search from './search-state.ts';
import { partOf, showState } from './search-view.ts';
import { storedSettings } from './settings-store.ts';

/** How long typing rests before it is a question, in milliseconds. */
const typingPause = 200;

class SearchElement extends HTMLElement {
  #state: search.SearchState<ResultItem> = search.beginning;
  #indexes: SearchIndexes | undefined;
  #names: SearchNames | undefined;
  #settings: SearchSettings = { leftOut: [], topics: [] };
  #results: readonly SearchResult[] = [];
  #typing: number | undefined;
  #listeners = new AbortController();
  readonly #pageTitle = document.title;

  connectedCallback(): void {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    for (const type of ['submit', 'input', 'compositionend', 'change', 'click', 'focusin'])
      this.addEventListener(type, this, { signal });
    // Settings change in another tab, or on another page before this one comes back as it was left.
    for (const type of ['popstate', 'storage', 'pageshow']) window.addEventListener(type, this, { signal });
    this.#settings = this.#readSettings();
    this.#followAddress();
    if (document.activeElement !== null && this.contains(document.activeElement)) this.#expect(document.activeElement);
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
    window.clearTimeout(this.#typing);
  }

  handleEvent(event: Event): void {
    const { type, target } = event;
    if (type === 'popstate') this.#followAddress();
    else if (type === 'storage' || type === 'pageshow') this.#followSettings();
    else if (type === 'submit') {
      event.preventDefault();
      this.#askForm('meant');
    } else if (!(target instanceof Element)) return;
    else if (type === 'focusin') this.#expect(target);
    else if (type === 'click') this.#act(target.closest<HTMLElement>('[data-action]')?.dataset['action']);
    else if (type === 'change') {
      if (target !== this.#field) this.#askForm('meant');
    } else if (target === this.#field && !(event instanceof InputEvent && event.isComposing)) this.#typed();
  }

  /** Takes the query from the address; without one, what somebody wrote before this script came. */
  #followAddress(): void {
    const query = queries.queryOf(new URLSearchParams(location.search));
    if (queries.addressOf(query) === queries.addressOf(this.#state.query)) {
      if (this.#state.generation === 0) this.#askForm('typed');
      return; // a jump within the page
    }
    window.clearTimeout(this.#typing);
    this.#fillForm(query);
    void this.#ask(query, search.historyEntry(history.state));
  }

  /** Asks again where the settings are others than the answer obeys. What was shown in spite of the old is not now. */
  #followSettings(): void {
    if (JSON.stringify(this.#readSettings()) === JSON.stringify(this.#settings)) return;
    const { query, generation } = this.#state;
    const extent = { ...search.historyEntry(history.state), leftOutAt: undefined };
    history.replaceState(extent, '');
    if (generation > 0) void this.#ask(query, extent);
  }

  #typed(): void {
    window.clearTimeout(this.#typing);
    void this.#nameList.show(this.#formQuery().words);
    this.#typing = window.setTimeout(() => {
      this.#askForm('typed');
    }, typingPause);
  }

  #askForm(how: 'typed' | 'meant'): void {
    window.clearTimeout(this.#typing);
    const query = this.#formQuery();
    const step = search.historyStep(search.historyEntry(history.state), this.#state.query, query, how);
    if (step !== 'stay') {
      const entry: search.HistoryEntry = { isTyped: how === 'typed', ...search.firstExtent };
      const address = location.pathname + queries.addressOf(query);
      if (step === 'push') history.pushState(entry, '', address);
      else history.replaceState(entry, '', address);
    }
    const isSame = queries.addressOf(query) === queries.addressOf(this.#state.query);
    if (!isSame || this.#state.status === 'failed') void this.#ask(query, search.firstExtent);
  }

  async #ask(query: queries.SearchQuery, { shown, leftOutAt }: search.Extent): Promise<void> {
    this.#settings = this.#readSettings();
    this.#show(search.asked(this.#state, query, leftOutAt !== undefined));
    const { generation, status } = this.#state;
    const names = this.#nameList.show(query.words); // above the results, which wait for them: nothing moves
    if (status === 'idle') return;
    try {
      const answer = await this.#index.search(query, this.#settings.leftOut);
      if (search.isStale(this.#state, generation)) return;
      const { results, ...counts } = listed(answer.results, leftOutAt);
      this.#results = results;
      const [items] = await Promise.all([Promise.all(results.slice(0, shown).map((result) => result.item())), names]);
      this.#show(search.answered(this.#state, generation, { ...counts, items, unknown: answer.unknown }));
    } catch (error) {
      console.error('Search failed.', error);
      const of = error instanceof SpoilersUnsearched ? 'spoilers' : 'all';
      this.#index.forget(of);
      this.#show(search.failed(this.#state, generation, of));
    }
  }

  async #showMore(): Promise<void> {
    const state = search.askedForMore(this.#state);
    if (state === this.#state || state.status !== 'results') return;
    this.#show(state);
    const { generation } = state;
    const shown = state.items.length;
    try {
      const next = this.#results.slice(shown, shown + search.resultsAtOnce);
      const items = await Promise.all(next.map((result) => result.item()));
      if (search.isStale(this.#state, generation)) return;
      this.#show(search.grown(this.#state, generation, items));
      this.#remember({ shown: shown + items.length });
      // The button goes away in the end, and the reader goes on with the first that is new.
      this.#focusResult(shown);
    } catch (error) {
      console.error('More results did not come.', error);
      this.#show(search.failed(this.#state, generation, 'all'));
    }
  }

  /** Shows in this answer what the settings leave out, or takes that back. */
  async #showLeftOut(): Promise<void> {
    if (this.#state.status === 'loading') return;
    const extent = search.otherExtent(this.#state, search.historyEntry(history.state));
    this.#remember(extent);
    await this.#ask(this.#state.query, extent);
    if (extent.leftOutAt !== undefined) this.#focusResult(extent.leftOutAt);
  }

  #focusResult(index: number): void {
    partOf(this, 'results').children[index]?.querySelector('a')?.focus();
  }

  #remember(extent: Partial<search.Extent>): void {
    history.replaceState({ ...search.historyEntry(history.state), ...extent }, '');
  }

  /** Somebody reaches for the form: the index is fetched while they write. */
  #expect(target: Element): void {
    if (target.closest('form, details') === null) return;
    this.#nameList.expect();
    this.#index.expect();
  }

  #act(action: string | undefined): void {
    if (action === 'more') void this.#showMore();
    if (action === 'left-out') void this.#showLeftOut();
    if (action === 'retry') void this.#ask(this.#state.query, search.firstExtent);
    if (action === 'clear') this.#askInstead(queries.withoutFilters(this.#formQuery()));
    if (action === 'openly') this.#askInstead({ ...this.#formQuery(), inSpoilers: false });
    // These buttons go away; the reader goes on from what is said of the new answer.
    if (action === 'retry' || action === 'clear' || action === 'openly') partOf(this, 'status').focus();
  }

  #askInstead(query: queries.SearchQuery): void {
    this.#fillForm(query);
    this.#askForm('meant');
  }

  #show(state: search.SearchState<ResultItem>): void {
    const before = this.#state;
    this.#state = state;
    if (state !== before) showState(this, { state, before, settings: this.#settings, pageTitle: this.#pageTitle });
  }

  #formQuery(): queries.SearchQuery {
    const written = [...new FormData(this.#form)].filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    );
    return queries.queryOf(new URLSearchParams(written));
  }

  #fillForm(query: queries.SearchQuery): void {
    this.#field.value = query.words;
    (partOf(this, 'spoilers') as HTMLInputElement).checked = query.inSpoilers;
    fillFilters(this, partOf(this, 'others'), query);
  }

  /** What a browser that stores nothing has no settings for is searched as it is. */
  #readSettings(): SearchSettings {
    const topicIds = JSON.parse(this.dataset['topics'] ?? '{}') as TopicIds;
    try {
      return searchSettings(storedSettings(), topicIds);
    } catch {
      return searchSettings(noSettings, topicIds);
    }
  }

  get #index(): SearchIndexes {
    const { base = '/', languages = '' } = this.dataset;
    this.#indexes ??= new SearchIndexes({ base, languages: languages.split(' ').filter((part) => part !== '') });
    return this.#indexes;
  }

  get #nameList(): SearchNames {
    this.#names ??= new SearchNames(partOf(this, 'names'), this.dataset['base'] ?? '/');
    return this.#names;
  }

  get #form(): HTMLFormElement {
    return partOf(this, 'form') as HTMLFormElement;
  }

  get #field(): HTMLInputElement {
    return partOf(this, 'words') as HTMLInputElement;
  }
}

customElements.define('cue-search', SearchElement);
