/**
 * Serves a built folder as a static host would that reads `_headers`, for `npm start` and for tests, so that both meet
 * what readers meet: directory indexes, a slash added where a folder is asked for without one, the site's own 404 page
 * with its status, the headers that the build promises, and nothing else.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve, sep } from 'node:path';
import sirv from 'sirv';
import { headersFor, rulesOfFile } from '../publish/header-file.ts';
import { hostFiles, type HeaderRule } from '../publish/hosting.ts';

/** What `startStaticServer` can be told. */
export interface StaticServerOptions {
  /** The path the site lives under, such as `/journal/`; anything outside it is not found. */
  base?: string;
  /** Sent with every answer in place of what the site says: another policy, say. */
  headers?: Readonly<Record<string, string>>;
  /** The port; a free one where none is named. */
  port?: number;
  /** The name or address to listen on; 127.0.0.1 where none is named. */
  host?: string;
}

/** A running server. */
export interface StaticServer {
  /** The address of the front page, base and closing slash included: `http://127.0.0.1:49152/journal/`. */
  url: string;
  /** Stops at once, open connections included. */
  close(): Promise<void>;
}

/**
 * Serves `folder`. Files are read anew for each request.
 *
 * @throws Error when the folder has no index.html: it was not built.
 */
export async function startStaticServer(folder: string, options: StaticServerOptions = {}): Promise<StaticServer> {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error(`Nothing to serve: ${folder} has no index.html. Build the site into it first.`);
  }
  const base = `/${options.base ?? ''}/`.replace(/\/+/g, '/');
  // Without extensions, /about is not answered with about.html; nor is / with index.html, see below.
  const files = sirv(folder, { dev: true, extensions: [] });

  const missing = (request: IncomingMessage, response: ServerResponse): void => {
    // What is said of a file that is not there is not true of the page that says so.
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    setHeaders(response, headersFor(rulesIn(folder), `${base}404.html`), options.headers);
    notFound(folder, request, response);
  };

  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const isForHosts = hostFiles.some((name) => pathname === base + name);
    if (!`${pathname}/`.startsWith(base) || isForHosts) {
      missing(request, response);
      return;
    }
    setHeaders(response, headersFor(rulesIn(folder), decoded(pathname)), options.headers);
    if (!pathname.endsWith('/') && isDirectory(folder, pathname.slice(base.length))) {
      response.writeHead(301, { location: `${pathname}/${search}` }).end();
      return;
    }
    request.url = `/${pathname.slice(base.length)}${pathname.endsWith('/') ? 'index.html' : ''}${search}`;
    files(request, response, () => {
      missing(request, response);
    });
  });
  const host = options.host ?? '127.0.0.1';
  await new Promise<void>((listening, failed) => {
    server.once('error', failed).listen(options.port ?? 0, host, listening);
  });

  return {
    url: `http://${host}:${String((server.address() as AddressInfo).port)}${base}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => {
          closed();
        });
        server.closeAllConnections();
      }),
  };
}

/** The rules of the site as it lies there now; a folder that no build made has none. */
function rulesIn(folder: string): HeaderRule[] {
  const file = join(folder, '_headers');
  return existsSync(file) ? rulesOfFile(readFileSync(file, 'utf8')) : [];
}

function setHeaders(response: ServerResponse, ...said: (Readonly<Record<string, string>> | undefined)[]): void {
  for (const headers of said)
    for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
}

function isDirectory(folder: string, path: string): boolean {
  const index = resolve(folder, decoded(path), 'index.html');
  return index.startsWith(resolve(folder) + sep) && existsSync(index);
}

function notFound(folder: string, request: IncomingMessage, response: ServerResponse): void {
  const page = join(folder, '404.html');
  const [type, body] = existsSync(page)
    ? ['text/html;charset=utf-8', readFileSync(page)]
    : ['text/plain;charset=utf-8', 'Not found, and the site has no 404.html.'];
  response.writeHead(404, { 'content-type': type }).end(request.method === 'HEAD' ? undefined : body);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
