/** A check that keeps what it found finds what a fresh one finds, whatever was changed in between. */
import { cp, mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { checkContent } from '../../src/editorial/check-content.ts';
import { CheckMemory } from '../../src/editorial/check-memory.ts';
import type { Problem } from '../../src/problem.ts';
import { KeptFiles } from '../../src/sources/kept-files.ts';
import { readContent, type ReadFile } from '../../src/sources/read-content.ts';
import { fixtureContent, fixtureNow } from '../support/fixture-magazine.ts';
import { randomEditor } from '../support/random-edits.ts';

const now = Date.parse(fixtureNow);

async function fixtureCopy(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cuemark-kept-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await cp(fixtureContent, folder, { recursive: true });
  return folder;
}

interface Memory {
  kept: KeptFiles<ReadFile>;
  memory: CheckMemory;
}

async function problemsOf(folder: string, { kept, memory }: Partial<Memory> = {}): Promise<Problem[]> {
  return checkContent(await readContent(folder, kept === undefined ? {} : { kept }), now, new Set(), memory);
}

it.each([16, 21])('tells after every edit what a fresh check tells (seed %i)', { timeout: 60_000 }, async (seed) => {
  const folder = await fixtureCopy();
  const edit = randomEditor(folder, seed);
  const remembered = { kept: new KeptFiles<ReadFile>(), memory: new CheckMemory() };
  const history: string[] = [];
  let told = 0;
  for (let round = 0; round < 10; round += 1) {
    history.push(edit());
    if (round % 3 === 0) history.push(edit());
    const problems = await problemsOf(folder, remembered);
    expect(problems, history.join('\n')).toEqual(await problemsOf(folder));
    told += problems.length;
  }
  expect(told).toBeGreaterThan(10);
});

it('reads a file again only where it has changed', async () => {
  const folder = await fixtureCopy();
  const kept = new KeptFiles<ReadFile>();
  const { entries } = await readContent(folder, { kept });
  await writeFile(join(folder, 'reviews/the-ferry.md'), 'Other words.');
  const again = await readContent(folder, { kept });
  expect(again.entries.reviews.get('the-quay')).toBe(entries.reviews.get('the-quay'));
  expect(again.entries.reviews.get('the-ferry')).not.toBe(entries.reviews.get('the-ferry'));
});

it.each([
  ['a moment ago, by its bytes', 0],
  ['long ago, by what the file system says', 3_600_000],
])('sees that a file of the same length and date is another, of one that was read %s', async (_, later) => {
  const folder = await fixtureCopy();
  const kept = new KeptFiles<ReadFile>(() => Date.now() + later);
  const [theme, beside] = [join(folder, 'themes/new.md'), join(folder, 'themes/.new.md')];
  for (const name of ['One', 'Two']) {
    await writeFile(beside, `---\nname: ${name}\n---\n`);
    await utimes(beside, 1_700_000_000, 1_700_000_000);
    await rename(beside, theme);
    const { entries } = await readContent(folder, { kept });
    expect(entries.themes.get('new')?.data?.name).toBe(name);
  }
});
