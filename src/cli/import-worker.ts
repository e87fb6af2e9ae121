/**
 * The process that turns a share of an export: `import-worker.ts WORK_FILE PART PARTS`; its `PartResult` is
 * written to a file, whose path it answers with, since a large message between processes takes longer than the work.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { answerWith } from './answer.ts';
import { importPart, type WordpressWork } from './import/wordpress-part.ts';
import { showProgress } from './progress.ts';

const [file = '', part = '0', parts = '1'] = process.argv.slice(2);

await answerWith(async () => {
  const work = JSON.parse(await readFile(file, 'utf8')) as WordpressWork;
  const progress = showProgress('Bringing in the texts (megabytes)');
  const onBytes = (done: number, total: number): void => {
    progress.step(Math.round(done / 1e6), Math.round(total / 1e6));
  };
  const result = await importPart(work, { part: Number(part), parts: Number(parts) }, onBytes).finally(progress.end);
  const path = `${file}.${part}`;
  await writeFile(path, JSON.stringify(result));
  return path;
});
