/** "I have seen it", on the pages of films and reviews: links that this makes into switches. */
import { keep } from './kept-state.ts';
import { pageData, pageRenames } from './page-data.ts';

const switches = '[data-act="seen"]';

/** Marks the film of a switch as seen, or no longer. Where the browser stores nothing, the settings page says so. */
export async function toggleSeen(control: HTMLElement): Promise<void> {
  const { film = '' } = control.dataset;
  const { storeSeen } = await import('./store-seen.ts');
  // The settings decide again about what was opened or closed by hand before.
  keep(document.querySelectorAll(`[data-spoiler~="${film}"]`), undefined);
  try {
    storeSeen(film, control.ariaPressed !== 'true');
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

/** Do the settings open any spoiler? */
export function opensSpoilers(): boolean {
  const { spoilers, seen } = roughRecord();
  return spoilers === 'open' || seen.length > 0;
}

/** The films by their present IDs. */
function seenFilms(): string[] {
  const { films } = pageRenames();
  return roughRecord().seen.map((film) => films[`~${film}`] ?? film);
}

/** The record as far as it can be understood in passing; it is read whole before it is changed. */
function roughRecord(): { spoilers: unknown; seen: string[] } {
  try {
    const { spoilers, seen } = JSON.parse(localStorage.getItem(pageData().key) ?? '{}') as Record<string, unknown>;
    return { spoilers, seen: Array.isArray(seen) ? seen.map(String) : [] };
  } catch {
    return { spoilers: undefined, seen: [] };
  }
}
