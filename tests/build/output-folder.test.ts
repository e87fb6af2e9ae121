/** Where a build puts its output, and what it does to what was there; what it leaves when it fails is in incremental.test.ts. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { brokenAddresses } from '../support/crawl.ts';
import { digests, scratch } from '../support/scratch.ts';

const siteAlone = 'name: Nothing yet\nurl: https://nothing.example\n';

describe('the output folder', () => {
  it('is refused where it holds what no build made', async () => {
    const { out, build } = await scratch();
    await mkdir(out);
    await writeFile(join(out, 'thesis.txt'), 'the only copy');
    const refused = await build();
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('holds files that no build of Cuemark made');
    expect(await readFile(join(out, 'thesis.txt'), 'utf8')).toBe('the only copy');
  });

  it('is refused where it is the content, holds it, or is a file', async () => {
    const { content, out, build } = await scratch();
    const before = await digests(content);
    for (const unsafe of [content, dirname(content), join(content, 'reviews'), join(content, 'site.yaml')]) {
      const refused = await build({ OUT_DIR: unsafe });
      expect(refused.status, unsafe).toBe(2);
      expect(refused.stderr).toContain('OUT_DIR is');
    }
    expect(await digests(content)).toEqual(before);
    expect(existsSync(out)).toBe(false);
  });
});

describe('a publication of site.yaml alone', () => {
  it('is built, at a root and under a sub-path, and does not grow old files', async () => {
    const { content, out, buildInShop, forget } = await scratch({ isEmpty: true, temporary: '/dev/shm' });
    await writeFile(join(content, 'site.yaml'), siteAlone);
    expect(await buildInShop()).toMatchObject({ status: 0, stderr: '' });
    expect(brokenAddresses(out, 'https://nothing.example', '/')).toEqual([]);
    expect(await readFile(join(out, 'index.html'), 'utf8')).toContain('Nothing yet');
    expect(await readFile(join(out, 'atlas/index.html'), 'utf8')).toContain(
      'No review discusses two films together yet.',
    );

    await writeFile(join(out, 'left-over.html'), 'from an earlier build');
    await forget();
    await writeFile(join(content, 'site.yaml'), siteAlone.replace('.example', '.example/deep/path/'));
    expect(await buildInShop()).toMatchObject({ status: 0, stderr: '' });
    expect(brokenAddresses(out, 'https://nothing.example', '/deep/path/')).toEqual([]);
    expect(existsSync(join(out, 'left-over.html'))).toBe(false);
  }, 120_000);
});
