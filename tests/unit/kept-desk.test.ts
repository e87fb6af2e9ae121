/** The editors' desk is bundled once for all builds, and anew when anything is changed that it may be made of. */
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { deskBundle } from '../../src/publish/cms-bundle.ts';
import { keptDesk } from '../../src/publish/kept-desk.ts';

/** A project whose desk is small; `kept` tells what is kept of it, with the time at which it was made. */
async function project(): Promise<{
  root: string;
  write: (file: string, text: string) => Promise<void>;
  kept: () => Promise<[string, number][]>;
}> {
  const root = await mkdtemp(join(tmpdir(), 'cuemark-desk-'));
  onTestFinished(() => rm(root, { recursive: true }));
  const write = async (file: string, text: string): Promise<void> => {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
  };
  await write('package-lock.json', '{}');
  await write('node_modules/@sveltia/cms/npm/index.js', 'new URL(`assets/icons.woff2`)');
  await write('node_modules/@sveltia/cms/npm/assets/icons.woff2', 'letters');
  await write('src/client/admin.ts', "import { word } from '../words/word.ts'; console.log(word);");
  await write('src/words/word.ts', "export const word = 'first';");
  const folder = join(root, '.cuemark/desk');
  const kept = async (): Promise<[string, number][]> =>
    Promise.all(
      (await readdir(folder)).map(async (name): Promise<[string, number]> => [
        name,
        (await stat(join(folder, name))).mtimeMs,
      ]),
    );
  return { root, write, kept };
}

const textOf = (bundle: Awaited<ReturnType<typeof keptDesk>>): string =>
  bundle.files.map(({ contents }) => new TextDecoder().decode(contents)).join('\n');

it('gives what a bundling of its own would, and bundles no second time', async () => {
  const { root, kept } = await project();
  const fresh = await deskBundle(root);
  expect(textOf(fresh)).toMatch(/first[^]*letters/);
  expect(await keptDesk(root)).toEqual(fresh);
  const after = await kept();
  expect(after).toHaveLength(1);
  expect(await keptDesk(root)).toEqual(fresh);
  expect(await kept()).toEqual(after);
});

it('bundles anew when a source or a package has changed, and keeps the last only', async () => {
  const { root, write, kept } = await project();
  await keptDesk(root);
  await write('src/words/word.ts', "export const word = 'second';");
  expect(textOf(await keptDesk(root))).toContain('second');
  const [[name] = []] = await kept();
  await write('package-lock.json', '{"lockfileVersion":3}');
  await keptDesk(root);
  expect(await kept()).toHaveLength(1);
  expect(await kept()).not.toContainEqual([name, expect.anything()]);
});
