/** What the environment says to every command: where the content lies, where the site goes, and what time it is. */
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Temporal } from 'temporal-polyfill';
import { hasPlainSubPath, subPathFault } from '../schemas/sub-path.ts';

/** The project's root, absolute. */
export const projectRoot = resolve(fileURLToPath(import.meta.url), '../../..');

/** The settings of one run. */
export interface Settings {
  /** Absolute. */
  contentDir: string;
  /** Absolute. */
  outDir: string;
  /** The address that takes the place of the site's own. */
  siteUrl: string | undefined;
  /** "Now", in milliseconds since 1970. */
  now: number;
}

/** The command cannot begin: exit status 2, with the reason on standard error. */
export class CannotRun extends Error {}

/** Reads the settings. Throws `CannotRun` with what is wrong and what to write instead. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const { CONTENT_DIR, OUT_DIR, SITE_URL, AS_OF } = environment;
  return {
    contentDir: resolve(projectRoot, given(CONTENT_DIR) ?? 'content'),
    outDir: resolve(projectRoot, given(OUT_DIR) ?? 'dist'),
    siteUrl: siteUrl(given(SITE_URL)),
    now: readNow(given(AS_OF)),
  };
}

function given(value: string | undefined): string | undefined {
  return value === undefined || value.trim() === '' ? undefined : value.trim();
}

function siteUrl(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (/^https?:\/\/[^\s/?#]+[^\s?#]*$/i.test(value) && URL.canParse(value)) {
    if (hasPlainSubPath(value)) return value;
    throw new CannotRun(`SITE_URL is "${value}", and ${subPathFault(value)}.`);
  }
  throw new CannotRun(`SITE_URL is "${value}", and must be a web address such as https://example.org/magazine.`);
}

/** "Now" in milliseconds since 1970: `AS_OF`, or the clock. */
export function readNow(value: string | undefined): number {
  if (value === undefined) return Date.now();
  try {
    // Date.parse would read the 30th of February as the 2nd of March.
    return Temporal.Instant.from(/^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T00:00Z` : value).epochMilliseconds;
  } catch {
    throw new CannotRun(`AS_OF is "${value}", and must be an instant such as 2026-05-01T10:30:00Z.`);
  }
}

/** A path as a person at the project's root would write it. */
export function shownPath(path: string): string {
  const shown = relative(projectRoot, path);
  return shown.startsWith('..') ? path : shown;
}
