/**
 * `<cue-search>`: the search page's wiring. What is asked, answered and said of it is in the other search-*.ts; here
 * the form, the address and the reader's settings are listened to. Nothing of Pagefind is fetched before a reader
 * reaches for the form or comes with a query in the address.
 */
import { deviceSettings } from './device-settings.ts';
import type { FilterCounts } from './pagefind-bundle.ts';
import { partOf } from './part-of.ts';
import { takenBack } from './search-chosen-list.ts';
import { clearOther, openFilters, showCounts } from './search-filters.ts';
import { fillForm, formQuery } from './search-form.ts';
import { placeOf, SearchIndexes, SpoilersUnsearched } from './search-index.ts';
import { mergingFor, type ListedResult } from './search-order.ts';
import * as queries from './search-query.ts';
import type { ResultItem } from './search-result.ts';
import { SearchNames } from './search-names.ts';
import { listed } from './search-results.ts';
import type { SearchSettings, TopicIds } from './search-settings.ts';
import * as search from './search-state.ts';
import { showState } from './search-view.ts';
import { searchSpeechOf } from './speech.ts';

class SearchElement extends HTMLElement {
  #state: search.SearchState<ResultItem> = search.beginning;
  #indexes: SearchIndexes | undefined;
  readonly #speech = searchSpeechOf<'answer'>(this);
  readonly #names = new SearchNames(this, this.#speech);
  #settings: SearchSettings = deviceSettings({});
  #results: readonly ListedResult[] = [];
  #typing: number | undefined;
  #listeners = new AbortController();
  readonly #pageTitle = document.title;

  connectedCallback(): void {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    for (const type of ['submit', 'input', 'compositionend', 'change', 'click', 'focusin'])
      this.addEventListener(type, this, { signal });
    this.addEventListener('toggle', this, { signal, capture: true }); // it does not bubble
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
    else if (type === 'click') this.#act(target.closest<HTMLElement>('[data-action]'));
    else if (type === 'toggle') void this.#count();
    else if (type === 'change') {
      clearOther(target);
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
    fillForm(this, query);
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
    void this.#names.show(formQuery(this).words);
    this.#typing = window.setTimeout(() => {
      this.#askForm('typed');
    }, queries.typingPause);
  }

  #askForm(how: 'typed' | 'meant'): void {
    window.clearTimeout(this.#typing);
    const query = formQuery(this);
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
    const names = this.#names.show(query.words); // above the results, which wait for them: nothing moves
    if (status === 'idle') {
      void this.#count();
      return;
    }
    try {
      const { lists, ...told } = await this.#index.search(query, this.#settings.leftOut);
      if (search.isStale(this.#state, generation)) return;
      const { results, ...counts } = listed(lists, leftOutAt, mergingFor(query));
      this.#results = results;
      const items = await Promise.all(results.slice(0, shown).map((result) => result.item()));
      this.#show(search.answered(this.#state, generation, { ...counts, ...told, items, names: await names }));
      void this.#count();
    } catch (error) {
      console.error('Search failed.', error);
      const of = error instanceof SpoilersUnsearched ? 'spoilers' : 'all';
      this.#index.forget(of);
      this.#show(search.failed(this.#state, generation, of));
    }
  }

  /** Counts what is listed by the filters that are in sight; the answer does not wait for it. */
  async #count(): Promise<void> {
    const names = openFilters(this);
    const { query, generation, isWhole, status } = this.#state;
    if (names.length === 0 || status === 'failed') return;
    let counts: FilterCounts = {};
    try {
      counts = await this.#index.count(query, names, isWhole ? [] : this.#settings.leftOut);
    } catch (error) {
      console.error('The filters could not be counted.', error);
    }
    if (!search.isStale(this.#state, generation)) showCounts(this, names, counts, this.#speech);
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
    this.#names.expect();
    this.#index.expect();
  }

  #act(button: HTMLElement | null): void {
    const action = button?.dataset['action'];
    if (button !== null && action === 'take-back') this.#takeBack(button);
    if (action === 'more') void this.#showMore();
    if (action === 'left-out') void this.#showLeftOut();
    if (action === 'retry') void this.#ask(this.#state.query, search.firstExtent);
    if (action === 'clear') this.#askInstead(queries.withoutFilters(formQuery(this)));
    if (action === 'openly') this.#askInstead({ ...formQuery(this), inSpoilers: false });
    // These buttons go away; the reader goes on from what is said of the new answer.
    if (action === 'retry' || action === 'clear' || action === 'openly') partOf(this, 'status').focus();
  }

  /** The button goes away; the reader goes on with the next, or from what is said of the new answer. */
  #takeBack(button: HTMLElement): void {
    const chosen = takenBack(button);
    if (chosen === undefined) return;
    const buttons = [...partOf(this, 'chosen').querySelectorAll('button')];
    const next = buttons[buttons.findIndex((other) => other === button) + 1] ?? buttons.at(-2);
    (next ?? partOf(this, 'status')).focus();
    this.#askInstead(queries.without(formQuery(this), chosen.name, chosen.value));
  }

  #askInstead(query: queries.SearchQuery): void {
    fillForm(this, query);
    this.#askForm('meant');
  }

  #show(state: search.SearchState<ResultItem>): void {
    const before = this.#state;
    this.#state = state;
    const speech = this.#speech;
    const [settings, pageTitle] = [this.#settings, this.#pageTitle];
    if (state !== before) showState(this, { state, before, settings, pageTitle, speech });
  }

  #readSettings(): SearchSettings {
    return deviceSettings(this.#topicIds);
  }

  get #index(): SearchIndexes {
    this.#indexes ??= new SearchIndexes(placeOf(this), this.#topicIds);
    return this.#indexes;
  }

  get #topicIds(): TopicIds {
    return JSON.parse(this.dataset['topics'] ?? '{}') as TopicIds;
  }

  get #field(): HTMLInputElement {
    return partOf(this, 'words') as HTMLInputElement;
  }
}

customElements.define('cue-search', SearchElement);
