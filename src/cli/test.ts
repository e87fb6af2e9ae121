/**
 * `npm test`: every check and test, each by the tool made for it. A step that fails does not hide the next; the
 * exit status says whether all passed.
 */
import { spawn } from 'node:child_process';
import { projectRoot } from '../sources/settings.ts';

/** The steps in their order: what says most in least time comes first. */
const steps: readonly (readonly [string, ...string[]])[] = [
  ['astro', 'check', '--minimumSeverity', 'warning'],
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
  ['knip', '--config', '.config/knip.json'],
  ['node', 'src/cli/check.ts'],
  ['vitest', 'run', '--config', '.config/vitest.config.ts'],
];

function runStep([command, ...args]: readonly [string, ...string[]]): Promise<boolean> {
  const child = spawn(command, args, {
    cwd: projectRoot,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  return new Promise((resolve) => {
    child.on('error', (error) => {
      process.stderr.write(`${command} could not be started: ${error.message}\n`);
      resolve(false);
    });
    child.on('close', (status) => {
      resolve(status === 0);
    });
  });
}

const failed: string[] = [];
for (const step of steps) {
  const name = step.slice(0, 2).join(' ');
  const start = performance.now();
  process.stdout.write(`\n== ${name}\n`);
  const passed = await runStep(step);
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  process.stdout.write(`== ${name}: ${passed ? 'passed' : 'FAILED'} (${seconds} s)\n`);
  if (!passed) failed.push(name);
}
process.stdout.write(failed.length === 0 ? '\nAll passed.\n' : `\nFailed: ${failed.join(', ')}.\n`);
process.exitCode = failed.length === 0 ? 0 : 1;
