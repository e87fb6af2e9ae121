/**
 * `npm run bench`: what the check, a cold build of a large publication and its audit cost, each beside its yardstick
 * in the same run, since machines differ and are shared. Run it in a clone on a tmpfs: on a disk, making thousands of
 * files costs seconds that belong to no program.
 */
import { readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { timingOfAudit, type AuditTimes } from '../../src/cli/build-site.ts';
import { publicationRoot } from '../../src/cli/publication-root.ts';
import { writeBareProject } from './bare-project.ts';
import { standardSize, writePublication } from './generated-publication.ts';
import { measure, type Cost } from './measure.ts';

const projectRoot = resolve(fileURLToPath(import.meta.url), '../../..');
const work = join(projectRoot, '.cuemark/bench');
const content = join(work, 'content');
const bare = join(work, 'bare');
const outDir = join(work, 'dist');
const node = process.execPath;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/**
 * The times of a build's audit, as the build itself tells when it is asked: from the moment the indexes are written
 * to the verdict, for which the build waits; and what it took to gather what the audit must know, in the process that
 * has checked the content and while the pages are made, so that nothing waits for it.
 */
function auditOf({ stderr }: Cost): AuditTimes {
  const line = stderr.split('\n').find((text) => text.startsWith(timingOfAudit));
  if (line === undefined) throw new Error('The build has not told how long its audit took.');
  return JSON.parse(line.slice(timingOfAudit.length)) as AuditTimes;
}

function row(
  name: string,
  { seconds, megabytes }: Pick<Cost, 'seconds' | 'megabytes'>,
  pages: number | undefined,
): void {
  const memory = megabytes === undefined ? '?' : megabytes.toFixed(0);
  say(
    `${name.padEnd(34)}${seconds.toFixed(1).padStart(8)}${memory.padStart(8)}${(pages === undefined ? '' : String(pages)).padStart(8)}`,
  );
}

async function pagesIn(folder: string): Promise<number> {
  return (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.html')).length;
}

/** Title cards have a yardstick of their own, since bare Astro draws none: what is left is as cold as before. */
async function forgetAllButCards(): Promise<void> {
  const root = publicationRoot({ contentDir: content, outDir, siteUrl: undefined, now: 0 });
  const kept = (await readdir(root)).filter((name) => name !== 'cards');
  for (const name of kept) await rm(join(root, name), { recursive: true });
  await rm(outDir, { recursive: true });
}

await rm(work, { recursive: true, force: true });
say(`Writing ${String(standardSize.reviews)} reviews of ${String(standardSize.wordsPerReview)} words...`);
await writePublication(content, standardSize);
await writeBareProject(bare, projectRoot, join(content, 'reviews'));
const environment = {
  CONTENT_DIR: content,
  OUT_DIR: outDir,
  AS_OF: '2026-11-01T00:00:00Z',
  ASTRO_TELEMETRY_DISABLED: '1',
  CUEMARK_TIMINGS: '1',
};

say(`\n${''.padEnd(34)}${'seconds'.padStart(8)}${'MB'.padStart(8)}${'pages'.padStart(8)}`);
const parse = await measure([node, 'tests/benchmarks/parse-only.ts', join(content, 'reviews')], { cwd: projectRoot });
row('parsing alone', parse, undefined);
const check = await measure([node, 'src/cli/check.ts', '--format', 'json'], { cwd: projectRoot, environment });
row('npm run check', check, undefined);
const bareBuild = await measure([node, join(projectRoot, 'node_modules/astro/bin/astro.mjs'), 'build'], {
  cwd: bare,
  environment,
});
row('bare Astro, cold', bareBuild, await pagesIn(join(bare, 'dist')));
const build = await measure([node, 'src/cli/build.ts'], { cwd: projectRoot, environment });
row('npm run build, cold', build, await pagesIn(outDir));
await forgetAllButCards();
const pages = await measure([node, 'src/cli/build.ts'], { cwd: projectRoot, environment });
row('  with title cards from before', pages, await pagesIn(outDir));
const { waited, beside } = auditOf(pages);
row('  of it the audit', { seconds: waited, megabytes: undefined }, undefined);
row('  gathered for it beside the pages', { seconds: beside, megabytes: undefined }, undefined);
const again = await measure([node, 'src/cli/build.ts'], { cwd: projectRoot, environment });
row('npm run build, nothing changed', again, await pagesIn(outDir));

say(`\ncheck / parsing alone   ${(check.seconds / parse.seconds).toFixed(2)} (at most 2)`);
say(`build / bare Astro      ${(pages.seconds / bareBuild.seconds).toFixed(2)} (at most 2.5)`);
say(`  and with its cards    ${(build.seconds / bareBuild.seconds).toFixed(2)} (cards: npm run bench:cards)`);
say(`audit / build           ${(waited / pages.seconds).toFixed(3)} (at most 0.1)`);
await rm(work, { recursive: true, force: true });
