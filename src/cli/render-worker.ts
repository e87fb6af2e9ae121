/** The process in which Astro makes the pages: `render-worker.ts ROOT OUT_DIR`. */
import { answerWith } from './answer.ts';
import { renderPages } from './render-pages.ts';

const [root = '', outDir = ''] = process.argv.slice(2);

await answerWith(() => renderPages(root, outDir));
// Astro leaves a file watcher and its workers open.
process.exit();
