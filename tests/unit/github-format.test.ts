/** Problems as annotations of a pull request: read back as GitHub's runner reads them, and named from the repository's root. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { formatProblems } from '../../src/cli/problem-formats.ts';
import { repositoryPath } from '../../src/cli/repository-path.ts';
import { problemIn, type Problem } from '../../src/problem.ts';

interface Command {
  name: string;
  properties: Record<string, string>;
  message: string;
}

/** Reads a line as actions/runner does (ActionCommand.cs): properties end at commas and colons, `%` comes last. */
function readCommand(line: string): Command {
  const [, name = '', written = '', message = ''] = /^::(\w+) ([^:]*)::(.*)$/.exec(line) ?? [];
  const unescaped = (text: string): string => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n');
  const properties = written.split(',').map((part) => {
    const [key = '', ...value] = part.split('=');
    const text = unescaped(value.join('=')).replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%');
    return [key, text];
  });
  return {
    name,
    properties: Object.fromEntries(properties) as Record<string, string>,
    message: unescaped(message).replaceAll('%25', '%'),
  };
}

function problem(parts: Partial<Problem>): Problem {
  const finding = { code: 'invalid-value', line: 7, column: 3, field: '', message: 'A.', hint: '' } as const;
  return { ...problemIn('reviews/x.md', finding), ...parts };
}

it.each([
  ['a message that looks like a command', { message: '::error::50 %, 10:30,\r\n%0A and %25' }],
  ['a file and a field with signs that end a property', { file: 'reviews/a,b:c=%d.md', field: 'aliases[0]' }],
  ['a hint below the message', { hint: 'Did you mean "100%: yes, no"?' }],
])('is read back whole: %s', (_, parts) => {
  const told = problem(parts);
  const [line = '', rest] = formatProblems([told], 'github', 'content').split('\n');
  expect(rest).toBe('');
  const { code, field, message, hint } = told;
  expect(readCommand(line)).toEqual({
    name: 'error',
    properties: {
      file: `content/${told.file}`,
      line: '7',
      col: '3',
      title: field === '' ? code : `${code} ${field}`,
    },
    message: hint === '' ? message : `${message}\n${hint}`,
  });
});

it('names a file from the root of its repository, wherever the content lies', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cuemark-repository-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await mkdir(join(folder, 'project/.git'), { recursive: true });
  await mkdir(join(folder, 'project/magazine/content'), { recursive: true });
  await mkdir(join(folder, 'project/own/content'), { recursive: true });
  await writeFile(join(folder, 'project/own/.git'), 'gitdir: elsewhere\n');
  await symlink(join(folder, 'project/own/content'), join(folder, 'project/linked'));
  const pathOf = (content: string): Promise<string> => repositoryPath(join(folder, content));
  expect(await pathOf('project/magazine/content')).toBe('magazine/content');
  expect(await pathOf('project/own/content'), 'a worktree or submodule').toBe('content');
  expect(await pathOf('project/linked'), 'a link').toBe('content');
  expect(await pathOf('project/own')).toBe('');
  expect(readCommand(formatProblems([problem({})], 'github', '').trim()).properties['file']).toBe('reviews/x.md');
});
