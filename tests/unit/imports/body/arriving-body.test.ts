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
