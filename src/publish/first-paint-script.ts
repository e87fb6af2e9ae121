/**
 * The one script that stands in the pages themselves, made from src/client/first-paint.ts: settings must be obeyed
 * before the first paint, and a file would come after it.
 */
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const folder = fileURLToPath(new URL('../client', import.meta.url));

/** The script's text, the same on every page. Throws where it cannot be made. */
export function firstPaintScript(): string {
  const { outputFiles } = buildSync({
    stdin: { contents: `import { firstPaint } from './first-paint.ts'; firstPaint();`, resolveDir: folder },
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    write: false,
  });
  return outputFiles.map(({ text }) => text.trim()).join('');
}
