/**
 * A static host at the far end of a slow line: every answer begins after the line's delay, and all share its width. The
 * browser's own throttling leaves out what workers fetch, and search is fetched by a worker. Texts come compressed, as
 * hosts send them.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliCompressSync, constants } from 'node:zlib';

/** A line: Lighthouse's "slow 4G" is 150 ms and 200 kB/s. */
export interface Line {
  /** Milliseconds before an answer begins. */
  delay: number;
  /** Bytes a millisecond. */
  width: number;
}

/** What went over the line. */
export interface Sent {
  path: string;
  bytes: number;
}

/** A running host. */
export interface SlowHost {
  url: string;
  /** What was sent since this was last asked. */
  sent(): Sent[];
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
};
/** What is compressed as it is. */
const packedTypes: Readonly<Record<string, string>> = {
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
};

/** Serves `folder` over `line`. */
export async function startSlowHost(folder: string, { delay, width }: Line): Promise<SlowHost> {
  let sent: Sent[] = [];
  let freeAt = 0;
  const packed = new Map<string, { body: Buffer; isCompressed: boolean }>();

  async function packedFile(path: string): Promise<{ body: Buffer; isCompressed: boolean }> {
    const known = packed.get(path);
    if (known !== undefined) return known;
    const body = await readFile(join(folder, path));
    const isCompressed = extname(path) in types;
    const params = { [constants.BROTLI_PARAM_QUALITY]: 5 };
    const file = { body: isCompressed ? brotliCompressSync(body, { params }) : body, isCompressed };
    packed.set(path, file);
    return file;
  }

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = decodeURI(pathname) + (pathname.endsWith('/') ? 'index.html' : '');
    const answer = async (): Promise<void> => {
      const asked = performance.now();
      const { body, isCompressed } = await packedFile(path);
      freeAt = Math.max(asked + delay, freeAt) + body.length / width;
      await wait(freeAt - asked);
      sent.push({ path, bytes: body.length });
      response.setHeader(
        'content-type',
        types[extname(path)] ?? packedTypes[extname(path)] ?? 'application/octet-stream',
      );
      if (isCompressed) response.setHeader('content-encoding', 'br');
      response.end(body);
    };
    answer().catch(() => {
      response.writeHead(404).end();
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`,
    sent() {
      const all = sent;
      sent = [];
      return all;
    },
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => {
          closed();
        });
      }),
  };
}
