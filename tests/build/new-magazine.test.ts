/** A magazine that `npm run new` makes: it passes the check and builds as it is. */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { publicationRoot } from '../../src/cli/publication-root.ts';
import { filesIn } from '../../src/sources/files-in.ts';
import { projectRoot, runCommand } from '../support/built-publication.ts';
import { problemsIn } from '../support/problems-in.ts';

it('is made, checked and built, whatever its name', async () => {
  const parent = await mkdtemp(join(tmpdir(), 'cuemark-magazine-'));
  const content = join(parent, 'my "magazine"');
  const out = join(parent, 'out');
  onTestFinished(async () => {
    await rm(publicationRoot({ contentDir: content, outDir: out, siteUrl: undefined, now: 0 }), {
      recursive: true,
      force: true,
    });
    await rm(parent, { recursive: true, force: true });
  });
  const options = ['--author', 'A *Critic*', '--email', 'post@example.org', '--sign-up', 'https://join.example/(us)'];
  const made = await runCommand('new', ['magazine', '<b>Back & [Row]: it’s_ours_', content, ...options]);
  expect([made.status, made.stderr]).toEqual([0, '']);
  expect(await problemsIn(content)).toEqual([]);

  const files = await filesIn(content);
  const vocabulary = await filesIn(join(projectRoot, 'content/warnings'));
  expect(files.filter((file) => file.startsWith('warnings/'))).toEqual(vocabulary.map((file) => `warnings/${file}`));
  expect(files.filter((file) => !file.startsWith('warnings/'))).toEqual([
    'README.md',
    'contributors/a-critic.md',
    'films/the-arrival-of-a-train.yaml',
    'pages/about.md',
    'pages/corrections.md',
    'pages/membership.md',
    'reviews/the-arrival-of-a-train.md',
    'site.yaml',
    'themes/beginnings.md',
  ]);

  const built = await runCommand('build', [], { CONTENT_DIR: content, OUT_DIR: out });
  expect([built.status, built.stderr]).toEqual([0, '']);
  expect(built.stdout).toContain('Held back: /reviews/the-arrival-of-a-train/, a draft.');
  expect(existsSync(join(out, 'reviews/the-arrival-of-a-train'))).toBe(false);
  const about = await readFile(join(out, 'about/index.html'), 'utf8');
  expect(about).toContain('This is &#x3C;b>Back &#x26; [Row]: it’s_ours_, a magazine of film criticism.');
});
