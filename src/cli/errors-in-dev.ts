/**
 * The errors of the check in the browser, while somebody writes: in the overlay that the server of `npm run dev` has
 * for errors of its own, on every page that is open or opened, until they are mended.
 */
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Problem } from '../problem.ts';
import { projectRoot } from '../sources/settings.ts';
import { plural, textBlock } from './problem-formats.ts';

type DevServer = Parameters<NonNullable<AstroIntegration['hooks']['astro:server:setup']>>[0]['server'];
type Overlay = ReturnType<typeof overlay>;

/** The most errors that the overlay names; the terminal names all. */
const mostErrors = 10;

/** The part of Astro's server that shows errors in the browser. */
export interface ErrorsInDev {
  integration: AstroIntegration;
  /** Shows these in place of those before; where there are none, the overlay goes. Warnings are the terminal's alone. */
  show: (problems: readonly Problem[]) => void;
}

/** `contentDir`: absolute; `folder`: the same as it is shown. */
export function errorsInDev(contentDir: string, folder: string): ErrorsInDev {
  let server: DevServer | undefined;
  let shown: Overlay | undefined;
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
            if (shown !== undefined) socket.send(JSON.stringify(shown));
          });
        },
      },
    },
    show: (problems) => {
      const before = JSON.stringify(shown);
      const errors = problems.filter(({ severity }) => severity === 'error');
      shown = errors[0] === undefined ? undefined : overlay(errors[0], errors, contentDir, folder);
      if (JSON.stringify(shown) === before) return;
      // A message to all would be kept for the next page where none is open, and told there when it is long mended.
      for (const client of server?.ws.clients ?? []) client.send(shown ?? mended);
    },
  };
}

/** An update of nothing: what Vite's client takes for the sign that the errors are gone. */
const mended = { type: 'update' as const, updates: [] };

/** The message that Vite's client makes an overlay of, with what Astro's form of it shows besides. */
function overlay(first: Problem, errors: readonly Problem[], contentDir: string, folder: string) {
  const texts = errors.slice(0, mostErrors).map((error) => textBlock(error, folder));
  if (errors.length > mostErrors)
    texts.push(`And ${plural(errors.length - mostErrors, 'more error')}; the terminal names them all.`);
  const err = {
    name: 'Content',
    title: `${plural(errors.length, 'error')} in ${folder}`,
    message: escapeHtml(texts.join('\n').trim()),
    hint: 'This goes when the errors are mended. Escape closes it until then.',
    loc: { file: join(contentDir, first.file), line: first.line, column: first.column },
    stack: '',
  };
  return { type: 'error' as const, err };
}

/** Astro's overlay takes the message for HTML. */
function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
