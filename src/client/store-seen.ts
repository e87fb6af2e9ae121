/** Keeps that a film was seen: what pages fetch only when a reader says so, since few do. */
import { withSeen } from './reader-record.ts';
import { storedSettings, storeSettings } from './settings-store.ts';

/** Marks a film as seen in the reader's settings, or no longer. Throws where the browser stores nothing. */
export function storeSeen(film: string, isSeen: boolean): void {
  storeSettings(withSeen(storedSettings(), film, isSeen));
}
