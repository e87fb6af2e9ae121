/** The handbook's examples, and what it says of a publication that has nothing yet. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { handbookFields } from '../../src/editorial/handbook-fields.ts';
import { handbookView } from '../../src/editorial/handbook.ts';
import { reportBody } from '../../src/markdown/body-report.ts';
import { ownAnchors } from '../../src/markdown/own-anchors.ts';
import { LeakAudit } from '../../src/publish/leak-audit.ts';
import { ownTexts } from '../../src/publish/own-texts.ts';
import { kindNames } from '../../src/schemas/kind-names.ts';
import { kinds } from '../../src/schemas/kinds.ts';
import { siteSchema } from '../../src/schemas/site.ts';
import { readBytes } from '../../src/sources/read-entry.ts';
import { handbook } from '../../src/words/handbook.ts';
import { catalogueOf } from '../support/catalogue-of.ts';
import { projectRoot } from '../support/built-publication.ts';

const all = [...kindNames, 'site' as const];
const noIds = new Map<string, string>();

describe('the examples of fields', () => {
  it.each(all)('have every field of %s, and are files that the check takes', (kind) => {
    const fields = handbookFields(kind, noIds);
    expect(fields.filter(({ example }) => example === undefined)).toEqual([]);
    const yaml = fields.map(({ example }) => example).join('\n');
    const schema = kind === 'site' ? siteSchema : kinds[kind].schema;
    expect(readBytes(new TextEncoder().encode(yaml), 'yaml', schema).findings).toEqual([]);
    for (const { inside, example = '' } of fields)
      for (const { name } of inside) expect(example, name).toMatch(new RegExp(`(?:^|[\\s{])${name}: `));
  });
});

describe('how a value is written', () => {
  it.each([
    ['reviews', 'aliases', 'a list: each a path of this site: it begins with one / and has no space, ?, # or ..'],
    ['reviews', 'language', 'text such as en, hi or pt-BR'],
    ['reviews', 'rating', 'a number from 0.5 to 5, in steps of 0.5'],
    ['reviews', 'films', 'a list of 1 or more: each the ID of a film'],
    ['films', 'form', 'one of `film`, `series`, `short`, `documentary`'],
    ['films', 'palette', 'a list of 2 to 4: each a colour as three or six hexadecimal digits behind `#`, in quotes'],
    ['site', 'membership', '`false`, or fields of its own'],
    ['site', 'email', 'an e-mail address'],
  ] as const)('is said of %s: %s', (kind, name, words) => {
    expect(handbookFields(kind, noIds).find((field) => field.name === name)?.written).toBe(words);
  });
});

describe('the examples of directives', () => {
  it('are texts that the check takes', () => {
    for (const { source } of handbookView(catalogueOf({})).examples)
      expect(reportBody(source, 1, 'review').findings, source).toEqual([]);
  });

  it('name the newest thing that is out, and no topic that is secret anywhere', () => {
    const view = handbookView(
      catalogueOf({
        reviews: {
          a: { draft: 'true' },
          b: { triggerWarnings: [{ warning: 'aaa', spoiler: 'true' }] },
        },
        warnings: { aaa: { label: 'A', description: 'A.' }, bbb: { label: 'B', description: 'B.' } },
      }),
    );
    const sources = view.examples.map(({ source }) => source).join('\n');
    expect(sources).toContain('::also-read{#b}');
    expect(sources).toContain(':::warning{#bbb}');
    expect(view.films).toEqual(['film']);
  });

  it('that a publication cannot show are written out, with the reason', () => {
    const empty = { ...catalogueOf({}), films: new Map(), reviews: new Map() };
    const { examples, films } = handbookView(empty);
    expect(films).toEqual([]);
    expect(examples.filter(({ lacks }) => lacks !== undefined).map(({ id, lacks }) => `${id}: ${lacks ?? ''}`)).toEqual(
      [
        'spoiler: film',
        'spoiler-other-film: film',
        'spoiler-block: film',
        'spoilers-ahead: film',
        'warning: warning',
        'also-read: review',
        'film: film',
        'membership: membership',
        'figure: film',
      ],
    );
    expect(examples.find(({ id }) => id === 'also-read')?.source).toBe('::also-read{#review-id}');
  });

  it('keep their anchors apart, and lead where they led', () => {
    const html =
      '<a href="#fn-1" id="call" aria-describedby="label">1</a><b id="fn-1"></b><a href="#text">x</a><i id="label"></i>';
    expect(ownAnchors(html, 'one')).toBe(
      '<a href="#one-fn-1" id="one-call" aria-describedby="one-label">1</a><b id="one-fn-1"></b><a href="#text">x</a><i id="one-label"></i>',
    );
  });
});

describe('the commands', () => {
  it('have every command of an editor', () => {
    const { scripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const ofDevelopers = /^(?:bench.*|contact-sheet|lighthouse|test:servers)$/;
    const told = handbook.commands.list.map(([command]) => /^npm (?:run )?(\S+)/.exec(command)?.[1]);
    for (const name of Object.keys(scripts).filter((script) => !ofDevelopers.test(script)))
      expect(told).toContain(name);
  });
});

describe('the audit of leaks', () => {
  const words = 'the house is sold nobody has told the child';
  const audit = (path: string): number => {
    const kept = { secrets: [{ kind: 'withheld' as const, file: 'reviews/a.md', line: 9, words }] };
    const rest = { targets: [], openNames: [], topics: [], reviews: [], withheld: [], fields: [], passages: [] };
    const settings = { origin: 'https://test.example', base: '/', vocabulary: new Set<string>(), ownTexts: ownTexts() };
    const own = new LeakAudit({ ...kept, ...rest }, settings);
    own.file(
      path,
      '<!doctype html><html><body><p>The house is sold. Nobody has told the child.</p></body></html>',
      'page',
    );
    return own.leaks.added;
  };

  it('lets the handbook say what an editor has tried in a draft, and no other page', () => {
    expect(audit('admin/handbook/index.html')).toBe(0);
    expect(audit('reviews/b/index.html')).toBeGreaterThan(0);
  });
});
