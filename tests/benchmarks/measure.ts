/** Measures a command as a person waits for it: its time from start to end, and the memory of all its processes. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What one run cost. */
export interface Cost {
  seconds: number;
  /** The largest sum of the resident memory of the command and all it started, in MB; undefined without /proc. */
  megabytes: number | undefined;
  stdout: string;
  stderr: string;
}

const samplingInterval = 50; // milliseconds

/** Runs a command and measures it. Fails where the command does. */
export async function measure(
  command: readonly [string, ...string[]],
  { cwd, environment = {} }: { cwd: string; environment?: Readonly<Record<string, string>> },
): Promise<Cost> {
  const [program, ...args] = command;
  const start = performance.now();
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  let largest: number | undefined;
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const sampling = setInterval(() => {
    const now = memoryOf(child.pid);
    if (now !== undefined) largest = Math.max(largest ?? 0, now);
  }, samplingInterval);
  const status = await new Promise<number | null>((ended, failed) => {
    child.on('error', failed);
    child.on('close', ended);
  });
  clearInterval(sampling);
  if (status !== 0)
    throw new Error(`${command.join(' ')} ended with ${String(status)}.\n${stdout.slice(-2000)}${stderr.slice(-4000)}`);
  return { seconds: (performance.now() - start) / 1000, megabytes: largest, stdout, stderr };
}

/** The resident memory of a process and its descendants in MB, as Linux tells it. */
function memoryOf(root: number | undefined): number | undefined {
  if (root === undefined || process.platform !== 'linux') return undefined;
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const parent = /^\d+ \(.*\) \S (\d+)/s.exec(read(`/proc/${name}/stat`))?.[1];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  let kilobytes = 0;
  for (const pid of parents.keys()) {
    let ancestor: number | undefined = pid;
    while (ancestor !== undefined && ancestor !== root) ancestor = parents.get(ancestor);
    if (ancestor === root) kilobytes += Number(/^VmRSS:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);
  }
  return kilobytes / 1024;
}

/** A process may end between being listed and being read. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
