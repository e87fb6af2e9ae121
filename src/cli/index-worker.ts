/** The process that writes one search index: `node index-worker.ts FOLDER safe|full LANGUAGE`. */
import { writeIndex } from '../search/write-index.ts';
import { reasonOf } from './run.ts';

const [siteDir = '', kind = '', language = 'en'] = process.argv.slice(2);
try {
  if (kind !== 'safe' && kind !== 'full') throw new Error(`There is no index "${kind}".`);
  const count = await writeIndex(siteDir, kind, language);
  process.stdout.write(`pages: ${String(count)}\n`);
} catch (error) {
  process.stderr.write(`${reasonOf(error)}\n`);
  process.exitCode = 1;
}
