/** Bodies of an archive as they come in, with the Markdown that they become and what is told of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { arrivingBody } from '../../../../src/imports/body/arriving-body.ts';
import { markdownOf } from '../../../../src/imports/body/markdown-of.ts';
import { reportBody } from '../../../../src/markdown/body-report.ts';
import { oldSite } from './old-site.ts';

const folder = join(import.meta.dirname, '../../../fixtures/arriving-bodies');

interface Case {
  name: string;
  html: string;
  markdown: string;
  notes: string;
}

function casesIn(file: string): Case[] {
  return readFileSync(join(folder, file), 'utf8')
    .split(/^=== /m)
    .slice(1)
    .map((written) => {
      const [, name = '', html = '', markdown = '', notes = ''] =
        /^(.*)\n([\s\S]*?)\n--- markdown\n([\s\S]*?)\n?--- notes\n([\s\S]*)$/.exec(written) ?? [];
      return { name, html, markdown, notes: notes.trim() };
    });
}

describe.each(readdirSync(folder).filter((name) => name.endsWith('.txt')))('%s', (file) => {
  it.each(casesIn(file))('takes $name', ({ html, markdown, notes }) => {
    const body = arrivingBody(html, oldSite);
    const written = markdownOf(body.tree);
    expect(written).toBe(markdown);
    expect(body.notes.map(({ kind, message }) => `${kind}: ${message}`).join('\n')).toBe(notes);
    const errors = reportBody(written, 1, 'review').findings.filter(({ code }) => code !== 'missing-alt');
    expect(errors).toEqual([]);
  });
});

describe('what a body shows', () => {
  it('is listed once, in full size', () => {
    const html =
      '<img class="wp-image-7" src="https://old.example/files/stair-300x200.jpg" alt="A"><img src="/files/x.jpg" alt="B">';
    expect(arrivingBody(`${html}\n\n[gallery ids="7"]`, oldSite).images).toEqual([
      { url: 'https://old.example/files/stair.jpg', name: 'stair.jpg' },
      { url: 'https://old.example/files/x.jpg', name: 'x.jpg' },
    ]);
  });

  it('has a question where nothing says what it is', () => {
    const { notes } = arrivingBody('<img src="https://old.example/files/IMG_1.jpg">', oldSite);
    expect(notes).toEqual([
      {
        kind: 'question',
        message: 'The image IMG_1.jpg has no description for readers who do not see it.',
        hint: 'Write what it shows between the brackets: ![a woman at a window](IMG_1.jpg).',
      },
    ]);
  });
});
