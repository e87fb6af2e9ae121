/**
 * `<cue-find>`: the way into the search over any page, which every page carries. It listens for a hand on the links to
 * the search page and for the keys, and fetches everything else when they come; without it the links lead there.
 */
import type { FindDialog } from './find-dialog.ts';
import { pageData } from './page-data.ts';

class FindElement extends HTMLElement {
  #find: Promise<FindDialog> | undefined;

  connectedCallback(): void {
    for (const link of document.querySelectorAll<HTMLElement>('[data-find]')) {
      link.addEventListener('click', (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return; // a tab of its own
        event.preventDefault();
        this.#open();
      });
      for (const type of ['pointerenter', 'focus']) link.addEventListener(type, () => void this.#loaded());
    }
    this.#dialog.addEventListener('click', ({ target }) => {
      if (target === this.#dialog || (target instanceof Element && target.closest('[data-part="close"]') !== null))
        this.#dialog.close();
    });
    // A page that comes back as it was left shows what it is about, not the search that led away from it.
    addEventListener('pagehide', () => {
      this.#dialog.close();
    });
    document.addEventListener('keydown', (event) => {
      if (!isShortcut(event)) return;
      event.preventDefault();
      this.#open();
    });
  }

  /** The search page has a field of its own, for the same search. */
  #open(): void {
    const ownField = document.querySelector<HTMLInputElement>('cue-search [data-part="words"]');
    const field = ownField ?? (this.#part('field') as HTMLInputElement);
    if (ownField === null && !this.#dialog.open) {
      // At once: what is written before the answers can come is answered when they do.
      this.#dialog.showModal();
      const unanswered = this.#part('unanswered');
      unanswered.hidden = true;
      this.#loaded().then(
        (find) => {
          find.opened();
        },
        () => {
          unanswered.hidden = false;
        },
      );
    }
    field.focus();
    field.select();
  }

  #loaded(): Promise<FindDialog> {
    if (this.#find === undefined) {
      const { base = '/', style: answersStyle = '' } = this.dataset;
      const [language] = document.documentElement.lang.split('-');
      const link = (attributes: Partial<HTMLLinkElement>): void => {
        document.head.append(Object.assign(document.createElement('link'), attributes));
      };
      link({ rel: 'stylesheet', href: answersStyle });
      // The names and the words are fetched beside the script that asks for them, not after it.
      for (const file of ['suggestions', `search/words/${language ?? ''}`])
        link({ rel: 'preload', as: 'fetch', href: `${base}${file}.json`, crossOrigin: 'anonymous' });
      this.#find = import('./find-dialog.ts').then(({ findDialog }) => findDialog(this));
      this.#find.catch(() => (this.#find = undefined));
    }
    return this.#find;
  }

  /** As part-of.ts does: a file that other scripts share would be one more request on every page. */
  #part(name: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (part === null) throw new Error(`The search over the page has no part "${name}".`);
    return part;
  }

  get #dialog(): HTMLDialogElement {
    return this.#part('dialog') as HTMLDialogElement;
  }
}

/** `/`, but where somebody writes, and Ctrl or Cmd with K, on a keyboard of any script. */
function isShortcut(event: KeyboardEvent): boolean {
  const { key, code, ctrlKey, metaKey, altKey, shiftKey, target, defaultPrevented, isComposing } = event;
  if (defaultPrevented || isComposing || altKey) return false;
  if (ctrlKey || metaKey) return !shiftKey && (key.toLowerCase() === 'k' || code === 'KeyK');
  const isWriting =
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select'));
  return key === '/' && !isWriting && !isSwitchedOff();
}

/** Has the reader switched the key off? A browser that stores nothing has no such wish. */
function isSwitchedOff(): boolean {
  try {
    return localStorage.getItem(pageData().key)?.includes('"searchKey":"off"') === true;
  } catch {
    return false;
  }
}

customElements.define('cue-find', FindElement);
