/** What may lie in a content folder and should not: the check tells it in a sentence and never hangs, dies or stumbles. */
import { execFileSync } from 'node:child_process';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ContentUnreadable } from '../../src/sources/content-folder.ts';
import { readContent } from '../../src/sources/read-content.ts';
import { problemsIn } from '../support/problems-in.ts';
import { problemsOf, runCheck, temporaryContent } from './check-command.ts';

const page = '---\ntitle: A page\n---\n\nWords.\n';

/** The problems of a folder, each in one line; asked of the command where a fault would end or stop its process. */
async function told(contentDir: string, askFor = problemsIn): Promise<string[]> {
  const problems = await askFor(contentDir);
  return problems.map(({ file, line, column, code, message }) => `${file}:${line}:${column} ${code} ${message}`);
}

describe.concurrent('names and links', () => {
  it('tells of a folder that has a file’s name', async () => {
    await using content = await temporaryContent();
    await content.write('pages/about.md/index.md', page);
    await content.write('films/film.yaml/still.png', 'x');
    expect(await told(content.path)).toEqual([
      'films/film.yaml:1:1 invalid-id This is a folder, and its name is a file’s.',
      'pages/about.md:1:1 invalid-id This is a folder, and its name is a file’s.',
    ]);
  });

  it('tells of a file that has a folder’s name, and of a folder in the place of site.yaml', async () => {
    await using content = await temporaryContent();
    await rm(join(content.path, 'site.yaml'));
    await mkdir(join(content.path, 'site.yaml'));
    await content.write('reviews', 'words');
    const lines = await told(content.path);
    expect(lines).toContain('reviews:1:1 invalid-id This is a file, and its name is a folder’s.');
    expect(lines).toContain('site.yaml:1:1 invalid-id This is a folder, and its name is a file’s.');
  });

  it('follows no link out of the folder, not even to a file that would be sound', async () => {
    await using content = await temporaryContent();
    await using elsewhere = await temporaryContent();
    await elsewhere.write('about.md', page);
    await mkdir(join(content.path, 'pages'));
    await symlink(join(elsewhere.path, 'about.md'), join(content.path, 'pages/about.md'));
    await symlink(elsewhere.path, join(content.path, 'films'));
    await symlink('/dev/zero', join(content.path, 'pages/endless.md'));
    expect((await told(content.path)).map((line) => line.slice(0, line.indexOf(' that')))).toEqual([
      'films:1:1 invalid-id This is a symbolic link',
      'pages/about.md:1:1 invalid-id This is a symbolic link',
      'pages/endless.md:1:1 invalid-id This is a symbolic link',
    ]);
  });

  it('tells of links that lead nowhere, to themselves and in a ring', async () => {
    await using content = await temporaryContent();
    await mkdir(join(content.path, 'pages/below'), { recursive: true });
    await symlink('nowhere.md', join(content.path, 'pages/lost.md'));
    await symlink('itself.md', join(content.path, 'pages/itself.md'));
    await symlink('..', join(content.path, 'pages/below/up'));
    await symlink('../pages', join(content.path, 'reviews'));
    const lines = await told(content.path);
    expect(lines).toContain('pages/lost.md:1:1 invalid-id This is a symbolic link that leads nowhere.');
    expect(lines).toContain('pages/itself.md:1:1 invalid-id This is a symbolic link that leads nowhere.');
    expect(lines.filter((line) => line.includes('/up:1:1 invalid-id')).length).toBeGreaterThan(0);
  });

  it('reads a file by a link inside the folder', async () => {
    await using content = await temporaryContent();
    await content.write('pages/about.md', page);
    await symlink('about.md', join(content.path, 'pages/imprint.md'));
    expect(await told(content.path)).toEqual([]);
  });

  it('passes over dotfiles and folders of other names', async () => {
    await using content = await temporaryContent();
    for (const file of ['.git/config', 'pages/.draft.md', 'images/x.md', 'notes.md', 'README.md', 'stages/x.yaml'])
      await content.write(file, '\u0000 no content');
    expect(await told(content.path)).toEqual([]);
  });

  it('tells of a name that is no UTF-8', async () => {
    await using content = await temporaryContent();
    await mkdir(join(content.path, 'pages'));
    const name = Buffer.concat([Buffer.from(join(content.path, 'pages/')), Buffer.from([0xe9]), Buffer.from('.md')]);
    await writeFile(name, page);
    expect(await told(content.path)).toEqual(['pages/\uFFFD.md:1:1 invalid-id This name is not UTF-8.']);
  });
});

describe.concurrent('files that cannot be read as they are', () => {
  it('does not wait for a pipe', async () => {
    await using content = await temporaryContent();
    await mkdir(join(content.path, 'pages'));
    execFileSync('mkfifo', [join(content.path, 'pages/about.md')]);
    const lines = await told(content.path, problemsOf);
    expect(lines).toEqual(['pages/about.md:1:1 invalid-id This is neither a file nor a folder.']);
  });

  it('does not read five megabytes, and knows that the thing is there', async () => {
    await using content = await temporaryContent();
    await content.write('themes/large.md', `---\nname: Large\n---\n\n${'All work and no play. '.repeat(240_000)}`);
    await content.write('themes/small.md', '---\nname: Small\nparent: large\n---\n');
    const lines = await told(content.path);
    expect(lines).toEqual([expect.stringMatching(/^themes\/large\.md:1:1 invalid-value This file has 5\.3 MB; /)]);
  });

  it('ends with 2 where a file goes while it reads', async () => {
    await using content = await temporaryContent();
    await content.write('pages/a.md', page);
    await content.write('pages/b.md', page);
    const reading = readContent(content.path, {
      progress: (done) => {
        if (done === 1) execFileSync('rm', [join(content.path, 'pages/b.md')]);
      },
    });
    await expect(reading).rejects.toThrow(ContentUnreadable);
    await expect(reading).rejects.toThrow(
      'pages/b.md could not be read: it was removed while it was being read. Run the command again.',
    );
  });

  it('needs no folder but the one, and nothing in it but site.yaml', async () => {
    await using content = await temporaryContent();
    await mkdir(join(content.path, 'reviews'));
    expect(await told(content.path)).toEqual([]);
    await rm(join(content.path, 'site.yaml'));
    expect(await told(content.path)).toEqual([
      'site.yaml:1:1 missing-field "name" is missing: there is no site.yaml.',
      'site.yaml:1:1 missing-field "url" is missing: there is no site.yaml.',
    ]);
  });
});

// How deep calls may go in one another depends on the process.
describe.concurrent('texts that nobody writes', () => {
  it.each([
    ['ten thousand brackets in one another', `${'['.repeat(10_000)}x${']'.repeat(10_000)}`],
    ['ten thousand brackets that are never closed', '['.repeat(10_000)],
    ['ten thousand brackets that close nothing', ']'.repeat(10_000)],
    ['ten thousand quotes in one another', `${'>'.repeat(10_000)} x`],
    ['ten thousand quotes, spaced', `${'> '.repeat(10_000)}x`],
    ['ten thousand lists in one another', `${'1. '.repeat(10_000)}x`],
    ['ten thousand blocks in one another', ':::spoiler\n'.repeat(10_000)],
    ['ten thousand stars', '*'.repeat(10_000)],
    ['ten thousand spoilers in one another', ':spoiler['.repeat(10_000)],
  ])(
    'tells of %s, in a sentence',
    async (_, text) => {
      await using content = await temporaryContent();
      await content.write('pages/deep.md', `---\ntitle: Deep\n---\n\nFine.\n\n${text}\n`);
      const lines = await told(content.path, problemsOf);
      expect(lines).toEqual([
        expect.stringMatching(/^pages\/deep\.md:\d+:1 invalid-value The text is nested more deeply/),
      ]);
    },
    60_000,
  );

  it('tells of ten thousand brackets in a field', async () => {
    await using content = await temporaryContent();
    await content.write('films/deep.yaml', `title: ${'['.repeat(10_000)}\nyear: 2018\n`);
    const lines = await told(content.path, problemsOf);
    expect(lines[0]).toMatch(/^films\/deep\.yaml:\d+:\d+ frontmatter-syntax /);
  });

  it('says once, and not ten thousand times, what it cannot read', async () => {
    await using content = await temporaryContent();
    await content.write('pages/zeros.md', new Uint8Array(10_000));
    await content.write(
      'pages/bytes.md',
      Uint8Array.from({ length: 10_000 }, (__, index) => index * 7),
    );
    expect(await told(content.path, problemsOf)).toHaveLength(2);
  });
});

describe.concurrent('texts as editors’ programs write them', () => {
  it.each([
    ['line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte-order mark', (text: string) => `\uFEFF${text}`],
    ['both', (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
    ['spaces at the ends of lines', (text: string) => text.replaceAll('\n', '  \n')],
    ['no line end at the end', (text: string) => text.trimEnd()],
  ])('takes %s, and counts lines and columns all the same', async (_, program) => {
    await using content = await temporaryContent();
    const film = 'title: 1917\nyear: 2019\nlanguages: [en]\n';
    const theme = '---\nname: War: the films\nparent: war\n---\n';
    const about =
      '---\ntitle: "About: us"\n---\n\nWords.\n\n| a |\n|---|\n| b |\n\n:::pull-quote\nWords.\n:::\n\n![](x.png)\n';
    await content.write('films/film.yaml', program(film));
    await content.write('themes/war.md', program(theme));
    await content.write('pages/about.md', program(about));
    expect(await told(content.path)).toEqual([
      expect.stringMatching(/^pages\/about\.md:15:1 missing-alt /),
      expect.stringMatching(/^pages\/about\.md:15:1 missing-image /),
      expect.stringMatching(/^themes\/war\.md:2:7 frontmatter-syntax This value holds a colon/),
    ]);
  });

  it('takes the names .yml and .markdown for slips', async () => {
    await using content = await temporaryContent();
    await content.write('films/film.yml', 'title: A\nyear: 2018\n');
    await content.write('pages/about.markdown', page);
    const { status, stdout } = await runCheck([], { CONTENT_DIR: content.path });
    expect(status).toBe(1);
    expect(stdout).toContain('films/film.yml:1:1 invalid-id: A film’s file ends in .yaml, and this one does not.');
    expect(stdout).toContain('pages/about.markdown:1:1 invalid-id: A page’s file ends in .md, and this one does not.');
  });
});
