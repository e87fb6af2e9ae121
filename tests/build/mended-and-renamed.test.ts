/**
 * What changes many files of a real publication, which is checked after each and built in the end: every kind of fault is
 * mended that can be, and every kind of thing gets another ID.
 */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/problem.ts';
import { builtFiles } from '../support/crawl.ts';
import { runCommand } from '../support/built-publication.ts';
import { fixtureNow } from '../support/fixture-magazine.ts';
import { faultyFiles, soundFiles } from '../support/mendable-faults.ts';
import { scratch } from '../support/scratch.ts';

const renames = [
  ['reviews', 'the-lantern', 'the-lamp'],
  ['films', 'the-ferry', 'the-boat'],
  ['themes', 'the-sea', 'sea'],
  ['warnings', 'violence', 'blows'],
  ['contributors', 'asha-rao', 'asha'],
  ['pages', 'about', 'team/about'],
  ['comments', 'the-lamp/first', 'the-lamp/opening'],
] as const;

describe('mending and renaming', () => {
  it('change whatever names a thing, keep its old address, and leave the publication as sound as it was', async () => {
    const { content, out, buildInShop } = await scratch();
    const environment = { CONTENT_DIR: content, AS_OF: fixtureNow };
    for (const [file, text] of Object.entries(soundFiles))
      if (!existsSync(join(content, file))) await writeFile(join(content, file), text);
    for (const { file, before } of faultyFiles) await writeFile(join(content, file), before);
    const files = faultyFiles.map(({ file }) => file);
    const mended = await runCommand('check', ['--fix', '--yes', ...files], environment);
    expect(mended.stderr).toMatch(/^Mended \d+ problems in 9 files\./);
    expect(mended.status).toBe(0);
    for (const { file, after } of faultyFiles) expect(await readFile(join(content, file), 'utf8')).toBe(after);

    const codes = async (): Promise<string[]> => {
      const { stdout } = await runCommand('check', ['--format', 'json'], environment);
      return (JSON.parse(stdout) as Problem[]).map(({ code }) => code).sort();
    };
    const before = await codes();
    for (const rename of renames) {
      const { status, stderr } = await runCommand('rename', rename, environment);
      expect(stderr).not.toMatch(/Renaming|fault/);
      expect(status).toBe(0);
    }
    expect(await codes()).toEqual(before);
    const sources = builtFiles(content).filter((file) => /\.(?:md|yaml)$/.test(file));
    const text = (await Promise.all(sources.map((file) => readFile(join(content, file), 'utf8')))).join('\n');
    expect(text.match(/^relatedReads:.*the-lantern.*$/gm)).toBeNull();
    expect(text).not.toMatch(/\{#(?:the-ferry|violence)\}/);
    expect(text).toContain(':spoiler[it ends as :film[vexmention]{#the-boat} does]');
    expect(text).toContain('[a part of another review](/reviews/the-lamp/#a-plain-heading)');
    expect(text).toContain('href: /team/about/');

    expect(await buildInShop()).toMatchObject({ status: 0 });
    for (const [kind, from, to] of renames.slice(0, 6)) {
      const folder = kind === 'pages' ? '' : `${kind}/`;
      expect(await readFile(join(out, folder, from, 'index.html'), 'utf8')).toContain(`/${folder}${to}/`);
      expect(await readFile(join(out, '_redirects'), 'utf8')).toContain(`/${folder}${from}/ `);
      expect(await readFile(join(out, folder, to, 'index.html'), 'utf8')).toContain('<main');
    }
    expect(await readFile(join(out, 'reviews/the-lamp/index.html'), 'utf8')).toContain('id="comments"');
    for (const { file } of faultyFiles)
      expect(existsSync(join(out, file.replace(/\.\w+$/, ''), 'index.html')), file).toBe(true);
  }, 120_000);
});
