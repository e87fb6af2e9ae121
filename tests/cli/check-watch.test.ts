/** `check --watch` as an editor's tool has it running: a line of JSON after every save, whatever happens to the folder. */
import { once } from 'node:events';
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it, onTestFinished } from 'vitest';
import type { Problem } from '../../src/problem.ts';
import { writeWhole } from '../../src/cli/whole-file.ts';
import { root, runCheck, startCommand, temporaryContent } from './check-command.ts';

const theme = (parent: string): string => `---\nname: Under\nparent: ${parent}\n---\n`;

it('answers every save, survives that the folder goes and returns, and ends with 0', async () => {
  await using content = await temporaryContent();
  await content.write('themes/labour.md', '---\nname: Labour\n---\n');
  await content.write('themes/under.md', theme('labour'));
  const args = [join(root, 'src/cli/check.ts'), '--watch', '--format', 'json'];
  const child = startCommand(process.execPath, args, { CONTENT_DIR: content.path });
  onTestFinished(() => void child.kill('SIGKILL'));
  const ended = once(child, 'close');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const told = async (): Promise<string[]> => {
    const { value } = (await lines.next()) as { value: string };
    return (JSON.parse(value) as Problem[]).map(({ file, line, code, hint }) => `${file}:${line} ${code} ${hint}`);
  };
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  // Whole, as an editor saves it: half a file would be one more report.
  const save = (file: string, text: string): Promise<void> => writeWhole(join(content.path, file), text);
  const hears = (words: string): Promise<void> => expect.poll(() => said, { timeout: 50_000 }).toContain(words);

  expect(await told()).toEqual([]);
  await hears('Ctrl+C ends it.');
  await save('themes/under.md', theme('laboru'));
  expect(await told()).toEqual(['themes/under.md:3 unknown-reference Did you mean "labour"?']);
  await save('themes/laboru.md', '---\nname: Another\n---\n');
  expect(await told()).toEqual([]);

  await rename(content.path, `${content.path}-elsewhere`);
  await hears(`There is no content folder at ${content.path}.`);
  await rename(`${content.path}-elsewhere`, content.path);
  expect(await told()).toEqual([]);
  await save('themes/laboru.md', 'Words.');
  expect(await told()).toEqual([expect.stringMatching(/^themes\/laboru\.md:1 frontmatter-syntax /)]);

  // Twice, since npm passes on what the terminal has sent already; at once, whatever else the machine does.
  for (const signal of ['SIGSTOP', 'SIGINT', 'SIGTERM', 'SIGCONT'] as const) child.kill(signal);
  expect(await ended).toEqual([0, null]);
});

it('has nothing to watch where there is no folder', async () => {
  const { status, stdout, stderr } = await runCheck(['--watch'], { CONTENT_DIR: '/nowhere/at/all' });
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^There is no content folder at \/nowhere\/at\/all\./);
});
