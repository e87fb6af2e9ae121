/**
 * `<cue-search>`: the search page's wiring. What is asked and what is said of it is in search-state.ts; here the
 * form, the address and the list follow it. Nothing of Pagefind is fetched before a reader reaches for the form or
 * comes with a query in the address.
 */
import { loadIndex, type SearchAnswer, type SearchIndex } from './pagefind-bundle.ts';
import { searchEntry } from './search-entry.ts';
import { countChosen, fillFilters } from './search-filters.ts';
import type { ResultItem } from './search-result.ts';
import * as search from './search-state.ts';

/** How long typing rests before it is a question, in milliseconds. */
const typingPause = 200;

class SearchElement extends HTMLElement {
  #state: search.SearchState<ResultItem> = search.beginning;
  #index: Promise<SearchIndex> | undefined;
  #failures = 0;
  #answer: SearchAnswer | undefined;
  #typing: number | undefined;
  #listeners = new AbortController();
  readonly #pageTitle = document.title;

  connectedCallback(): void {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    for (const type of ['submit', 'input', 'compositionend', 'change', 'click', 'focusin'])
      this.addEventListener(type, this, { signal });
    window.addEventListener('popstate', this, { signal });
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
    const query = search.queryOf(new URLSearchParams(location.search));
    if (search.addressOf(query) === search.addressOf(this.#state.query)) {
      if (this.#state.generation === 0) this.#askForm('typed');
      return; // a jump within the page
    }
    window.clearTimeout(this.#typing);
    this.#fillForm(query);
    void this.#ask(query, search.historyEntry(history.state).shown);
  }

  #typed(): void {
    window.clearTimeout(this.#typing);
    this.#typing = window.setTimeout(() => {
      this.#askForm('typed');
    }, typingPause);
  }

  #askForm(how: 'typed' | 'meant'): void {
    window.clearTimeout(this.#typing);
    const written = [...new FormData(this.#form)].filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    );
    const query = search.queryOf(new URLSearchParams(written));
    const step = search.historyStep(search.historyEntry(history.state), this.#state.query, query, how);
    if (step !== 'stay') {
      const entry: search.HistoryEntry = { isTyped: how === 'typed', shown: search.resultsAtOnce };
      const address = location.pathname + search.addressOf(query);
      if (step === 'push') history.pushState(entry, '', address);
      else history.replaceState(entry, '', address);
    }
    const isSame = search.addressOf(query) === search.addressOf(this.#state.query);
    if (!isSame || this.#state.status === 'failed') void this.#ask(query, search.resultsAtOnce);
  }

  async #ask(query: search.SearchQuery, shown: number): Promise<void> {
    this.#show(search.asked(this.#state, query));
    const { generation, status } = this.#state;
    if (status === 'idle') return;
    try {
      const index = await this.#load();
      const answer = await index.search(query);
      if (search.isStale(this.#state, generation)) return;
      this.#answer = answer;
      const items = await answer.items(0, shown);
      this.#show(search.answered(this.#state, generation, { ...answer, items }));
    } catch (error) {
      console.error('Search failed.', error);
      this.#forgetIndex();
      this.#show(search.failed(this.#state, generation));
    }
  }

  async #showMore(): Promise<void> {
    const state = search.askedForMore(this.#state);
    if (state === this.#state || state.status !== 'results' || this.#answer === undefined) return;
    this.#show(state);
    const { generation } = state;
    const shown = state.items.length;
    try {
      const items = await this.#answer.items(shown, shown + search.resultsAtOnce);
      if (search.isStale(this.#state, generation)) return;
      this.#show(search.grown(this.#state, generation, items));
      history.replaceState({ ...search.historyEntry(history.state), shown: shown + items.length }, '');
      // The button goes away in the end, and the reader goes on with the first that is new.
      this.#list.children[shown]?.querySelector('a')?.focus();
    } catch (error) {
      console.error('More results did not come.', error);
      this.#show(search.failed(this.#state, generation));
    }
  }

  #load(): Promise<SearchIndex> {
    const { base = '/', languages = '' } = this.dataset;
    this.#index ??= loadIndex({
      base,
      languages: languages.split(' ').filter((language) => language !== ''),
      failures: this.#failures,
    }).catch((error: unknown) => {
      this.#forgetIndex();
      throw error;
    });
    return this.#index;
  }

  /** The next question loads it anew. */
  #forgetIndex(): void {
    if (this.#index !== undefined) this.#failures += 1;
    this.#index = undefined;
  }

  /** Somebody reaches for the form: by the time they ask, the index is there. Whoever asks in vain will be told. */
  #expect(target: Element): void {
    if (target.closest('form, details') !== null) this.#load().catch(() => undefined);
  }

  #act(action: string | undefined): void {
    if (action === 'more') void this.#showMore();
    if (action === 'retry') void this.#ask(this.#state.query, search.resultsAtOnce);
    if (action === 'clear') {
      this.#fillForm(search.withoutFilters(this.#state.query));
      this.#askForm('meant');
    }
    // These buttons go away; the reader goes on from what is said of the new answer.
    if (action === 'retry' || action === 'clear') this.#part('status').focus();
  }

  #show(state: search.SearchState<ResultItem>): void {
    const before = this.#state;
    this.#state = state;
    if (state === before) return;
    this.#part('status').textContent = search.announcement(state);
    document.title = search.titleOf(state.query, this.#pageTitle);
    for (const passage of this.querySelectorAll<HTMLElement>('[data-when]'))
      passage.hidden = passage.dataset['when'] !== state.status;
    countChosen(this, state.query);
    for (const button of this.querySelectorAll<HTMLElement>('[data-action="clear"]'))
      button.hidden = !search.hasFilters(state.query);
    this.#showResults(state, before);
    const more = this.#part('more');
    more.hidden = !search.hasMore(state);
    more.setAttribute('aria-disabled', String(state.status === 'results' && state.more === 'loading'));
  }

  /** While the next answer is on its way the last one stays, so that nothing jumps. */
  #showResults(state: search.SearchState<ResultItem>, before: search.SearchState<ResultItem>): void {
    const list = this.#list;
    list.ariaBusy = String(state.status === 'loading');
    if (state.status === 'loading') return;
    const items = state.status === 'results' ? state.items : [];
    const isSameAnswer = before.status === 'results' && before.generation === state.generation;
    const template = this.#part('result') as HTMLTemplateElement;
    const entries = items.slice(isSameAnswer ? before.items.length : 0).map((item) => searchEntry(template, item));
    if (isSameAnswer) list.append(...entries);
    else list.replaceChildren(...entries);
    list.hidden = items.length === 0;
  }

  #fillForm(query: search.SearchQuery): void {
    this.#field.value = query.words;
    fillFilters(this, this.#part('others'), query);
  }

  get #form(): HTMLFormElement {
    return this.#part('form') as HTMLFormElement;
  }

  get #field(): HTMLInputElement {
    return this.#part('words') as HTMLInputElement;
  }

  get #list(): HTMLElement {
    return this.#part('results');
  }

  /** An element of the page by its part. A page without it is broken, and says so. */
  #part(name: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (part === null) throw new Error(`The search page has no part "${name}".`);
    return part;
  }
}

customElements.define('cue-search', SearchElement);
