/**
 * `npm run bench:import`: what the import of a large WordPress archive costs, from nothing and again when everything is
 * here: ten thousand posts, 200 MB, without pictures. `-- 2000` for as many posts. The yardstick is the reading of the
 * file alone.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readExport } from '../../src/imports/wordpress/read-export.ts';
import { run } from '../../src/cli/run.ts';
import { projectRoot } from '../support/built-publication.ts';
import { bigExport, writeBigExport } from '../support/big-export.ts';

const work = join(projectRoot, '.cuemark/bench-import');
const contentDir = join(work, 'content');
const file = join(work, 'export.xml');
/** What the import may cost at most. */
const most = { seconds: 60, megabytes: 500 };

async function measure(): Promise<number> {
  const posts = Number(process.argv[2] ?? bigExport.posts);
  await rm(work, { recursive: true, force: true });
  await mkdir(contentDir, { recursive: true });
  await writeBigExport(file, { ...bigExport, posts });
  await cp(join(projectRoot, 'content/warnings'), join(contentDir, 'warnings'), { recursive: true });
  await writeFile(join(contentDir, 'site.yaml'), 'name: The New House\nurl: https://new-house.example/\n');
  say(`${String(posts)} posts`, `${((await stat(file)).size / 1e6).toFixed(0)} MB`);
  const begin = performance.now();
  let items = 0;
  for await (const { id } of readExport(file)) items += id === '' ? 0 : 1;
  say('reading alone', `${((performance.now() - begin) / 1000).toFixed(1)} s, ${String(items)} items`);
  await importOnce('from nothing');
  const before = await digestOf(contentDir);
  await importOnce('again');
  const after = await digestOf(contentDir);
  say('changed by it', before === after ? 'nothing' : 'SOMETHING');
  process.stdout.write(
    `from nothing at most ${String(most.seconds)} s and ${String(most.megabytes)} MB on two cores; nothing changed by it\n`,
  );
  await rm(work, { recursive: true, force: true });
  return before === after ? 0 : 1;
}

/**
 * Runs the command, and asks the system twice a second how much memory all its processes have: the system goes through
 * every page of memory for the answer, 11 ms for 260 MB, and ten answers a second cost a fifth of a core.
 */
async function importOnce(name: string): Promise<void> {
  const begin = performance.now();
  const child = spawn(
    process.execPath,
    [...(await asNpmRunsIt()), 'wordpress', file, '--no-images', '--report', join(work, 'report.txt')],
    {
      cwd: projectRoot,
      env: { ...process.env, CONTENT_DIR: contentDir },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  let peak = 0;
  const watch = setInterval(() => {
    void memoryOf(child.pid ?? 0).then((bytes) => (peak = Math.max(peak, bytes)));
  }, 500);
  const status = await new Promise<number | null>((ended) => child.on('close', ended));
  clearInterval(watch);
  if (status !== 0) throw new Error(`The import ended with ${String(status)}: ${said}`);
  say(name, `${((performance.now() - begin) / 1000).toFixed(1)} s, ${(peak / 1e6).toFixed(0)} MB`);
}

/** The script of `npm run import` with the arguments of Node before it. */
async function asNpmRunsIt(): Promise<string[]> {
  const { scripts } = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8')) as {
    scripts: { import: string };
  };
  return scripts.import.split(' ').slice(2);
}

/** The memory of a process and its children, in bytes, as Linux counts it: what several share is divided among them. */
async function memoryOf(pid: number): Promise<number> {
  const children = await readFile(`/proc/${String(pid)}/task/${String(pid)}/children`, 'utf8').catch(() => '');
  const shares = await readFile(`/proc/${String(pid)}/smaps_rollup`, 'utf8').catch(() => '');
  const own = Number(/^Pss:\s+(\d+) kB/m.exec(shares)?.[1] ?? 0) * 1024;
  const others = await Promise.all(
    children
      .split(' ')
      .filter(Boolean)
      .map((child) => memoryOf(Number(child))),
  );
  return own + others.reduce((sum, bytes) => sum + bytes, 0);
}

async function digestOf(folder: string): Promise<string> {
  const hash = createHash('sha256');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const path of paths.sort()) hash.update(path).update(await readFile(path));
  return hash.digest('hex');
}

function say(what: string, figure: string): void {
  process.stdout.write(`${what.padEnd(16)}${figure}\n`);
}

await run(measure);
