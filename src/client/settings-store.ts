/** Where a page finds the reader's settings on this device, and how it changes them for every page that is open. */
import type { ReaderSettings } from '../schemas/reader-settings.ts';
import { announce, pageData, pageRenames } from './page-data.ts';
import { presentSettings, readRecord, type RecordFault } from './reader-record.ts';

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

/** The settings by present names. Of a record that cannot be read whole, what can be understood. Throws where the browser stores nothing. */
export function storedSettings(): ReaderSettings {
  return broughtToPresent(readRecord(localStorage.getItem(pageData().key)).settings);
}

/** Settings from elsewhere (a file, an address) by the names that films and topics have now. */
export function broughtToPresent(settings: ReaderSettings): ReaderSettings {
  return presentSettings(settings, pageRenames());
}

/** Stores the settings and has every open page obey them. Throws where the browser stores nothing. */
export function storeSettings(settings: ReaderSettings): void {
  const { key } = pageData();
  const before = localStorage.getItem(key);
  if (before !== null && readRecord(before).fault !== undefined) localStorage.setItem(freeAsideKey(key), before);
  localStorage.setItem(key, JSON.stringify(settings));
  announce();
}

/** Brings a record that holds earlier names to those of today. Throws where the browser stores nothing. */
export function bringToPresent(): void {
  const found = readRecord(localStorage.getItem(pageData().key));
  if (found.fault !== undefined) return;
  const present = broughtToPresent(found.settings);
  const asWritten = presentSettings(found.settings, { films: {}, warnings: {} });
  if (JSON.stringify(present) !== JSON.stringify(asWritten)) storeSettings(present);
}

/** The record that cannot be read, or the one that was set aside; undefined where there is none. */
export function recordSetAside(): SetAside | undefined {
  const { key } = pageData();
  const text = localStorage.getItem(key);
  const found = readRecord(text);
  if (text !== null && found.fault !== undefined) return { text, fault: found.fault };
  const [aside = null] = asideKeys(key).map((name) => localStorage.getItem(name));
  return aside === null ? undefined : { text: aside, fault: undefined };
}

/** Forgets the record that cannot be read, wherever it stands, and nothing else. */
export function discardSetAside(): void {
  const { key } = pageData();
  if (readRecord(localStorage.getItem(key)).fault !== undefined) localStorage.removeItem(key);
  for (const name of asideKeys(key)) localStorage.removeItem(name);
  announce();
}

/** Forgets everything that the device keeps for the publication. */
export function eraseSettings(): void {
  const { key } = pageData();
  localStorage.removeItem(key);
  for (const name of asideKeys(key)) localStorage.removeItem(name);
  announce();
}

/** The names of what was set aside, the latest first. */
function asideKeys(key: string): string[] {
  return Object.keys(localStorage)
    .filter((name) => name.startsWith(`${key}#set-aside`))
    .sort()
    .reverse();
}

/** A name that nothing has yet: a second record set aside must not take the first one's place. */
function freeAsideKey(key: string): string {
  return `${key}#set-aside-${String(asideKeys(key).length + 1)}`;
}
