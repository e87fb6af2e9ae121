/** The workflow that publishes the magazine asks only for what is there: no host reads it before it is too late. */
import { readFileSync } from 'node:fs';
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
  needs?: string;
  permissions?: Record<string, string>;
  steps: Step[];
}
interface Workflow {
  on: { push: { branches: string[] }; pull_request: null; schedule: { cron: string }[] };
  permissions: Record<string, string>;
  jobs: Record<'test' | 'preview' | 'publish' | 'publish-elsewhere', Job>;
}

const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');
const { on, permissions, jobs } = parse(read('.github/workflows/magazine.yml'), { uniqueKeys: true }) as Workflow;
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const builders = [jobs.preview, jobs.publish, jobs['publish-elsewhere']];

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

  it('publishes main alone, where the tests have passed, to one host', () => {
    expect(on.push.branches).toEqual(['main']);
    for (const job of builders.slice(1)) {
      expect(job.needs).toBe('test');
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
    for (const job of [jobs.test, jobs.preview, jobs['publish-elsewhere']]) expect(job.permissions).toBeUndefined();
  });

  it('puts no value of the repository into the text of a command', () => {
    for (const { steps } of Object.values(jobs)) for (const { run = '' } of steps) expect(run).not.toContain('${{');
  });
});
