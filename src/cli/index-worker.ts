/** The process that writes one search index: `index-worker.ts FOLDER safe|full LANGUAGE`; answers with the number of its pages. */
import { writeIndex } from '../search/write-index.ts';
import { CannotRun } from '../sources/settings.ts';
import { answerWith } from './answer.ts';

const [siteDir = '', kind = '', language = 'en'] = process.argv.slice(2);

await answerWith(() => {
  if (kind !== 'safe' && kind !== 'full') throw new CannotRun(`There is no index "${kind}".`);
  return writeIndex(siteDir, kind, language);
});
