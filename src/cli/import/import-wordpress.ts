/** `npm run import -- wordpress FILE.xml`: surveys the export, settles every address, turns each text, tells what became of it. */
import { randomBytes } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { arrivingFile } from '../../imports/arriving-file.ts';
import type { Destination } from '../../imports/destination.ts';
import type { ImportNote } from '../../imports/import-report.ts';
import { emptyMap, readMap, type ArchiveMap } from '../../imports/wordpress/map-file.ts';
import { firstMap } from '../../imports/wordpress/first-map.ts';
import { planOf, type Plan } from '../../imports/wordpress/plan.ts';
import { readExport } from '../../imports/wordpress/read-export.ts';
import { damageNotes } from '../../imports/wordpress/damage-notes.ts';
import { Surveyor, type Survey } from '../../imports/wordpress/survey.ts';
import { CannotRun, projectRoot, shownPath, type Settings } from '../../sources/settings.ts';
import { startWorker } from '../worker.ts';
import { writeWhole } from '../whole-file.ts';
import { addAliases } from './added-aliases.ts';
import type { ItemResult } from './brought-item.ts';
import { KeptLedger, plannedEntries } from './kept-ledger.ts';
import { refuseUnknownTargets, unusedTerms } from './map-faults.ts';
import { ArrivalFiles } from './arrival-files.ts';
import type { ImportArguments } from './arguments.ts';
import { unlinkWithheld } from './withheld-links.ts';
import { readDestination } from './read-destination.ts';
import { readingProgress } from './reading-progress.ts';
import type { ImportReport } from './report-text.ts';
import { keepingResults, keptResults } from './kept-results.ts';
import { importPart, type WordpressWork } from './wordpress-part.ts';

/** Exports larger than this are turned by two processes, in bytes. */
const worthTwoProcesses = 8_000_000;

/** Imports, and gives the report; `largestForOne`: bytes that one process turns. Throws `ArchiveRefused` and `CannotRun`. */
export async function importWordpress(
  args: ImportArguments,
  settings: Settings,
  largestForOne = worthTwoProcesses,
): Promise<ImportReport> {
  const { file, isDryRun, fetches, uploads } = args;
  if (uploads !== undefined && !isFolder(uploads))
    throw new CannotRun(`There is no folder ${shownPath(uploads)}: --uploads names a copy of wp-content/uploads.`);
  const destination = await readDestination(settings);
  const { survey, notes } = await surveyed(file);
  const map = await mapOf(args, survey, destination);
  if (map === undefined) return mapWritten(args.map ?? '', survey);
  const plan = planOf(survey, destination, map);
  refuseUnknownTargets(plan, destination, args.map ?? '');
  const ledger = new KeptLedger(settings.contentDir, isDryRun, destination.ledger, survey.site.url);
  await ledger.keep(plannedEntries(plan));
  const files = new ArrivalFiles(settings.contentDir, isDryRun);
  const things = plan.things.map((thing) => arrivingFile(thing));
  files.write(things);
  if (!isDryRun) await addAliases(settings.contentDir, plan.aliases, destination);
  notes.push(
    ...thingNotes(
      plan,
      things.map((made) => made.file),
    ),
    ...surveyNotes(survey, map),
    ...unusedTerms(survey, map),
  );
  const { contentDir } = settings;
  const { attachments, blocks } = survey;
  const work = { file, contentDir, isDryRun, fetches, uploads, plan, destination, survey: { attachments, blocks } };
  const results = (await stat(file)).size > largestForOne ? await inTwoProcesses(work) : await inOneProcess(work);
  await ledger.keep(Object.fromEntries(results.flatMap(({ id, arrived }) => (arrived ? [[id, arrived]] : []))));
  const linkNotes = unlinkWithheld(results, plan, destination, isDryRun ? undefined : contentDir);
  const accounts = results.flatMap((result) => result.accounts);
  const line = ({ source }: { source: ImportNote['source'] }): number => source.line ?? 0;
  return {
    accounts: accounts.toSorted((a, b) => line(a) - line(b)),
    notes: [...notes, ...results.flatMap((result) => result.notes).toSorted((a, b) => line(a) - line(b)), ...linkNotes],
  };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

async function surveyed(file: string): Promise<{ survey: Survey; notes: ImportNote[] }> {
  const progress = readingProgress('Reading the export');
  const surveyor = new Surveyor();
  const archive = readExport(file, progress.step);
  for await (const item of archive) surveyor.add(item, archive.damage.unreadable > 0);
  progress.end();
  const survey = surveyor.survey(archive.site);
  return {
    survey,
    notes: damageNotes(archive.damage, survey, { kind: 'other', id: 'export', title: shownPath(file) }),
  };
}

/** What the mapping file says; undefined where it was not there and has been written to be filled in. */
async function mapOf(
  { map: path, isDryRun }: ImportArguments,
  survey: Survey,
  destination: Destination,
): Promise<ArchiveMap | undefined> {
  if (path === undefined) return emptyMap;
  if (!existsSync(path)) {
    if (isDryRun)
      throw new CannotRun(
        `There is no mapping file at ${shownPath(path)}. Without --dry-run the import writes one, to be filled in, and nothing else.`,
      );
    await writeWhole(path, firstMap(survey, destination));
    return undefined;
  }
  const read = readMap(await readFile(path));
  if ('map' in read) return read.map;
  throw new CannotRun(
    `The mapping file ${shownPath(path)} cannot be used, and nothing was written.\n${read.faults.join('\n')}`,
  );
}

/** What is to be done with a mapping file that was written. */
function mapWritten(path: string, { site: { title } }: Survey): ImportReport {
  const note: ImportNote = {
    kind: 'question',
    source: { kind: 'other', id: 'mapping file', title: shownPath(path) },
    message: `It was not there, and has been written with every term, writer and custom field of "${title}". Nothing else was written.`,
    hint: 'Say in it what each of them is here, and run the same command again.',
  };
  return { accounts: [], notes: [note] };
}

function thingNotes({ things, aliases }: Plan, files: readonly string[]): ImportNote[] {
  return [
    ...things.map(({ kind, id, fields }, index): ImportNote => ({
      kind: 'lifted',
      source: { kind: kind === 'themes' ? 'term' : 'author', id, title: String(fields['name']) },
      file: files[index] ?? '',
      message: kind === 'themes' ? 'A theme was made of it.' : 'A contributor was made of this writer.',
    })),
    ...aliases.map(({ kind, id, alias }): ImportNote => ({
      kind: 'lifted',
      source: { kind: kind === 'contributors' ? 'author' : 'term', id, title: '' },
      file: `${kind}/${id}`,
      field: 'aliases',
      message: `Its old address ${alias} leads here now.`,
    })),
  ];
}

function surveyNotes({ fields }: Survey, map: ArchiveMap): ImportNote[] {
  return Object.entries(fields)
    .filter(([key]) => !Object.hasOwn(map.fields, key))
    .map(([key, count]) => ({
      kind: 'left',
      source: { kind: 'other', id: key, title: 'custom field' },
      message: `${String(count)} of its items have this custom field, which was not taken.`,
      hint: 'Say in the mapping file what it is (--map FILE), as fields: { name: rating }.',
    }));
}

async function inOneProcess(work: WordpressWork): Promise<ItemResult[]> {
  const results: ItemResult[] = [];
  await importPart(work, { part: 0, parts: 1 }, (result) => results.push(result));
  return results;
}

/** Turns one half here and the other in a process of its own. */
async function inTwoProcesses(work: WordpressWork): Promise<ItemResult[]> {
  const folder = join(projectRoot, '.cuemark', `import-${randomBytes(4).toString('hex')}`);
  const [workFile = '', ...halves] = ['work.json', '0.jsonl', '1.jsonl'].map((name) => join(folder, name));
  const [here = '', there = ''] = halves;
  await mkdir(folder, { recursive: true });
  await writeFile(workFile, JSON.stringify(work));
  // What the terminal tells all, the worker obeys; this process tells what came of it.
  const worker = startWorker('import-worker.ts', [workFile, '1', '2', there]);
  const given = new AbortController();
  const own = keepingResults(here, (tell) => importPart(work, { part: 0, parts: 2, signal: given.signal }, tell));
  try {
    await Promise.all([own, worker.answer]);
    return (await Promise.all(halves.map(keptResults))).flat();
  } finally {
    // Where one half has failed, the other ends once what it has begun is whole.
    given.abort();
    worker.stop();
    await own.catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
  }
}
