import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { keepOnly, makeOf } from '../../src/cli/kept-work.ts';

async function temporary(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cuemark-kept-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

it('keeps what the same make kept, and forgets what another did', async () => {
  const root = await temporary();
  const page = join(root, 'cache/page.html');
  const keep = async (): Promise<void> => {
    await mkdir(join(root, 'cache'), { recursive: true });
    await writeFile(page, 'kept');
  };
  await keep();
  await keepOnly('one', root);
  expect(await readdir(root)).toEqual(['make']);
  await keep();
  await keepOnly('one', root);
  expect(await readFile(page, 'utf8')).toBe('kept');
  await keepOnly('other', root);
  expect(await readdir(root)).toEqual(['make']);
});

const made = [
  'astro.config.mjs',
  'package-lock.json',
  'src/fonts/page-fonts.ts',
  'src/publish/page-policy.ts',
  'src/client/first-paint.ts',
];

it.each(made)('knows another make by its %s', async (file) => {
  const project = await temporary();
  for (const folder of ['src/client', 'src/fonts', 'src/publish'])
    await mkdir(join(project, folder), { recursive: true });
  for (const name of made) await writeFile(join(project, name), 'one');
  const make = await makeOf(project);
  expect(await makeOf(project)).toBe(make);
  await writeFile(join(project, file), 'two');
  expect(await makeOf(project)).not.toBe(make);
});
