/** The workflow that publishes the magazine asks only for what is there: no host reads it before it is too late. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtempDisposable, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { publicationRoot } from '../../src/cli/publication-root.ts';
import { readSettings } from '../../src/sources/settings.ts';
import { projectRoot } from '../support/built-publication.ts';

interface Step {
  if?: string;
  uses?: string;
  run?: string;
  with?: Record<string, string>;
  env?: Record<string, string>;
}
interface Job {
  if?: string;
  needs?: string | string[];
  outputs?: Record<string, string>;
  permissions?: Record<string, string>;
  steps: Step[];
}
interface Workflow {
  on: { push: { branches: string[] }; pull_request: null; schedule: { cron: string }[] };
  permissions: Record<string, string>;
  jobs: Record<'test' | 'tested' | 'preview' | 'publish' | 'publish-elsewhere', Job>;
}

const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');
const { on, permissions, jobs } = parse(read('.github/workflows/magazine.yml'), { uniqueKeys: true }) as Workflow;
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const builders = [jobs.preview, jobs.publish, jobs['publish-elsewhere']];

/**
 * What the job that asks for the tests tells the others, where `gh` answers with these runs of the commit's push and the
 * ends of their tests; undefined: it does not answer.
 */
async function answerOf(runs: Readonly<Record<string, string>> | undefined): Promise<{ status: number; told: string }> {
  await using folder = await mkdtempDisposable(join(tmpdir(), 'cuemark-workflow-'));
  const at = (name: string): string => join(folder.path, name);
  const answers = Object.entries(runs ?? {}).map(
    ([id, end]) => `"api repos/a/b/actions/runs/${id}/jobs "*) echo ${end};;`,
  );
  const ofPush = `"api repos/a/b/actions/workflows/magazine.yml/runs?branch=main&event=push&head_sha=c0ffee "*) echo "${Object.keys(runs ?? {}).join('\n')}";;`;
  const gh = runs === undefined ? 'exit 1' : `case "$* " in\n${[ofPush, ...answers].join('\n')}\n*) exit 1;;\nesac`;
  await writeFile(at('gh'), `#!/bin/sh\n${gh}\n`, { mode: 0o755 });
  await writeFile(at('output'), '');
  const env = {
    PATH: `${folder.path}:${process.env['PATH'] ?? ''}`,
    GITHUB_REPOSITORY: 'a/b',
    GITHUB_SHA: 'c0ffee',
    GITHUB_OUTPUT: at('output'),
  };
  // As GitHub runs it: a command that fails ends it.
  const { status } = spawnSync('sh', ['-e', '-c', jobs.tested.steps[0]?.run ?? 'exit 9'], { env });
  return { status: status ?? -1, told: await readFile(at('output'), 'utf8') };
}

describe('the workflow', () => {
  it('runs commands that the project has', () => {
    const commands = Object.values(jobs).flatMap(({ steps }) =>
      steps.flatMap(({ run }) => run?.match(/^npm .*$/gm) ?? []),
    );
    expect(commands.length).toBeGreaterThan(4);
    for (const command of commands) {
      const [, name = ''] = /^npm (?:run (?:-s )?)?([\w:]+)/.exec(command) ?? [];
      expect(Object.keys(scripts), command).toContain(name);
    }
  });

  it('shows a pull request its problems beside its lines, before anything slower', () => {
    expect(on).toHaveProperty('pull_request');
    const [annotated] = jobs.test.steps.filter(({ run }) => run !== undefined);
    expect(annotated?.run).toContain('check -- --format github');
  });

  it('keeps the magazine that a pull request would make, at an address at which anybody can look at it', () => {
    expect(jobs.preview.if).toBe("github.event_name == 'pull_request'");
    const build = jobs.preview.steps.find(({ run }) => run === 'npm run build');
    expect(readSettings(build?.env ?? {}).siteUrl).toBe('http://localhost:4321');
    const upload = jobs.preview.steps.find(({ uses }) => uses?.startsWith('actions/upload-artifact@'));
    expect(join(projectRoot, upload?.with?.['path'] ?? '')).toBe(readSettings({}).outDir);
  });

  it('brings each build what earlier ones have kept, from where it is kept', () => {
    const root = publicationRoot(readSettings({}));
    for (const { steps } of builders) {
      const at = steps.findIndex(({ uses }) => uses?.startsWith('actions/cache@'));
      expect(root.startsWith(`${join(projectRoot, steps[at]?.with?.['path'] ?? 'nowhere')}/`)).toBe(true);
      expect(at).toBeLessThan(steps.findIndex(({ run }) => run === 'npm run build'));
    }
  });

  it('builds every hour, since a review may be waiting for its own', () => {
    expect(on.schedule.map(({ cron }) => cron)).toEqual([expect.stringMatching(/^[1-9]\d? \* \* \* \*$/)]);
    for (const job of builders.slice(1)) expect(job.if).toContain("github.event_name == 'schedule'");
  });

  it('publishes at the hour only what has passed its tests', () => {
    expect(jobs.tested.if).toBe("github.event_name == 'schedule'");
    expect(jobs.tested.outputs).toEqual({ passed: '${{ steps.ask.outputs.passed }}' });
    for (const job of builders.slice(1))
      expect(job.if).toContain("(github.event_name == 'schedule' && needs.tested.outputs.passed == 'true')");
  });

  it.each([
    ['has passed', { '7': 'success' }, true],
    ['has failed', { '7': 'failure' }, false],
    ['is still at work', { '7': 'null' }, false],
    ['was cancelled, and then passed', { '7': 'cancelled', '8': 'success' }, true],
    ['was never made', {}, false],
  ])(
    'takes for passed what GitHub says of the commit’s push: its test %s',
    async (_, runs: Record<string, string>, passed) => {
      const { status, told } = await answerOf(runs);
      expect([status, told]).toEqual([0, `passed=${String(passed)}\n`]);
    },
  );

  it('publishes nothing at the hour where GitHub does not answer', async () => {
    const { status, told } = await answerOf(undefined);
    expect(status).not.toBe(0);
    expect(told).toBe('');
  });

  it('publishes main alone, where the tests have passed, to one host', () => {
    expect(on.push.branches).toEqual(['main']);
    for (const job of builders.slice(1)) {
      expect(job.needs).toEqual(['test', 'tested']);
      expect(job.if).toContain("github.ref == 'refs/heads/main'");
      expect(job.if).toContain("needs.test.result == 'success'");
      expect(job.if).toContain('vars.PUBLISH_TO');
    }
  });

  it('builds for the address that Pages gives, sub-path included', () => {
    const build = jobs.publish.steps.find(({ run }) => run === 'npm run build');
    expect(build?.env).toEqual({ SITE_URL: '${{ steps.pages.outputs.base_url }}' });
  });

  it('may write nothing but what the publishing to Pages needs', () => {
    expect(permissions).toEqual({ contents: 'read' });
    expect(jobs.publish.permissions).toEqual({ contents: 'read', pages: 'write', 'id-token': 'write' });
    expect(jobs.tested.permissions).toEqual({ actions: 'read' });
    for (const job of [jobs.test, jobs.preview, jobs['publish-elsewhere']]) expect(job.permissions).toBeUndefined();
  });

  it('puts no value of the repository into the text of a command', () => {
    for (const { steps } of Object.values(jobs)) for (const { run = '' } of steps) expect(run).not.toContain('${{');
  });
});
