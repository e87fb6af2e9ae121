/**
 * One build, from the check to the swapped folder. Each step that fails stops it with a message, and the
 * previous output stays as it was.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { leakReport } from '../publish/leak.ts';
import { publicationAddress, type SiteAddress } from '../sources/site-address.ts';
import { shownPath, type Settings } from '../sources/settings.ts';
import { auditSite } from './audit-site.ts';
import type { CheckedContent } from './check-worker.ts';
import { startIndexes, type IndexesAtWork } from './build-indexes.ts';
import { drawCards, placeCards, type CardsAtWork } from './draw-cards.ts';
import { writeLengths } from './enclosures.ts';
import { noteBuild } from './last-build.ts';
import { refuseUnsafeOutput, swapInto } from './output-folder.ts';
import { countInWords, formatProblems, plural } from './problem-formats.ts';
import { publicationRoot } from './publication-root.ts';
import { publishPages } from './publish-pages.ts';
import { takeTurn } from './turn.ts';
import { startWorker, type Worker } from './worker.ts';
import { writeHostFiles } from './write-host-files.ts';
import { writeIcons } from './write-icons.ts';
import { writeWorker } from './write-worker.ts';

/** Seconds that the audit took: those that the build waited for it, and those spent on its brief beside the pages. */
export interface AuditTimes {
  waited: number;
  beside: number;
}

/** How the line begins that tells a benchmark, which asks for it by CUEMARK_TIMINGS=1, the times of the audit in JSON. */
export const timingOfAudit = 'audit:';

function tellAuditTimes(times: AuditTimes): void {
  if (process.env['CUEMARK_TIMINGS'] === '1') process.stderr.write(`${timingOfAudit} ${JSON.stringify(times)}\n`);
}

/** Says what the build does; each line stands by itself. */
export type Say = (line: string) => void;

/** Pages being made: a worker that is told nothing. */
export type Rendering = Pick<Worker, 'answer' | 'stop'>;

/** Begins to make the pages in `staging`; `environment` is what the making is told beside the environment of the build. */
export type StartRendering = (
  root: string,
  staging: string,
  environment: Readonly<Record<string, string>>,
) => Rendering;

const inOwnProcess: StartRendering = (root, staging, environment) =>
  startWorker('render-worker.ts', [root, staging], { environment });

/**
 * Builds the publication. The result is the exit status: 1 where the content has errors. Pages are made in a process of
 * their own, unless `startRendering` makes them elsewhere.
 */
export async function buildSite(settings: Settings, say: Say, startRendering = inOwnProcess): Promise<number> {
  await refuseUnsafeOutput(settings.outDir, settings.contentDir);
  const root = publicationRoot(settings);
  // The same folder in every build: pages that know where they are written are made anew when it is called otherwise.
  const staging = join(root, 'site');
  const briefFile = join(root, 'brief.json');
  const turn = await takeTurn(root, say);
  await rm(staging, { recursive: true, force: true });
  const environment = { AS_OF: new Date(settings.now).toISOString() };
  // The pages are begun while the content is checked; where the check finds an error they come to nothing.
  const rendering = startRendering(root, staging, environment);
  const checking = startWorker('check-worker.ts', [briefFile], { environment, tellsProgress: true });
  let drawing: CardsAtWork | undefined;
  let indexing: IndexesAtWork | undefined;
  try {
    const content = (await checking.answer) as CheckedContent;
    const folder = shownPath(settings.contentDir);
    process.stderr.write(formatProblems(content.problems, 'text', folder));
    if (content.problems.some(({ severity }) => severity === 'error')) {
      say(
        `${countInWords(content.problems)} in ${folder}; nothing was built, and ${shownPath(settings.outDir)} is as it was.`,
      );
      return 1;
    }
    drawing = drawCards(content.cardFilms, join(root, 'cards'));
    indexing = startIndexes(staging, content.language, content.reviews);
    await rendering.answer;
    const address = publicationAddress(settings);
    await writeHostFiles(staging, address, content.hosted);
    indexing.complete();
    await writeOtherFiles(staging, address, drawing.cards);
    const { safe, full } = await indexing.counts;
    const beginOfAudit = performance.now();
    const leaks = await auditSite(staging, briefFile);
    tellAuditTimes({ waited: (performance.now() - beginOfAudit) / 1000, beside: content.briefSeconds });
    if (leaks.length > 0) {
      process.stderr.write(leakReport(leaks, folder, shownPath(settings.outDir)));
      say(`${plural(leaks.length, 'leak')} in the finished site; nothing was published.`);
      return 1;
    }
    await publishPages(staging);
    await swapInto(settings.outDir, staging);
    await noteBuild(root, { now: settings.now, reviews: content.reviews });
    say(`Search finds ${String(safe)} pages without spoilers, ${String(full)} with.`);
    say(`The magazine lies in ${shownPath(settings.outDir)}.`);
    // Scheduled reviews are told, so that none vanishes without a word.
    for (const line of [...content.scheduleLines, ...content.addressLines]) say(line);
  } finally {
    rendering.stop();
    checking.stop();
    indexing?.stop();
    drawing?.stop();
    // The next build works in the same folder, and nobody of this one may write there by then.
    await Promise.allSettled([rendering.answer, checking.answer, indexing?.counts, drawing?.cards]);
    await rm(staging, { recursive: true, force: true });
    await rm(briefFile, { force: true });
    await turn.end();
  }
  return 0;
}

/** What stands beside the pages, and what in them waits for it. */
async function writeOtherFiles(staging: string, address: SiteAddress, cards: CardsAtWork['cards']): Promise<void> {
  await placeCards(await cards, staging);
  await writeLengths(staging, address);
  await writeIcons(staging);
  await writeWorker(staging, address.base);
}
