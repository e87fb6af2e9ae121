/** A publication small enough to be read at once, with one of everything that a new review refers to. */
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { filesIn } from '../../src/sources/files-in.ts';
import { projectRoot } from './built-publication.ts';

/** A folder that lives as long as one test. */
export interface SmallMagazine extends AsyncDisposable {
  path: string;
  /** A file's text. */
  text: (file: string) => Promise<string>;
  /** Every file, by its path. */
  files: () => Promise<string[]>;
}

const files: Readonly<Record<string, string>> = {
  'site.yaml': 'name: Small\nurl: https://small.example\ntimeZone: Asia/Kolkata\n',
  'contributors/asha-rao.md': '---\nname: Asha Rao\n---\n',
  'contributors/tomas-ek.md': '---\nname: Tomas Ek\n---\n',
  'films/parasite.yaml': 'title: Parasite\noriginalTitle: 기생충\nyear: 2019\ndirectors: [Bong Joon Ho]\n',
  'films/amelie.yaml': 'title: Amélie\nyear: 2001\n',
  'themes/class.md': '---\nname: Class\nalsoKnownAs: [wealth]\n---\n',
  'themes/labour.md': '---\nname: Labour\n---\n',
  'reviews/parasite.md':
    '---\ntitle: Which way the water runs\nstandfirst: A house is climbed.\nauthors: [asha-rao]\npublished: 2026-05-01\nfilms: [parasite]\nthemes: [class]\ntriggerWarnings: []\nspoilers: none\naliases: [/reviews/amelie/]\n---\n\nText.\n',
};

const topics = ['death', 'death-of-an-animal', 'grief', 'mental-illness', 'violence', 'war'];

/** The publication, with a few topics of the sample magazine. */
export async function smallMagazine(): Promise<SmallMagazine> {
  const path = await mkdtemp(join(tmpdir(), 'cuemark-new-'));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, file)), { recursive: true });
    writeFileSync(join(path, file), text);
  }
  for (const topic of topics)
    await cp(join(projectRoot, `content/warnings/${topic}.yaml`), join(path, `warnings/${topic}.yaml`));
  return {
    path,
    text: (file) => readFile(join(path, file), 'utf8'),
    files: async () => filesIn(path),
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }),
  };
}
