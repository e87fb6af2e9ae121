/** The process that turns a share of an export: `import-worker.ts WORK_FILE PART PARTS RESULTS_FILE`. */
import { readFile } from 'node:fs/promises';
import { answerWith } from './answer.ts';
import { keepingResults } from './import/kept-results.ts';
import { importPart, type WordpressWork } from './import/wordpress-part.ts';

const [file = '', part = '0', parts = '1', results = ''] = process.argv.slice(2);

await answerWith(async () => {
  const work = JSON.parse(await readFile(file, 'utf8')) as WordpressWork;
  await keepingResults(results, (tell) => importPart(work, { part: Number(part), parts: Number(parts) }, tell));
});
