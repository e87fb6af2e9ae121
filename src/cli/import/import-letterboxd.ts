/** `npm run import -- letterboxd FILE.zip`: the reviews of a critic's log, with what the log says of them. */
import { letterboxdArrivals } from '../../imports/letterboxd/letterboxd-arrivals.ts';
import { readContent } from '../../sources/read-content.ts';
import { CannotRun, shownPath, type Settings } from '../../sources/settings.ts';
import { showProgress } from '../progress.ts';
import { ArrivalFiles } from './arrival-files.ts';
import type { ImportArguments } from './arguments.ts';
import { letterboxdTexts } from './letterboxd-texts.ts';
import type { ImportReport } from './report-text.ts';

/** Imports, and gives the report. Throws `ArchiveRefused` and `CannotRun`. */
export async function importLetterboxd(
  { file, author, isDryRun }: ImportArguments,
  settings: Settings,
): Promise<ImportReport> {
  const { contentDir } = settings;
  const reading = showProgress('Reading the content');
  const content = await readContent(contentDir, { progress: reading.step }).finally(reading.end);
  if (content.site === undefined)
    throw new CannotRun(
      `${shownPath(contentDir)} has no site.yaml that can be read, so there is no publication to move into: see what npm run check says.`,
    );
  const texts = letterboxdTexts(content);
  const turning = showProgress('Turning the reviews');
  const options = { texts, progress: turning.step, ...(author === undefined ? {} : { author }) };
  const { files, accounts, notes } = await letterboxdArrivals(file, content, options).finally(turning.end);
  new ArrivalFiles(contentDir, isDryRun).write(files);
  return { accounts, notes };
}
