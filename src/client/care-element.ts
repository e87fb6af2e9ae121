/**
 * Wires a page on which something is left out, folded or closed: its buttons, and what they say. The page itself is
 * marked before the first paint (first-paint.ts), and works without this script but for remembering.
 */
import { orderTopics } from './asked-topics.ts';
import { keep } from './kept-state.ts';
import { refreshLeftOut, toggleLeftOut } from './left-out.ts';
import { refreshSeen, toggleSeen } from './seen-switches.ts';
import { refreshSpoilers, spoilerControls, toggleAll, togglePassage, toggleRest, toggleSpoiler } from './spoilers.ts';

/** What a control does, by its `data-act`. */
const acts: Record<string, (control: HTMLElement, event: Event) => void> = {
  'open-all': toggleAll,
  'open-rest': toggleRest,
  'open-passage': togglePassage,
  'show-left-out': toggleLeftOut,
  read: (control) => {
    const article = control.closest('article');
    if (article !== null) keep([article], true);
    document.getElementById('text')?.focus();
  },
  back: (_, event) => {
    if (!document.referrer.startsWith(location.origin)) return;
    event.preventDefault();
    history.back();
  },
  seen: (control, event) => {
    event.preventDefault();
    void toggleSeen(control);
  },
};

function refresh(): void {
  refreshLeftOut();
  refreshSpoilers();
  refreshSeen();
  orderTopics();
}

document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element)) return;
  const spoiler = event.target.closest(spoilerControls);
  if (spoiler !== null) {
    event.preventDefault();
    toggleSpoiler(spoiler);
  }
  const control = event.target.closest<HTMLElement>('[data-act]');
  if (control !== null) acts[control.dataset['act'] ?? '']?.(control, event);
});
// A link in the place of a button answers the space bar too.
document.addEventListener('keydown', (event) => {
  if (event.key !== ' ' || !(event.target instanceof HTMLElement) || !event.target.matches('a[role="button"]')) return;
  event.preventDefault();
  event.target.click();
});
for (const type of ['storage', 'pageshow']) addEventListener(type, refresh);
refresh();
