/**
 * Wires a page on which something is left out, folded or closed: its buttons, and what they say. The page itself is
 * marked before the first paint (first-paint.ts), and works without this script but for remembering.
 */
import { orderTopics } from './asked-topics.ts';
import { announce } from './page-data.ts';
import { carryOver, keep } from './kept-state.ts';
import { hideShown, refreshLeftOut, toggleLeftOut } from './left-out.ts';
import { opensSpoilers, refreshSeen, toggleSeen } from './seen-switches.ts';
import {
  keepOpened,
  refreshSpoilers,
  spoilerControls,
  toggleAll,
  togglePassage,
  toggleRest,
  toggleSpoiler,
} from './spoilers.ts';

/** What a control does, by its `data-act`. */
const acts: Record<string, (control: HTMLElement, event: Event) => void> = {
  'open-all': toggleAll,
  'open-rest': toggleRest,
  'open-passage': togglePassage,
  'show-left-out': toggleLeftOut,
  read: (control, event) => {
    event.preventDefault();
    const article = control.closest('article');
    if (article !== null) keep([article], true);
    document.getElementById('text')?.focus();
  },
  back: (_, event) => {
    // In a tab of its own, or after a jump within the page, there is nothing of the kind to go back to.
    if (!document.referrer.startsWith(location.origin) || history.length === 1 || location.hash !== '') return;
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
// A link to a place in a closed block opens it, and so does nobody's hand.
document.addEventListener(
  'toggle',
  ({ target }) => {
    if (target instanceof Element && target.matches('.spoiler-block')) announce();
  },
  true,
);
addEventListener('hashchange', carryOver);
addEventListener('storage', (event) => {
  if (!(event instanceof StorageEvent)) return;
  hideShown();
  announce();
});
for (const type of ['storage', 'pageshow']) addEventListener(type, refresh);
if (!opensSpoilers()) keepOpened();
refresh();
