import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reportBody } from '../../src/markdown/body-report.ts';

function anchorsOf(body: string): string[] {
  return reportBody(body, 1, 'review').anchors;
}

describe('the anchor of a heading', () => {
  it('is its words, counted where they repeat', () => {
    expect(anchorsOf('# The _last_ scene\n\n## The last scene\n\n## दृश्य १')).toEqual([
      'the-last-scene',
      'the-last-scene-1',
      'दृश्य-१',
    ]);
  });

  it('is neutral in a spoiler, and keeps clear of the open ones', () => {
    const body = '## Part 2\n\n:::spoiler\n## Anton dies\n:::\n\n## After\n\n::spoilers-ahead\n\n## Mei lives';
    expect(anchorsOf(body)).toEqual(['part-2', 'part-3', 'after', 'part-4', 'spoilers-ahead']);
  });

  it('is neutral everywhere in a review that is a spoiler throughout', () => {
    const body = '## Anton dies\n\n### Mei lives\n\n[On it](#part-2)';
    expect(reportBody(body, 1, 'spoiled-review').anchors).toEqual(['part-1', 'part-2']);
  });

  it('is of the words outside spoilers, and of no link that holds one', () => {
    expect(
      anchorsOf('## How :spoiler[Anton] ends\n\n## See [the end of :spoiler[Mei]](/x/)\n\n## :spoiler[All]'),
    ).toEqual(['how-ends', 'see', 'part-3']);
  });

  it('is none in a footnote, nor in a comment', () => {
    expect(anchorsOf('A note[^1].\n\n[^1]: Words.\n\n    ## A heading')).toEqual([]);
    expect(reportBody('# Loud', 1, 'comment').anchors).toEqual([]);
  });

  it('is never the ID of a part of the page', () => {
    const components = join(import.meta.dirname, '../../src/components');
    // Neither the settings page nor the editors' pages have a text of the content, and their anchors are addresses:
    // "spoilers" is an editor's heading elsewhere.
    const ids = readdirSync(components)
      .filter((file) => !/^(?:Preference|Handbook|Admin)/.test(file))
      .flatMap((file) => [...readFileSync(join(components, file), 'utf8').matchAll(/\sid="([^"{]+)"/g)])
      .map(([, id = '']) => id);
    expect(ids).toContain('comments');
    for (const id of [...ids, 'spoiler-1', 'after-passage-2', 'spoilers-ahead', 'footnote-label'])
      expect(anchorsOf(`## ${id.replaceAll('-', ' ')}`), id).toEqual([`${id}-1`]);
    // Those of films and comments have a full stop, which no heading's has.
    expect(anchorsOf('## film.oldboy\n\n## comment.first')).toEqual(['filmoldboy', 'commentfirst']);
  });
});
