/** Scripts of src/client that are no part of a page's bundle: each becomes one text by itself. */
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

const folder = fileURLToPath(new URL('../client', import.meta.url));

/** The text of the script `contents`, with all that it imports from src/client. Throws where it cannot be made. */
export function clientScript(contents: string): string {
  const { outputFiles } = buildSync({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    write: false,
  });
  return outputFiles.map(({ text }) => text.trim()).join('');
}
