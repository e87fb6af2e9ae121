/** `npm run build`: checks, builds, indexes, and swaps the result into place. */
import { buildSite } from './build-site.ts';
import { run } from './run.ts';
import { readSettings } from '../sources/settings.ts';

await run(() =>
  buildSite(readSettings(process.env), (line) => {
    process.stdout.write(`${line}\n`);
  }),
);
