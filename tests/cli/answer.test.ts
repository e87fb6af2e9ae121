/** A worker's answer, which may be as large as the publication that it speaks of. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/cli/answer.ts';

const answerModule = join(import.meta.dirname, '../../src/cli/answer.ts');

describe('a worker', () => {
  it('delivers an answer that no pipe holds at once before it goes', async () => {
    const size = 30_000_000;
    const script = `import { answerWith } from ${JSON.stringify(answerModule)};
      await answerWith(async () => 'x'.repeat(${String(size)}));`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    let answer: Answer | undefined;
    child.on('message', (message) => (answer = message as Answer));
    const status = await new Promise((closed) => child.on('close', closed));
    expect(status).toBe(0);
    expect(answer !== undefined && 'result' in answer && String(answer.result).length).toBe(size);
  });
});
