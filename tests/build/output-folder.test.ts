/** Where a build puts its output, and what it does to what was there. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { brokenAddresses } from '../support/crawl.ts';
import { digests, scratch } from '../support/scratch.ts';

const siteAlone = 'name: Nothing yet\nurl: https://nothing.example\n';

describe('a build that fails', () => {
  it('leaves the earlier output byte for byte, on another file system too', async () => {
    const { content, out, build } = await scratch({ temporary: '/dev/shm' });
    expect(await build()).toMatchObject({ status: 0 });
    expect(brokenAddresses(out, 'https://fixture.example', '/')).toEqual([]);
    const before = await digests(out);
    const review = join(content, 'reviews/the-quay.md');
    const written = await readFile(review, 'utf8');
    const folders = await readdir(dirname(out));

    await writeFile(review, written.replace('authors: [asha-rao, tomas-ek]', 'authors: [asha-roa]'));
    const broken = await build();
    expect(broken.status).toBe(1);
    expect(broken.stderr).toContain('reviews/the-quay.md:4:11 unknown-reference authors[0]: "asha-roa" is not a');
    expect(await digests(out)).toEqual(before);

    await writeFile(review, written);
    await writeFile(join(content, 'reviews/the-lantern/window.png'), 'no picture at all');
    const corrupt = await build();
    expect(corrupt.status).toBe(2);
    expect(corrupt.stderr).toContain('window.png');
    expect(corrupt.stderr).not.toMatch(/^\s+at /m);
    expect(await digests(out)).toEqual(before);
    expect(await readdir(dirname(out)), 'nothing half-made lies about').toEqual(folders);
  }, 120_000);
});

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
    const { content, out, build, forget } = await scratch({ isEmpty: true, temporary: '/dev/shm' });
    await writeFile(join(content, 'site.yaml'), siteAlone);
    expect(await build()).toMatchObject({ status: 0, stderr: '' });
    expect(brokenAddresses(out, 'https://nothing.example', '/')).toEqual([]);
    expect(await readFile(join(out, 'index.html'), 'utf8')).toContain('Nothing yet');
    expect(await readFile(join(out, 'atlas/index.html'), 'utf8')).toContain(
      'No review discusses two films together yet.',
    );

    await writeFile(join(out, 'left-over.html'), 'from an earlier build');
    await forget();
    await writeFile(join(content, 'site.yaml'), siteAlone.replace('.example', '.example/deep/path/'));
    expect(await build()).toMatchObject({ status: 0, stderr: '' });
    expect(brokenAddresses(out, 'https://nothing.example', '/deep/path/')).toEqual([]);
    expect(existsSync(join(out, 'left-over.html'))).toBe(false);
  }, 120_000);
});
