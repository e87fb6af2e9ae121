import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { folderInRepository } from '../../src/sources/repository-folder.ts';

async function newFolder(...steps: string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cuemark-repository-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, ...steps), { recursive: true });
  return folder;
}

it('is the way from the top of the repository to the content', async () => {
  const folder = await newFolder('site', 'content', 'reviews');
  await mkdir(join(folder, '.git'));
  expect(folderInRepository(join(folder, 'site/content'))).toBe('site/content');
});

it('is nothing where the content is a repository of its own, a worktree too', async () => {
  const folder = await newFolder('content');
  await mkdir(join(folder, '.git'));
  await writeFile(join(folder, 'content/.git'), 'gitdir: elsewhere');
  expect(folderInRepository(join(folder, 'content'))).toBe('');
});
