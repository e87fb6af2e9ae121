/**
 * `npm run bench:watch`: how long `npm run check -- --watch` takes from a save to its answer, in a publication of 2,000
 * reviews; `npm run bench:watch -- 10000` in a larger one. Each kind of save is made eight times, and every second one
 * takes the first back; the median and the slowest are told, with the processor's time behind the median.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { standardSize, writePublication } from './generated-publication.ts';

const projectRoot = resolve(fileURLToPath(import.meta.url), '../../..');
const work = join(projectRoot, '.cuemark/bench-watch');
const content = join(work, 'content');
const rounds = 8;
const mostSeconds = 0.3;

/** Something that an editor saves, and what takes it back. */
interface Save {
  name: string;
  make: () => Promise<void>;
  takeBack: () => Promise<void>;
}

function replacing(name: string, file: string, from: string, to: string): Save {
  const path = join(content, file);
  const replace = async (before: string, after: string): Promise<void> =>
    writeFile(path, (await readFile(path, 'utf8')).replace(before, after));
  return { name, make: () => replace(from, to), takeBack: () => replace(to, from) };
}

function renaming(name: string, from: string, to: string): Save {
  const move = (before: string, after: string): Promise<void> => rename(join(content, before), join(content, after));
  return { name, make: () => move(from, to), takeBack: () => move(to, from) };
}

const saves: Save[] = [
  replacing('a word in a review', 'reviews/review-7.md', '\n## ', '\nSomething else.\n\n## '),
  replacing('an unknown reference', 'reviews/review-8.md', 'theme-8', 'thme-8'),
  replacing('a title that breaks the front matter', 'reviews/review-9.md', 'title: ', 'title: A: '),
  replacing('a word of the vocabulary', 'warnings/grief.yaml', 'grief-term', 'mirror'),
  replacing('the time zone', 'site.yaml', 'Generated', 'Generated\ntimeZone: Asia/Kolkata'),
  renaming('a theme that a hundred reviews name', 'themes/theme-3.md', 'themes/third-theme.md'),
];

const reviews = Number(process.argv[2] ?? standardSize.reviews);
const films = Math.round((reviews * standardSize.films) / standardSize.reviews);
await rm(work, { recursive: true, force: true });
process.stdout.write(`Writing ${String(reviews)} reviews of ${String(films)} films, and checking them once...\n`);
await writePublication(content, { ...standardSize, reviews, films });

const child = spawn(process.execPath, ['src/cli/check.ts', '--watch', '--format', 'json'], {
  cwd: projectRoot,
  env: { ...process.env, CONTENT_DIR: content, AS_OF: '2026-11-01T00:00:00Z' },
  stdio: ['ignore', 'pipe', 'pipe'],
});
let isOver = false;
let said = '';
let answered: () => void = () => undefined;
child.stdout.on('data', (chunk: Buffer) => {
  if (chunk.includes('\n')) answered();
});
child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
const failed = new Promise<never>((_, reject) => {
  child.on('close', (status) => {
    if (!isOver) reject(new Error(`The check ended with ${String(status)}.\n${said}`));
  });
});

function answer(): Promise<void> {
  return Promise.race([new Promise<void>((resolve) => (answered = resolve)), failed]);
}

/** The processor's time of the check so far in seconds, as Linux tells it. */
function processorTime(): number {
  if (process.platform !== 'linux') return NaN;
  const [, fields = ''] = readFileSync(`/proc/${String(child.pid)}/stat`, 'utf8').split(') ');
  const [user, system] = fields.split(' ').slice(11, 13).map(Number);
  return ((user ?? NaN) + (system ?? NaN)) / 100; // clock ticks
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

const begin = performance.now();
await answer();
const rest = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
process.stdout.write(`first report${' '.repeat(28)}${((performance.now() - begin) / 1000).toFixed(1)} s\n`);
for (const { name, make, takeBack } of saves) {
  const times: number[] = [];
  const work: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await rest(300); // nobody saves without a pause
    const [start, before] = [performance.now(), processorTime()];
    await Promise.all([answer(), round % 2 === 0 ? make() : takeBack()]);
    times.push((performance.now() - start) / 1000);
    work.push(processorTime() - before);
  }
  const slowest = Math.max(...times);
  process.stdout.write(
    `${name.padEnd(40)}${median(times).toFixed(2)} s, slowest ${slowest.toFixed(2)} s (at most ${String(mostSeconds)}), processor ${median(work).toFixed(2)} s\n`,
  );
}
isOver = true;
child.kill('SIGINT');
await rm(work, { recursive: true, force: true });
