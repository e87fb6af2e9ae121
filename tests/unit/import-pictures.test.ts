import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PictureSource } from '../../src/cli/import/pictures.ts';

let server: Server;
let base: string;
let folder: string;
let asked: string[] = [];
let picture: Buffer;

beforeAll(async () => {
  picture = await sharp({ create: { width: 4, height: 2, channels: 3, background: '#8a1c1c' } })
    .png()
    .toBuffer();
  const answers: Record<string, Buffer | string> = {
    '/a.png': picture,
    '/page.jpg': '<!doctype html><title>Please log in</title>',
    '/drawing.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>',
  };
  server = createServer(({ url = '' }, response) => {
    asked.push(url);
    response.statusCode = url in answers ? 200 : 404;
    response.end(answers[url]);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  base = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  folder = await mkdtemp(join(tmpdir(), 'cuemark-pictures-'));
  await mkdir(join(folder, 'uploads/2019/08'), { recursive: true });
  await writeFile(join(folder, 'uploads/2019/08/still one.png'), picture);
  await writeFile(join(folder, 'secret.png'), picture);
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

const source = (given: Partial<ConstructorParameters<typeof PictureSource>[0]> = {}): PictureSource =>
  new PictureSource({ uploads: undefined, fetches: true, isDryRun: false, ...given });

describe('a picture', () => {
  it('comes from the web as it is', async () => {
    expect(await source().fetch(`${base}/a.png`)).toEqual({ bytes: picture });
  });

  it.each([
    ['/gone.png', /answered 404$/],
    ['/page.jpg', /^what came is no picture$/],
    ['/drawing.svg', /^it is of the kind svg, which is not taken$/],
  ])('that is none is not taken: %s', async (path, reason) => {
    expect(await source().fetch(base + path)).toEqual({ reason: expect.stringMatching(reason) as string });
  });

  it.each(['file:///etc/passwd', 'javascript:alert(1)', 'data:image/png;base64,AAAA', 'nonsense'])(
    'is at no such address: %s',
    async (url) => {
      expect(await source().fetch(url)).toEqual({ reason: 'its address is none of the web' });
    },
  );

  it('comes from a copy of the uploads without a word to the web', async () => {
    asked = [];
    const uploads = join(folder, 'uploads');
    const url = `${base}/wp-content/uploads/2019/08/still%20one.png?w=300`;
    expect(await source({ uploads, fetches: false }).fetch(url)).toEqual({ bytes: picture });
    expect(await source({ uploads, fetches: false }).fetch(`${base}/wp-content/uploads/../../secret.png`)).toEqual({
      reason: 'pictures were not to be fetched',
    });
    expect(await source({ uploads, fetches: false }).fetch(`${base}/wp-content/uploads/2019`)).toHaveProperty('reason');
    expect(asked).toEqual([]);
  });

  it('is asked of nobody on a dry run', async () => {
    asked = [];
    expect(await source({ isDryRun: true }).fetch(`${base}/a.png`)).toBeUndefined();
    expect(asked).toEqual([]);
  });

  it('of a host that cannot be reached is not asked for a hundred times', async () => {
    const closed = createServer();
    await new Promise<void>((listening) => closed.listen(0, '127.0.0.1', listening));
    const { port } = closed.address() as AddressInfo;
    await new Promise((done) => closed.close(done));
    const pictures = source();
    const reasons = [];
    for (const name of ['a', 'b', 'c', 'd'])
      reasons.push(await pictures.fetch(`http://127.0.0.1:${String(port)}/${name}.png`));
    expect(reasons.slice(0, 3)).toEqual(
      Array(3).fill({ reason: expect.stringMatching(/could not be reached/) as string }),
    );
    expect(reasons[3]).toEqual({ reason: `127.0.0.1:${String(port)} did not answer` });
  });
});
