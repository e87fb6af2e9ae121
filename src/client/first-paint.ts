/**
 * What must happen before the first paint, on every page: the reader's settings are read and the page is marked by
 * them as the parser writes it, so that nothing that is left out, folded or closed is ever seen. The styles do the
 * rest by these marks, and buttons are wired later (care-element.ts). It becomes one inline script of at most a
 * kilobyte (publish/first-paint-script.ts), so it checks little: whoever writes the record checks it whole
 * (reader-record.ts), and whatever can be understood of a damaged one is obeyed.
 */
import type { Renames } from '../editorial/renames.ts';
import type { ReaderSettings } from '../schemas/reader-settings.ts';

/** Everything that is marked. What a reader opens or closes is remembered by its place among these. */
export const markedElements = '[data-warnings],[data-spoiler]';

/** What the reader opened (true) or closed (false) by hand, by the element's place among those that are marked. */
export type Kept = Record<number, boolean | undefined>;

/** The root of the page holds what is remembered of it, for a browser that stores nothing. */
export interface KeepingRoot extends HTMLElement {
  kept?: Kept;
}

/** What a page tells its script. */
export interface PageData {
  /** The name under which the settings are stored. */
  key: string;
  /** Films and topics that were called otherwise (`Renames`), as JSON. */
  renamed: string;
  /** The name of the text, under which this tab remembers what was opened in it. */
  text: string;
}

/**
 * Marks the page by the settings, and again whenever they change: `<html data-look="night large">`, with `unread` for
 * a record that cannot be read; `data-care="warn"` or `"leave-out"` on whatever carries a topic (`data-warnings`),
 * empty where the reader went on; spoilers opened or closed. The page's data stand on the script's element.
 */
export function firstPaint(): void {
  const root = document.documentElement as KeepingRoot;
  const { key, renamed, text } = (document.currentScript as HTMLElement).dataset as unknown as PageData;
  const presentIds = JSON.parse(renamed) as Renames;
  const kept: Kept = (root.kept = {});
  let record: Omit<ReaderSettings, 'version'> & { version: number };
  let topics: Record<string, string | undefined>;

  const markAll = (): void => {
    document.querySelectorAll<HTMLElement>(markedElements).forEach((element, index) => {
      const { spoiler, warnings, unassessed } = element.dataset as {
        spoiler?: string;
        warnings: string;
        unassessed?: string;
      };
      const popover = element.previousElementSibling as HTMLElement | null;
      const holder = element.parentElement as HTMLElement & { open?: unknown };
      let open = kept[index];
      if (spoiler == null) {
        const choices = warnings.split(' ').map((id) => topics[id]);
        // In the order of the alphabet the stricter choice comes first, and none comes last.
        element.dataset['care'] = open ? '' : (choices.concat(unassessed && record.unassessed).sort()[0] ?? '');
      } else {
        open ??=
          spoiler.split(' ').every((film) => record.seen?.some((id) => film == (presentIds.films[id] ?? id))) ||
          (record.spoilers && record.spoilers == 'open');
        if (popover?.popover) popover.togglePopover(!!open);
        else if ('open' in holder) holder.open = open;
        else element.hidden = open == false;
      }
    });
  };
  const apply = (): void => {
    record = topics = {} as typeof record & typeof topics;
    let look = 'unread';
    try {
      Object.assign(kept, JSON.parse((sessionStorage[key + text] as string | undefined) ?? '{}'));
      record = JSON.parse((localStorage[key] as string | undefined) ?? '{}') as typeof record;
      for (const id in record.topics) topics[presentIds.warnings[id] ?? id] = record.topics[id];
      record.seen?.some(String);
      if (!(record.version > 1)) look = [record.scheme, record.textSize].join(' ');
    } catch (error) {
      record = {} as typeof record;
      // A browser that keeps nothing for this site has no settings to lose; its error has a code.
      if ((error as { code?: number }).code) look = '';
    }
    root.dataset['look'] = look;
    markAll();
  };

  apply();
  new MutationObserver(markAll).observe(root, { childList: true, subtree: true });
  // Another tab has changed them, or this page comes back as it was left.
  onstorage = onpageshow = apply;
}
