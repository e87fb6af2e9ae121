/** The process that audits a part of a finished site: `audit-worker.ts FOLDER KEPT_FILE PART PARTS`; answers with the leaks. */
import { readFile } from 'node:fs/promises';
import { readSettings } from '../sources/settings.ts';
import { publicationAddress } from '../sources/site-address.ts';
import { auditPart } from './audit-part.ts';
import type { KeptFile } from './check-worker.ts';
import { answerWith } from './worker.ts';

const [siteDir = '', keptFile = '', part = '0', parts = '1'] = process.argv.slice(2);

await answerWith(async () => {
  const { kept, openRuns } = JSON.parse(await readFile(keptFile, 'utf8')) as KeptFile;
  const address = publicationAddress(readSettings(process.env));
  return auditPart(kept, { siteDir, address, part: Number(part), parts: Number(parts), openRuns });
});
