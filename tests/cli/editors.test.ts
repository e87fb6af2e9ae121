/** What an editor's own extensions know of a publication after the check: asked of the servers that they run. */
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { editorSchemaFile, editorSchemaFolder } from '../../src/publish/editor-schemas.ts';
import { kindNames } from '../../src/schemas/kind-names.ts';
import { kinds } from '../../src/schemas/kinds.ts';
import { editorFile, openedMagazine } from '../support/opened-magazine.ts';
import { projectRoot } from '../support/built-publication.ts';
import { runCheck, temporaryContent, type Ended } from './check-command.ts';

const nothingWrong: Ended = { status: 0, stdout: '[]\n', stderr: '' };
const unknownFilm = 'There is no film with this ID. Create films/ID.yaml, or use the ID of a film that is there.';

describe.concurrent('an editor', () => {
  it('completes and explains YAML files, and marks what is no field', async () => {
    await using magazine = await openedMagazine();
    await magazine.writeSchemas();
    await using server = await magazine.yamlServer();

    const [faults, site] = await Promise.all([
      server.diagnostics('content/films/new.yaml', 'title: A film\nyear: 2026\nruntme: 90\n'),
      server.diagnostics('content/site.yaml', 'name: A magazine\nurl: www.example.org\n'),
    ]);
    expect(faults.map(({ message, range }) => [message, range.start.line])).toEqual([
      ['Property runtme is not allowed.', 2],
    ]);
    expect(site.map(({ message }) => message)).toEqual([
      'This must be a web address that begins with https:// or http://.',
    ]);

    expect(await server.hover('content/films/new.yaml', 'title: A film\nrun|time: 90\n')).toContain(
      'Its length in minutes.',
    );
    expect(await server.hover('content/site.yaml', 'time|Zone: UTC\n')).toContain(
      'Where midnight is for the publication’s dates',
    );
    const topics = await server.completions('content/films/new.yaml', 'title: A film\nwarnings: [|]\n');
    expect(topics.find(({ label }) => label === 'death')?.documentation).toEqual({ kind: 'markdown', value: 'Death' });
    const fields = await server.completions('content/site.yaml', 'name: A magazine\n|\n');
    expect(fields.map(({ label }) => label)).toEqual(expect.arrayContaining(['url', 'timeZone', 'navigation']));
  });

  it('completes and explains the front matter of Markdown files, and marks what is wrong in it', async () => {
    await using magazine = await openedMagazine();
    await magazine.writeSchemas();
    await using server = await magazine.astroServer();
    const review = 'content/reviews/prakash.md';

    const faults = await server.diagnostics(
      review,
      '---\ntitle: A title\nstandfirst: A line.\nauthors: [no-one]\nfilms: [nothing]\nthemes: []\nspoiler: none\ntriggerWarnings: []\nspoilers: none\ndraft: true\n---\n\nText.\n',
    );
    expect(faults.map(({ message, range }) => `${String(range.start.line)} ${message}`)).toEqual(
      expect.arrayContaining([
        `4 ${unknownFilm}`,
        '5 Array has too few items. Expected 1 or more.',
        '6 Property spoiler is not allowed.',
      ]),
    );
    expect(faults).toHaveLength(4);

    const films = await server.completions(review, '---\ntitle: A title\nfilms:\n  - |\n---\n\nText.\n');
    const film = films.find(({ label }) => label === 'never-reviewed');
    expect(film?.documentation).toEqual({ kind: 'markdown', value: 'Never Reviewed (1931)' });
    expect(await server.hover(review, '---\nstand|first: A line.\n---\n\nText.\n')).toContain(
      'The summary under the title, on cards, in feeds and link previews.',
    );
    // The text below is none of its business.
    expect(await server.hover(review, '---\ntitle: A title\n---\n\nstand|first\n')).toBe('');
  });
});

describe.concurrent('the schemas', () => {
  it('are those that the settings name, one for each kind of file', async () => {
    const { 'yaml.schemas': named } = await editorFile('settings.json');
    const yamlKinds = kindNames.filter((kind) => kinds[kind].extension === 'yaml');
    expect(Object.entries(named as Record<string, string>).sort()).toEqual(
      [
        [`${editorSchemaFolder}/${editorSchemaFile('site')}`, 'content/site.yaml'],
        ...yamlKinds.map((kind) => [`${editorSchemaFolder}/${editorSchemaFile(kind)}`, `content/${kind}/*.yaml`]),
      ].sort(),
    );
  });

  it('are written anew where they have changed, and only there', async () => {
    await using magazine = await openedMagazine();
    const folder = join(magazine.folder, editorSchemaFolder);
    const times = async (): Promise<Record<string, bigint>> => {
      const names = await readdir(folder);
      const stats = names.map(
        async (name) => [name, (await stat(join(folder, name), { bigint: true })).mtimeNs] as const,
      );
      return Object.fromEntries(await Promise.all(stats));
    };
    await magazine.writeSchemas();
    const first = await times();
    expect(Object.keys(first).sort()).toEqual(
      ['collections.json', ...[...kindNames, 'site' as const].map(editorSchemaFile)].sort(),
    );
    await magazine.writeSchemas();
    expect(await times()).toEqual(first);
    await writeFile(join(magazine.contentDir, 'films/new.yaml'), 'title: New\nyear: 2026\n');
    await magazine.writeSchemas();
    const third = await times();
    expect(Object.keys(third).filter((name) => third[name] !== first[name])).toEqual(['cuemark-reviews.schema.json']);
  });

  it('are written by the check, which tells where they cannot be, and does its work', async () => {
    await using content = await temporaryContent();
    const check = (): Promise<Ended> => runCheck(['--format', 'json'], { CONTENT_DIR: content.path });
    expect([await check(), await readdir(content.path)]).toEqual([nothingWrong, ['site.yaml']]);

    const settings = await readFile(join(projectRoot, '.vscode/settings.json'));
    await content.write('.vscode/settings.json', settings);
    expect(await check()).toEqual(nothingWrong);
    expect(await readdir(join(content.path, editorSchemaFolder))).toContain(editorSchemaFile('site'));

    await rm(join(content.path, '.astro'), { recursive: true });
    await content.write('.astro', 'A file where a folder should be.');
    const { status, stdout, stderr } = await check();
    expect([status, stdout]).toEqual([0, '[]\n']);
    expect(stderr).toMatch(/^The schemas for your editor could not be written to \S+: .+\. Completion there may .+\n$/);
  });
});
