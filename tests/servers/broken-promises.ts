/** What a server sends, held against what the project promises: every file, and every address that is none. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { headersFor } from '../../src/publish/header-file.ts';
import { contentTypes, hostFiles, headerRules, type HostedSite } from '../../src/publish/hosting.ts';
import { builtFiles } from '../support/crawl.ts';

/** What was compared, and each difference in a line. */
export interface Comparison {
  addresses: number;
  broken: string[];
}

/** Sends the same spelling of a type whatever the server writes between its parts. */
function plain(header: string | null): string {
  return (header ?? 'nothing').toLowerCase().replace(/;\s*/g, ';');
}

/** Compares a site in `folder`, served at `origin`. */
export async function brokenPromises(origin: string, site: HostedSite, folder: string): Promise<Comparison> {
  const { base, redirects, gone } = site;
  const rules = headerRules(site);
  const files = builtFiles(folder).filter((path) => !hostFiles.some((name) => name === path));
  const lost = readFileSync(join(folder, '404.html'));
  const broken: string[] = [];
  let addresses = 0;
  const led = new Map(redirects.map(({ from, to }) => [decodeURI(from), to]));

  async function ask(path: string, init: RequestInit = {}): Promise<Response> {
    addresses += 1;
    return fetch(origin + encodeURI(path), { redirect: 'manual', ...init });
  }
  function expect(path: string, what: string, found: string, wanted: string): void {
    if (plain(found) !== plain(wanted)) broken.push(`${path}: ${what} is ${found}, and should be ${wanted}`);
  }
  function expectHeaders(path: string, response: Response, wanted: Record<string, string>): void {
    for (const [name, value] of Object.entries(wanted))
      expect(path, name, response.headers.get(name) ?? 'nothing', value);
  }
  const typeOf = (path: string): Record<string, string> => ({
    'Content-Type': contentTypes[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
  });

  async function compareFile(file: string): Promise<void> {
    const address = `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`;
    if (led.has(address)) return;
    const path = base.slice(0, -1) + address;
    const response = await ask(path);
    expect(path, 'the status', String(response.status), '200');
    // Caddy says no type of what it does not know, which is bytes too.
    const wanted = { ...typeOf(file), ...headersFor(rules, path) };
    if (!response.headers.has('content-type') && wanted['Content-Type'] === 'application/octet-stream')
      Reflect.deleteProperty(wanted, 'Content-Type');
    expectHeaders(path, response, wanted);
    const same = Buffer.from(await response.arrayBuffer()).equals(readFileSync(join(folder, file)));
    expect(path, 'the content', same ? 'its file' : 'something else', 'its file');
  }

  /** An address at which the page for lost readers stands. */
  async function compareLost(path: string, status: number): Promise<void> {
    const response = await ask(path);
    expect(path, 'the status', String(response.status), String(status));
    expectHeaders(path, response, { ...typeOf('404.html'), ...headersFor(rules, `${base}404.html`) });
    const same = Buffer.from(await response.arrayBuffer()).equals(lost);
    expect(path, 'the content', same ? '404.html' : 'something else', '404.html');
  }

  async function compareRedirect(path: string, to: string, statuses: readonly number[]): Promise<void> {
    const response = await ask(path);
    await response.arrayBuffer();
    if (!statuses.includes(response.status)) broken.push(`${path}: the status is ${String(response.status)}`);
    const location = new URL(response.headers.get('location') ?? '', origin + encodeURI(path));
    expect(path, 'its goal', location.href, new URL(encodeURI(decodeURI(to)), origin).href);
    for (const name of ['X-Content-Type-Options', 'Referrer-Policy'])
      expect(path, name, response.headers.get(name) ?? 'nothing', headersFor(rules, path)[name] ?? '');
  }

  for (const file of files) await compareFile(file);
  const inBase = (path: string): string => base.slice(0, -1) + path;
  for (const [from, to] of led) await compareRedirect(inBase(from), inBase(to), [301]);
  // Servers add the slash by either of the two permanent redirects.
  for (const folderOf of ['/reviews', '/films', '/search'])
    await compareRedirect(inBase(folderOf), inBase(`${folderOf}/`), [301, 308]);
  for (const path of gone) await compareLost(inBase(path), 410);
  const nothing = ['/no/such/', '/no-such.html', '/_astro/no-such.js', '/no-such.svg', '/_astro/', '/feed.xml/'];
  for (const path of [...nothing, ...hostFiles.map((name) => `/${name}`)]) await compareLost(inBase(path), 404);

  const front = await ask(base);
  await front.arrayBuffer();
  const again = await ask(base, { headers: { 'If-None-Match': front.headers.get('etag') ?? '' } });
  expect(base, 'the status of what a reader has', String(again.status), '304');
  const packed = await ask(base, { headers: { 'Accept-Encoding': 'gzip' } });
  expect(base, 'the encoding', packed.headers.get('content-encoding') ?? 'nothing', 'gzip');
  return { addresses, broken };
}
