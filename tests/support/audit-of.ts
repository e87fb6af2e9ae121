/** Audits made-up pages of a made-up publication, through the real reading of content as an editor writes it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { keptAndOpen, type KeptAndOpen } from '../../src/editorial/secrets.ts';
import type { Leak } from '../../src/publish/leak.ts';
import { LeakAudit } from '../../src/publish/leak-audit.ts';
import { outputKind } from '../../src/publish/output-kind.ts';
import { readContent } from '../../src/sources/read-content.ts';

/** Files by their paths. */
export type Files = Readonly<Record<string, string>>;

const plainContent: Files = {
  'site.yaml': 'name: Magazine\nurl: https://magazine.example\n',
  'contributors/critic.md': '---\nname: Critic\n---\n',
  'themes/theme.md': '---\nname: Theme\n---\n',
  'films/film.yaml': 'title: Film\nyear: 2020\ncast: [{ name: Anna Berlin }]\n',
};

/** A review's file; `fields` are lines of front matter that take the place of plain ones. */
export function review(body: string, fields: Readonly<Record<string, string>> = {}): string {
  const plain = {
    title: 'A title',
    standfirst: 'A standfirst.',
    authors: '[critic]',
    published: '2026-05-01',
    films: '[film]',
    themes: '[theme]',
    triggerWarnings: '[]',
    spoilers: 'marked',
  };
  const lines = Object.entries({ ...plain, ...fields }).map(([key, value]) => `${key}: ${value}\n`);
  return `---\n${lines.join('')}---\n\n${body}\n`;
}

/** The line of a file that the body of `review` begins with. */
export const bodyLine = 12;

/** What a publication of these files and plain others keeps. Fails with the check's words where the content is wrong. */
export async function keptIn(files: Files): Promise<KeptAndOpen> {
  const folder = mkdtempSync(join(tmpdir(), 'cuemark-audit-'));
  try {
    for (const [path, text] of Object.entries({ ...plainContent, ...files })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const content = await readContent(folder);
    const errors = content.problems.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) throw new Error(errors.map(({ file, message }) => `${file}: ${message}`).join('\n'));
    return keptAndOpen(content, Date.parse('2026-11-01T00:00:00Z'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The leaks of a site of these files; `interface`: words that the site prints of itself. */
export async function leaksIn(content: Files, output: Files, vocabulary = ''): Promise<Leak[]> {
  const settings = { origin: 'https://magazine.example', base: '/', vocabulary: new Set(vocabulary.split(' ')) };
  const audit = new LeakAudit(await keptIn(content), settings);
  for (const [path, text] of Object.entries(output)) {
    audit.name(path);
    audit.file(path, text, outputKind(path, text));
  }
  return audit.leaks.all();
}
