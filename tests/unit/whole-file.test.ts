/** New files: all of them or none, and never in the place of another. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, describe, expect, it } from 'vitest';
import { writeNew, writeWhole } from '../../src/cli/whole-file.ts';
import { filesIn } from '../../src/sources/files-in.ts';

const root = await mkdtemp(join(tmpdir(), 'cuemark-whole-'));
afterAll(() => rm(root, { recursive: true, force: true }));

/** A new folder below the test's. */
function folder(): Promise<string> {
  return mkdtemp(join(root, 'case-'));
}

describe('new files', () => {
  it('are written with the folders that lead to them, and leave nothing beside', async () => {
    const at = await folder();
    writeNew(
      new Map([
        [join(at, 'films/a.yaml'), 'a'],
        [join(at, 'reviews/deep/b.md'), 'b'],
      ]),
    );
    expect(await filesIn(at)).toEqual(['films/a.yaml', 'reviews/deep/b.md']);
    expect(await readFile(join(at, 'reviews/deep/b.md'), 'utf8')).toBe('b');
  });

  it('are none at all where one of them is there already', async () => {
    const at = await folder();
    await writeFile(join(at, 'taken.md'), 'old');
    const files = new Map(['new.md', 'films/new.yaml', 'taken.md', 'last.md'].map((name) => [join(at, name), 'new']));
    const thrown = await Promise.resolve(files)
      .then(writeNew)
      .catch((error: unknown) => error);
    expect(thrown).toMatchObject({ code: 'EEXIST', path: join(at, 'taken.md') });
    expect(await filesIn(at)).toEqual(['taken.md']);
    expect(await readFile(join(at, 'taken.md'), 'utf8')).toBe('old');
  });

  it('are none at all where one of them cannot be written', async () => {
    const at = await folder();
    await writeFile(join(at, 'file'), '');
    const files = new Map([join(at, 'films/new.yaml'), join(at, 'file/below.md')].map((path) => [path, 'new']));
    expect(() => {
      writeNew(files);
    }).toThrow(/file/);
    expect(await filesIn(at)).toEqual(['file']);
  });

  it('have one writer of many at once, and are its own to the last', async () => {
    const at = await folder();
    const module = JSON.stringify(new URL('../../src/cli/whole-file.ts', import.meta.url).href);
    const script = `import(${module}).then(({ writeNew }) => writeNew(require('node:worker_threads').workerData));`;
    const results = await Promise.allSettled(
      Array.from({ length: 4 }, (_, writer) => {
        const files = ['a.md', 'b.md'].map((name) => [join(at, name), String(writer)] as const);
        const thread = new Worker(script, { eval: true, workerData: new Map(files) });
        return new Promise<void>((resolve, reject) => {
          thread.on('error', reject);
          thread.on('exit', () => {
            resolve();
          });
        });
      }),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const winner = results.findIndex(({ status }) => status === 'fulfilled');
    expect(await filesIn(at)).toEqual(['a.md', 'b.md']);
    for (const name of ['a.md', 'b.md']) expect(await readFile(join(at, name), 'utf8')).toBe(String(winner));
  });
});

describe('a file that is written anew', () => {
  it('takes the place of the old one', async () => {
    const at = await folder();
    await writeWhole(join(at, 'a.md'), 'old');
    await writeWhole(join(at, 'a.md'), 'new');
    expect([await filesIn(at), await readFile(join(at, 'a.md'), 'utf8')]).toEqual([['a.md'], 'new']);
  });
});
