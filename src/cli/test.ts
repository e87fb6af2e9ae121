/**
 * `npm test`: every check and test, each by the tool made for it. A step that fails does not hide the next; the
 * exit status says whether all passed.
 */
import { spawn } from 'node:child_process';
import { projectRoot } from '../sources/settings.ts';

type Step = readonly [string, ...string[]];

/** Writes the types of the content, which a fresh clone lacks and both type checking and typed linting read. */
const sync: Step = ['astro', 'sync'];

/** The longest step of one core. */
const lint: Step = [
  'eslint',
  '--flag',
  'unstable_native_nodejs_ts_config',
  '--config',
  '.config/eslint.config.ts',
  '--max-warnings',
  '0',
  '.',
];

/** Reads no types. */
const format: Step = ['prettier', '--check', '--log-level', 'warn', '.'];

/** Steps of one core that go on beside the longest, in their order. */
const besideLint: readonly Step[] = [
  ['astro', 'check', '--noSync', '--minimumSeverity', 'warning'],
  ['knip', '--config', '.config/knip.json'],
  ['node', 'src/cli/check.ts'],
];

/** Takes every core, and shows how it goes on. */
const tests: Step = ['vitest', 'run', '--config', '.config/vitest.config.ts'];

/** Runs a step; the result says whether it passed. Where it is not shown, what it prints comes when it ends. */
function runStep([command, ...args]: Step, isShown: boolean): Promise<boolean> {
  const child = spawn(command, args, {
    cwd: projectRoot,
    stdio: isShown ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  return new Promise((resolve) => {
    child.on('error', (error) => {
      process.stderr.write(`${command} could not be started: ${error.message}\n`);
      resolve(false);
    });
    child.on('close', (status) => {
      process.stdout.write(printed);
      resolve(status === 0);
    });
  });
}

const failed: string[] = [];

async function take(step: Step, isShown: boolean): Promise<void> {
  const name = step.slice(0, 2).join(' ');
  const start = performance.now();
  process.stdout.write(`\n== ${name}\n`);
  const passed = await runStep(step, isShown);
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  process.stdout.write(`== ${name}: ${passed ? 'passed' : 'FAILED'} (${seconds} s)\n`);
  if (!passed) failed.push(name);
}

// Two cores are never left with one step: what follows does not wait for the longest.
const synced = take(sync, false);
const linted = synced.then(() => take(lint, false));
await Promise.all([synced, take(format, false)]);
for (const step of besideLint) await take(step, false);
await take(tests, true);
await linted;
process.stdout.write(failed.length === 0 ? '\nAll passed.\n' : `\nFailed: ${failed.join(', ')}.\n`);
process.exitCode = failed.length === 0 ? 0 : 1;
