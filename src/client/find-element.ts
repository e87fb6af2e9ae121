/**
 * `<cue-find>`: the way into the search over any page, which every page carries. It listens for a hand on the links to
 * the search page and for the keys, and fetches everything else when they come; without it the links lead there.
 */
import type { FindDialog } from './find-dialog.ts';
import { pageData } from './page-data.ts';

class FindElement extends HTMLElement {
  #dialog: Promise<FindDialog> | undefined;

  connectedCallback(): void {
    for (const link of document.querySelectorAll<HTMLElement>('[data-find]')) {
      link.addEventListener('click', (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return; // a tab of its own
        event.preventDefault();
        this.#open();
      });
      for (const type of ['pointerenter', 'focus']) link.addEventListener(type, () => void this.#loaded());
    }
    document.addEventListener('keydown', (event) => {
      if (!isShortcut(event)) return;
      event.preventDefault();
      this.#open();
    });
  }

  /** The search page has a field of its own, for the same search. Where nothing comes, the link's page is opened. */
  #open(): void {
    const field = document.querySelector<HTMLInputElement>('cue-search [data-part="words"]');
    if (field !== null) {
      field.focus();
      field.select();
      return;
    }
    this.#loaded().then(
      (dialog) => {
        dialog.open();
      },
      () => {
        location.href = `${this.dataset['base'] ?? '/'}search/`;
      },
    );
  }

  #loaded(): Promise<FindDialog> {
    if (this.#dialog === undefined) {
      // The names are fetched beside the script that asks for them, not after it.
      const names = Object.assign(document.createElement('link'), {
        rel: 'preload',
        as: 'fetch',
        href: `${this.dataset['base'] ?? '/'}suggestions.json`,
        crossOrigin: 'anonymous',
      });
      document.head.append(names);
      this.#dialog = import('./find-dialog.ts').then(({ findDialog }) => findDialog(this));
      this.#dialog.catch(() => (this.#dialog = undefined));
    }
    return this.#dialog;
  }
}

/** `/`, but where somebody writes, and Ctrl or Cmd with K. A dialog that is open keeps the keys to itself. */
function isShortcut({ key, ctrlKey, metaKey, altKey, target, defaultPrevented, isComposing }: KeyboardEvent): boolean {
  if (defaultPrevented || isComposing || altKey || document.querySelector('dialog[open]') !== null) return false;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'k';
  const isWriting =
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
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
