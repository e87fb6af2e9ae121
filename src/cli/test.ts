/**
 * `npm test`: every check and test, each by the tool made for it. A step that fails does not hide the next; the
 * exit status says whether all passed.
 */
import { spawn } from 'node:child_process';
import { projectRoot } from '../sources/settings.ts';

type Step = readonly [string, ...string[]];

/** Writes the types of the content, which a fresh clone lacks and both type checking and typed linting read. */
const before: Step = ['astro', 'sync'];

/** Steps that use one core each, and go on side by side: what they print is shown when they end. */
const sideBySide: readonly Step[] = [
  ['astro', 'check', '--noSync', '--minimumSeverity', 'warning'],
  [
    'eslint',
    '--flag',
    'unstable_native_nodejs_ts_config',
    '--config',
    '.config/eslint.config.ts',
    '--max-warnings',
    '0',
    '.',
  ],
  ['prettier', '--check', '--log-level', 'warn', '.'],
];

/** The steps that follow, in their order. */
const inTurn: readonly Step[] = [
  ['knip', '--config', '.config/knip.json'],
  ['node', 'src/cli/check.ts'],
  ['vitest', 'run', '--config', '.config/vitest.config.ts'],
];

/** Runs a step; the result says whether it passed. */
function runStep([command, ...args]: Step, isAlone: boolean): Promise<boolean> {
  const child = spawn(command, args, {
    cwd: projectRoot,
    stdio: isAlone ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
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

async function take(step: Step, isAlone: boolean): Promise<void> {
  const name = step.slice(0, 2).join(' ');
  const start = performance.now();
  process.stdout.write(`\n== ${name}\n`);
  const passed = await runStep(step, isAlone);
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  process.stdout.write(`== ${name}: ${passed ? 'passed' : 'FAILED'} (${seconds} s)\n`);
  if (!passed) failed.push(name);
}

await take(before, true);
await Promise.all(sideBySide.map((step) => take(step, false)));
for (const step of inTurn) await take(step, true);
process.stdout.write(failed.length === 0 ? '\nAll passed.\n' : `\nFailed: ${failed.join(', ')}.\n`);
process.exitCode = failed.length === 0 ? 0 : 1;
