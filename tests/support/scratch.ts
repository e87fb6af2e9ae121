/** Copies of the fixture magazine that a test may change, build and forget. */
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { publicationRoot } from '../../src/cli/publication-root.ts';
import { buildByCommand, type CommandResult } from './built-publication.ts';
import { buildInShop } from './build-shop.ts';
import { builtFiles } from './crawl.ts';
import { fixtureContent, fixtureNow } from './fixture-magazine.ts';

/** A publication of a test's own, with a place for its output; both are gone when the test is over. */
export interface Scratch {
  content: string;
  out: string;
  /** Builds it by the command. */
  build: (environment?: Readonly<Record<string, string>>) => Promise<CommandResult>;
  /** Builds it, which must succeed, where the pages of other publications are made too (see build-shop.ts). */
  buildInShop: (environment?: Readonly<Record<string, string>>) => Promise<CommandResult>;
  /** Forgets what earlier builds kept, so that the next is cold. */
  forget: () => Promise<void>;
  /** The file of a page as it is kept for later builds. */
  keptPage: (path: string) => string;
  /** When each derived picture that is kept for later builds was made, by its name. */
  keptPictures: () => Promise<Record<string, number>>;
}

/** A copy of the fixture, or an empty content folder. */
export async function scratch({ isEmpty = false, temporary = tmpdir() } = {}): Promise<Scratch> {
  const folder = await mkdtemp(join(temporary, 'cuemark-scratch-'));
  const content = join(folder, 'content');
  const out = join(folder, 'out');
  if (isEmpty) await mkdir(content);
  else await cp(fixtureContent, content, { recursive: true });
  const root = publicationRoot({ contentDir: content, outDir: out, siteUrl: undefined, now: 0 });
  const forget = (): Promise<void> => rm(root, { recursive: true, force: true });
  onTestFinished(async () => {
    await forget();
    await rm(folder, { recursive: true, force: true });
  });
  const settings = { CONTENT_DIR: content, OUT_DIR: out, AS_OF: fixtureNow };
  return {
    content,
    out,
    forget,
    keptPage: (path) => join(root, 'cache/dist', path),
    keptPictures: async () => {
      const kept = join(root, 'cache/assets');
      const times = (await readdir(kept)).map(async (name) => [name, (await stat(join(kept, name))).mtimeMs] as const);
      return Object.fromEntries(await Promise.all(times));
    },
    build: (environment) => buildByCommand({ ...settings, ...environment }),
    buildInShop: (environment) => buildInShop({ ...settings, ...environment }),
  };
}

/** The digest of every file below a folder, by its path. */
export async function digests(folder: string): Promise<Record<string, string>> {
  const entries = builtFiles(folder).map(async (path) => {
    const bytes = await readFile(join(folder, path));
    return [path, createHash('sha256').update(bytes).digest('hex')] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}
