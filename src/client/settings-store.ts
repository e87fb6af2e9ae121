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

/** Does this browser keep anything for the site? One that keeps nothing throws, or has no place for it. */
export function isStoring(): boolean {
  try {
    localStorage.getItem(pageData().key);
    return true;
  } catch {
    return false;
  }
}

/** The settings by present names. What cannot be read counts as none. Throws where the browser stores nothing. */
export function storedSettings(): ReaderSettings {
  const found = readRecord(localStorage.getItem(pageData().key));
  return 'fault' in found ? noSettings : broughtToPresent(found.settings);
}

/** Settings from elsewhere (a file, an address) by the names that films and topics have now. */
export function broughtToPresent(settings: ReaderSettings): ReaderSettings {
  return presentSettings(settings, JSON.parse(pageData().renamed) as Renames);
}

/** Stores the settings and has every open page obey them. Throws where the browser stores nothing. */
export function storeSettings(settings: ReaderSettings): void {
  const { key } = pageData();
  const before = localStorage.getItem(key);
  if (before !== null && 'fault' in readRecord(before)) localStorage.setItem(asideKey(key), before);
  localStorage.setItem(key, JSON.stringify(settings));
  announce();
}

/** Brings a record that holds earlier names to those of today. Throws where the browser stores nothing. */
export function bringToPresent(): void {
  const found = readRecord(localStorage.getItem(pageData().key));
  if ('fault' in found) return;
  const present = broughtToPresent(found.settings);
  const asWritten = presentSettings(found.settings, { films: {}, warnings: {} });
  if (JSON.stringify(present) !== JSON.stringify(asWritten)) storeSettings(present);
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

/** Forgets the record that cannot be read, wherever it stands, and nothing else. */
export function discardSetAside(): void {
  const { key } = pageData();
  if ('fault' in readRecord(localStorage.getItem(key))) localStorage.removeItem(key);
  localStorage.removeItem(asideKey(key));
  announce();
}

/** Forgets everything that the device keeps for the publication, what was opened in this tab included. */
export function eraseSettings(): void {
  const { key } = pageData();
  localStorage.removeItem(key);
  localStorage.removeItem(asideKey(key));
  // Another magazine on the same host may lie below this one's path: its names begin otherwise.
  const own = key + key.slice(key.indexOf('/'));
  for (const name of Object.keys(sessionStorage)) if (name.startsWith(own)) sessionStorage.removeItem(name);
  announce();
}

function asideKey(key: string): string {
  return `${key}#set-aside`;
}
