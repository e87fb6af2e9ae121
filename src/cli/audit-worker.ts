/** The process that audits a part of a finished site: `audit-worker.ts FOLDER BRIEF_FILE PART PARTS`; answers with the leaks. */
import { readFile } from 'node:fs/promises';
import type { AuditBrief } from './audit-brief.ts';
import { auditPart } from './audit-part.ts';
import { answerWith } from './answer.ts';

const [siteDir = '', briefFile = '', part = '0', parts = '1'] = process.argv.slice(2);

await answerWith(async () => {
  const brief = JSON.parse(await readFile(briefFile, 'utf8')) as AuditBrief;
  return auditPart(brief, { siteDir, part: Number(part), parts: Number(parts) });
});
