/**
 * What must happen before the first paint, on every page: the reader's settings are read and the page is marked by
 * them as the parser writes it, so that nothing that is left out, folded or closed is ever seen. The styles do the
 * rest by these marks, and buttons are wired later (care-element.ts). It becomes one inline script of at most a
 * kilobyte (publish/first-paint-script.ts), so it checks little: whoever writes the record checks it whole
 * (reader-record.ts), and whatever can be understood of a damaged one is obeyed.
 */
import type { RenamesOfPage } from '../editorial/renames.ts';
import type { ReaderSettings } from '../schemas/reader-settings.ts';

/** Everything that is marked, as the script below has it too; what is remembered of it is so by its place. */
export const markedElements = '[data-warnings],[data-spoiler]';

/** What the reader opened (true) or closed (false) by hand, by the element's place among those that are marked. */
export type Kept = Record<number, boolean | undefined>;

/** What the browser's history remembers of a page: by the name of its text. */
export type KeptState = Record<string, Kept | undefined>;

/** What a page tells its script. */
export interface PageData {
  /** The name under which the settings are stored. */
  key: string;
  /** Films and topics that were called otherwise (`RenamesOfPage`), as JSON. */
  renamed: string;
  /** The name of the text, under which this tab remembers what was opened in it. */
  text: string;
}

/**
 * Marks the page by the settings, and again whenever they change: `<html data-look="night large">`, with `unread` for
 * a record that cannot be read; `data-care="warn"` or `"leave-out"` on whatever carries a topic (`data-warnings`),
 * `false` where it carries none or the reader went on; spoilers opened or closed. The page's data stand on the script's element.
 */
export function firstPaint(): void {
  const root = document.documentElement;
  const { key, renamed, text } = (document.currentScript as HTMLElement).dataset as unknown as PageData;
  const [films, warnings] = JSON.parse(renamed) as RenamesOfPage;
  let record: Omit<ReaderSettings, 'version'> & { version: number };
  let leftOut: string;
  let warned: string;

  const markAll = (): void => {
    document.querySelectorAll<HTMLElement>('[data-warnings],[data-spoiler]').forEach((element, index) => {
      const { spoiler } = element.dataset;
      const popover = element.previousElementSibling as HTMLElement | null;
      const holder = element.parentElement as HTMLElement & { open?: unknown };
      let open = (history.state as KeptState | null)?.[text]?.[index];
      if (spoiler) {
        open ??=
          spoiler
            .split(' ')
            .every((film) =>
              ([] as string[]).concat(record.seen as ConcatArray<string>).some((id) => film == (films['~' + id] ?? id)),
            ) ||
          (record.spoilers && record.spoilers == 'open');
        if (popover?.popover) popover.togglePopover(!!open);
        else if ('open' in holder) holder.open = open;
        else element.hidden = open == false;
      } else
        element.dataset['care'] = (!open &&
          (element.matches(leftOut) ? 'leave-out' : element.matches(warned) && 'warn')) as string;
    });
  };
  /** A selector: the given one, or whatever carries a topic of this choice. */
  const withCarriers = (choice: string, others: string): string => {
    for (const id in record.topics)
      if (record.topics[id] == choice) others += `,[data-warnings~=${CSS.escape(warnings['~' + id] ?? id)}]`;
    return others;
  };
  const apply = (): void => {
    record = {} as typeof record;
    let look = 'unread';
    try {
      record = JSON.parse((localStorage[key] as string | undefined) ?? '{}') as typeof record;
      if (!(record.version > 1)) look = [record.scheme, record.textSize].join(' ');
    } catch (error) {
      record = {} as typeof record;
      // A browser that keeps nothing for this site has no settings to lose; its error has a code.
      if ((error as { code?: number }).code) look = '';
    }
    leftOut = withCarriers('leave-out', record.unassessed ? '[data-unassessed]' : 'x');
    warned = withCarriers('warn', 'x');
    root.dataset['look'] = look;
    markAll();
  };

  apply();
  new MutationObserver(markAll).observe(root, { childList: true, subtree: true });
  // Another tab has changed them, or this page comes back as it was left.
  onstorage = onpageshow = apply;
}
