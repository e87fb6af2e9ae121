/** Where a page finds the reader's settings on this device, and how it changes them for every page that is open. */
import type { Renames } from '../editorial/renames.ts';
import type { ReaderSettings } from '../schemas/reader-settings.ts';
import { announce, pageData } from './page-data.ts';
import { noSettings, presentSettings, readRecord, type RecordFault } from './reader-record.ts';

/** A record that could not be read, as it was written. */
export interface SetAside {
  text: string;
  /** Undefined for one that was set aside earlier. */
  fault: RecordFault | undefined;
}

/** The settings by present names. What cannot be read counts as none. Throws where the browser stores nothing. */
export function storedSettings(): ReaderSettings {
  const { key, renamed } = pageData();
  const found = readRecord(localStorage.getItem(key));
  return 'fault' in found ? noSettings : presentSettings(found.settings, JSON.parse(renamed) as Renames);
}

/** Stores the settings and has every open page obey them. Throws where the browser stores nothing. */
export function storeSettings(settings: ReaderSettings): void {
  const { key } = pageData();
  const before = localStorage.getItem(key);
  if (before !== null && 'fault' in readRecord(before)) localStorage.setItem(asideKey(key), before);
  localStorage.setItem(key, JSON.stringify(settings));
  announce();
}

/** The record that cannot be read, or the one that was set aside; undefined where there is none. */
export function recordSetAside(): SetAside | undefined {
  const { key } = pageData();
  const text = localStorage.getItem(key);
  const found = readRecord(text);
  if (text !== null && 'fault' in found) return { text, fault: found.fault };
  const aside = localStorage.getItem(asideKey(key));
  return aside === null ? undefined : { text: aside, fault: undefined };
}

/** Forgets everything that the device keeps for the publication, what was opened in this tab included. */
export function eraseSettings(): void {
  const { key } = pageData();
  localStorage.removeItem(key);
  localStorage.removeItem(asideKey(key));
  for (const name of Object.keys(sessionStorage)) if (name.startsWith(key)) sessionStorage.removeItem(name);
  announce();
}

function asideKey(key: string): string {
  return `${key}#set-aside`;
}
