/** "I have seen it", on the pages of films and reviews: links that this makes into switches. */
import { pageData } from './page-data.ts';

const switches = '[data-act="seen"]';

/** Marks the film of a switch as seen, or no longer. Where the browser stores nothing, the settings page says so. */
export async function toggleSeen(control: HTMLElement): Promise<void> {
  const { film = '' } = control.dataset;
  const [{ storedSettings, storeSettings }, { withSeen }] = await Promise.all([
    import('./settings-store.ts'),
    import('./reader-record.ts'),
  ]);
  try {
    storeSettings(withSeen(storedSettings(), film, control.ariaPressed !== 'true'));
  } catch {
    location.assign((control as HTMLAnchorElement).href);
  }
}

/** Has every switch say what the settings say. */
export function refreshSeen(): void {
  const seen = seenFilms();
  for (const control of document.querySelectorAll<HTMLElement>(switches)) {
    control.role = 'button';
    control.ariaPressed = String(seen.includes(control.dataset['film'] ?? ''));
  }
}

/** The films by their present IDs, as far as the record can be understood; it is read whole before it is changed. */
function seenFilms(): string[] {
  const { key, renamed } = pageData();
  try {
    const { films } = JSON.parse(renamed) as { films: Record<string, string | undefined> };
    const { seen = [] } = JSON.parse(localStorage.getItem(key) ?? '{}') as { seen?: string[] };
    return seen.map((film) => films[film] ?? film);
  } catch {
    return [];
  }
}
