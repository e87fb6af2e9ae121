/**
 * The errors of the check in the browser, while somebody writes: in the overlay that the server of `npm run dev` has
 * for errors of its own, on every page that is open or opened, until they are mended. Where a page is missing because its
 * file cannot be read, all that is wrong with that file stands first, in a draft too.
 */
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { kindPath } from '../editorial/addresses.ts';
import type { Problem } from '../problem.ts';
import { isKind, nameOf } from '../sources/content-name.ts';
import { projectRoot } from '../sources/settings.ts';
import { countInWords, textBlock } from './problem-formats.ts';

type DevServer = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];
type Client = DevServer['ws']['clients'] extends Set<infer One> ? One : never;
type Overlay = NonNullable<ReturnType<typeof overlay>>;

/** The most problems that the overlay names; the terminal names all. */
const mostProblems = 10;

/** The part of Astro's server that shows errors in the browser. */
export interface ErrorsInDev {
  integration: AstroIntegration;
  /** Shows these in place of those before; where there are none, the overlay goes. Warnings are the terminal's alone. */
  show: (problems: readonly Problem[]) => void;
}

/** `contentDir`: absolute; `folder`: the same as it is shown; `base`: the path of the site, with slashes around it. */
export function errorsInDev(contentDir: string, folder: string, base: string): ErrorsInDev {
  let server: DevServer | undefined;
  let problems: readonly Problem[] = [];
  /** The pages that are open and are not there. */
  const missing = new WeakMap<Client, string>();
  const told = new WeakMap<Client, string>();
  const shownAt = (path?: string): Overlay | undefined => {
    const ofPage = path === undefined ? [] : problems.filter(({ file }) => addressOf(file) === path);
    const others = problems.filter((problem) => problem.severity === 'error' && !ofPage.includes(problem));
    return overlay([...ofPage, ...others], ofPage.length > 0, contentDir, folder);
  };
  const tell = (client: Client): void => {
    const message = shownAt(missing.get(client)) ?? mended;
    if (told.get(client) === JSON.stringify(message)) return;
    told.set(client, JSON.stringify(message));
    client.send(message);
  };
  const script = join(projectRoot, 'src/client/content-overlay.ts').replaceAll('\\', '/');
  return {
    integration: {
      name: 'cuemark-errors',
      hooks: {
        'astro:config:setup': ({ injectScript }) => {
          injectScript('page', `import ${JSON.stringify(`/@fs/${script.replace(/^\//, '')}`)};`);
        },
        'astro:server:setup': ({ server: started }) => {
          server = started;
          server.ws.on('connection', (socket) => {
            const shown = shownAt();
            if (shown !== undefined) socket.send(JSON.stringify(shown));
          });
          server.ws.on('cuemark:missing', ({ path }: { path: string }, client: Client) => {
            missing.set(client, `/${path.slice(base.length)}`);
            tell(client);
          });
        },
      },
    },
    show: (found) => {
      const before = JSON.stringify(shownAt());
      problems = found;
      const isSame = JSON.stringify(shownAt()) === before;
      // A message to all would be kept for the next page where none is open, and told there when it is long mended.
      for (const client of server?.ws.clients ?? []) if (!isSame || missing.has(client)) tell(client);
    },
  };
}

/** An update of nothing: what Vite's client takes for the sign that the errors are gone. */
const mended = { type: 'update' as const, updates: [] };

/** The address at which a file would be seen; undefined where it is no page by itself. */
function addressOf(file: string): string | undefined {
  const [kind = '', ...rest] = file.split('/');
  if (!isKind(kind)) return undefined;
  const named = nameOf(kind, rest);
  const path = kindPath[kind];
  return path === undefined || !('id' in named) ? undefined : `${path}${named.id}/`;
}

/** The message that Vite's client makes an overlay of, with what Astro's form of it shows besides. */
function overlay(problems: readonly Problem[], isOfPage: boolean, contentDir: string, folder: string) {
  const [first] = problems;
  if (first === undefined) return undefined;
  const texts = problems.slice(0, mostProblems).map((problem) => textBlock(problem, folder));
  if (problems.length > mostProblems)
    texts.push(`And ${String(problems.length - mostProblems)} more; the terminal names them all.`);
  const err = {
    name: 'Content',
    title: `${countInWords(problems)} in ${folder}`,
    message: escapeHtml(texts.join('\n').trim()),
    hint: isOfPage
      ? 'This page is made when its file is whole. Escape closes this.'
      : 'This goes when the errors are mended. Escape closes it until then.',
    loc: { file: join(contentDir, first.file), line: first.line, column: first.column },
    stack: '',
  };
  return { type: 'error' as const, err };
}

/** Astro's overlay takes the message for HTML. */
function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
