/**
 * Turns a share of an export's items into files: of the texts and of the other items every second one, where there are
 * two shares. Several processes read one file so, and none waits for another.
 */
import type { Destination } from '../../imports/destination.ts';
import { archiveOf } from '../../imports/wordpress/archive.ts';
import type { Plan } from '../../imports/wordpress/plan.ts';
import { readExport } from '../../imports/wordpress/read-export.ts';
import { ItemIds, type Survey } from '../../imports/wordpress/survey.ts';
import { CannotRun } from '../../sources/settings.ts';
import { toldToEnd } from '../signals.ts';
import { ArrivalFiles } from './arrival-files.ts';
import { broughtItem, type Desk, type ItemResult } from './brought-item.ts';
import { PictureSource } from './pictures.ts';
import { readingProgress } from './reading-progress.ts';

/** What a share is made of; plain data, since a process of its own reads it. */
export interface WordpressWork {
  file: string;
  contentDir: string;
  isDryRun: boolean;
  fetches: boolean;
  uploads: string | undefined;
  plan: Plan;
  destination: Destination;
  survey: Pick<Survey, 'attachments' | 'blocks'>;
}

/** Listened for once, however many imports one process makes. */
let end: Promise<void> | undefined;
const brokenOff = 'Broken off. What has arrived is whole; run the import again, and it goes on.';

/** How many items may wait for their pictures at once. */
const mostInFlight = 8;

/**
 * Turns and writes a share, tells what came of each item, and shows how much of the file has been read; `signal` ends
 * it, as a Ctrl+C does.
 */
export async function importPart(
  work: WordpressWork,
  { part, parts, signal }: { part: number; parts: number; signal?: AbortSignal },
  tell: (result: ItemResult) => void,
): Promise<void> {
  const progress = readingProgress('Bringing in the texts');
  const archive = archiveOf(work.plan, work.destination, work.survey);
  const desk: Desk = {
    archive,
    pictures: new PictureSource(work),
    files: new ArrivalFiles(work.contentDir, work.isDryRun),
    fetches: !work.isDryRun && (work.fetches || work.uploads !== undefined),
  };
  const inFlight = new Set<Promise<void>>();
  const ending = new AbortController();
  void (end ??= toldToEnd()).then(() => {
    ending.abort();
  });
  const ids = new ItemIds();
  let texts = 0;
  let others = 0;
  try {
    for await (const exported of readExport(work.file, progress.step)) {
      if (ending.signal.aborted || signal?.aborted === true) {
        await Promise.all(inFlight);
        throw new CannotRun(brokenOff);
      }
      const item = ids.apart(exported);
      // Texts are shared out among themselves: exports put every picture before the text that it belongs to.
      const turn = Object.hasOwn(work.plan.arrivals, item.id) ? texts++ : others++;
      if (turn % parts !== part) continue;
      const arriving = broughtItem(item, desk).then(tell);
      inFlight.add(arriving);
      void arriving.finally(() => inFlight.delete(arriving)).catch(() => undefined);
      if (inFlight.size >= mostInFlight) await Promise.race(inFlight);
    }
    await Promise.all(inFlight);
  } finally {
    progress.end();
  }
}
