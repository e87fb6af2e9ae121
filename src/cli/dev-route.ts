/** What `npm run dev` answers by itself, beside Astro's pages: files that a build makes after them. */
import { extname } from 'node:path';
import type { AstroIntegration } from 'astro';

type DevServer = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];

/** An answer; `undefined` says that there is no such file. */
export type DevFile = string | Uint8Array | undefined;

/** Files of one sort. */
export interface DevRoute {
  /** The site's path, with slashes around it. */
  base: string;
  /** The file at a path without the base, or undefined where the path is somebody else's. */
  fileAt: (path: string) => Promise<DevFile> | undefined;
  /** Told why a file could not be made. */
  failed: (error: unknown) => void;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript;charset=utf-8',
  '.json': 'application/json;charset=utf-8',
  '.css': 'text/css;charset=utf-8',
  '.png': 'image/png',
};

/** Has the server answer for these files: never from a browser's memory, 404 where there is none, 500 where it fails. */
export function answerFor({ base, fileAt, failed }: DevRoute, server: DevServer): void {
  server.middlewares.use((request, response, next) => {
    const { pathname } = new URL(request.originalUrl ?? '/', 'http://localhost');
    const path = pathname.slice(base.length);
    const file = pathname.startsWith(base) ? fileAt(path) : undefined;
    if (file === undefined) {
      next();
      return;
    }
    const answer = (status: number, body: string | Uint8Array): void => {
      const type = contentTypes[extname(path)] ?? 'application/octet-stream';
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
    };
    file.then(
      (found) => {
        answer(found === undefined ? 404 : 200, found ?? '');
      },
      (error: unknown) => {
        failed(error);
        answer(500, '');
      },
    );
  });
}
