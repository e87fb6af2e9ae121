/** What `npm run rename` refuses, in which words, and that a refusal changes nothing. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixtureContent, fixtureNow } from '../support/fixture-magazine.ts';
import { digests } from '../support/scratch.ts';
import { root, runCommand, type Ended } from './check-command.ts';

let content: string;
let before: Record<string, string>;

beforeAll(async () => {
  content = await mkdtemp(join(tmpdir(), 'cuemark-rename-'));
  await cp(fixtureContent, content, { recursive: true });
  before = await digests(content);
});

afterAll(() => rm(content, { recursive: true, force: true }));

function rename(...args: string[]): Promise<Ended> {
  const settings = { CONTENT_DIR: content, AS_OF: fixtureNow };
  return runCommand(process.execPath, [join(root, 'src/cli/rename.ts'), ...args], settings);
}

describe('renaming', () => {
  it.each([
    ['nothing', [], 'Write: npm run rename -- KIND OLD NEW, where KIND is one of reviews, films,'],
    ['an option', ['reviews', 'the-quay', 'quay', '--force'], 'This command takes no options.'],
    ['an unknown kind', ['revues', 'the-quay', 'quay'], 'There is no kind "revues". Did you mean "reviews"?'],
    ['an unknown ID', ['reviews', 'the-quai', 'quay'], 'There is no review "the-quai". Did you mean "the-quay"?'],
    [
      'what is no ID',
      ['films', 'the-quay', 'Le Quai'],
      '"Le Quai" is no ID of a film: an ID has lower-case letters a-z, digits and single hyphens. Did you mean "le-quai"?',
    ],
    ['the archive’s own name', ['reviews', 'the-quay', 'page'], '"page" is no ID of a review'],
    ['the same ID', ['films', 'the-quay', 'the-quay'], 'The film has this ID already.'],
    ['an ID that another has', ['film', 'the-quay', 'the-ferry'], 'There is a film "the-ferry" already.'],
    [
      'an old address of another',
      ['reviews', 'the-quay', 'lantern'],
      '/reviews/lantern/ is an old address of reviews/the-lantern/index.md. Take it out of its aliases first.',
    ],
    [
      'another review for a comment',
      ['comments', 'the-lantern/first', 'the-quay/first'],
      'A comment stays with its review: write the same review before the slash.',
    ],
    [
      'an address of the site',
      ['pages', 'about', 'search'],
      'Renaming would have left these errors, so nothing was changed. Mend what they name first.',
    ],
  ])('refuses %s, and changes nothing', async (_, args, words) => {
    const { status, stdout, stderr } = await rename(...args);
    expect(stderr).toContain(words);
    expect(stdout).toBe('');
    expect(status).toBe(2);
    expect(await digests(content)).toEqual(before);
  });

  it('refuses while a file cannot be read, since that may name the thing too', async () => {
    const path = join(content, 'themes/empty.md');
    const sound = await readFile(path, 'utf8');
    await writeFile(path, '---\nname: [\n---\n');
    const { status, stderr } = await rename('films', 'the-quay', 'quay');
    await writeFile(path, sound);
    expect(stderr).toMatch(/\/themes\/empty\.md:\d+:\d+ frontmatter-syntax/);
    expect(stderr).toContain('Mend this first: what cannot be read may name it too.');
    expect(status).toBe(2);
    expect(await digests(content)).toEqual(before);
  });

  it('refuses to move onto files that are there', async () => {
    const path = join(content, 'films/quay.yaml');
    await writeFile(join(content, 'reviews/quay.md'), '');
    const { status, stderr } = await rename('reviews', 'the-quay', 'quay');
    await rm(join(content, 'reviews/quay.md'));
    expect(stderr).toMatch(/There is a review "quay" already|is there already/);
    expect(status).toBe(2);
    await expect(readFile(path)).rejects.toThrow('ENOENT');
    expect(await digests(content)).toEqual(before);
  });

  it('goes back and forth without leaving an alias of what has the address again', async () => {
    await rename('films', 'never-reviewed', 'seldom-reviewed');
    const { stderr, status } = await rename('films', 'seldom-reviewed', 'never-reviewed');
    expect(stderr).not.toContain('fault');
    expect(status).toBe(0);
    const text = await readFile(join(content, 'films/never-reviewed.yaml'), 'utf8');
    expect(text).toMatch(/aliases: \[\/films\/seldom-reviewed\/\]/);
    expect(text).not.toContain('/films/never-reviewed/');
  });
});
