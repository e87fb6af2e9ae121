/** Trees come out as Markdown that reads back as the same tree, with no sign escaped that needs none. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes, Root } from 'mdast';
import { describe, expect, it } from 'vitest';
import { markdownOf } from '../../../../src/imports/body/markdown-of.ts';
import { reportBody } from '../../../../src/markdown/body-report.ts';
import { parseBody } from '../../../../src/markdown/syntax.ts';

const reviews = join(import.meta.dirname, '../../../../content/reviews');
const bodies = readdirSync(reviews, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => [
    name,
    readFileSync(join(reviews, name), 'utf8')
      .replace(/^---\n[\s\S]*?\n---\n+/, '')
      .trimEnd(),
  ]);

function bare(tree: Root): Root {
  return JSON.parse(JSON.stringify(tree, (key, value: unknown) => (key === 'position' ? undefined : value))) as Root;
}

function paragraph(...texts: (string | Nodes)[]): Root {
  const children = texts.map((text) => (typeof text === 'string' ? { type: 'text', value: text } : text));
  return { type: 'root', children: [{ type: 'paragraph', children }] } as Root;
}

describe('the sample magazine, read and written again', () => {
  it.each(bodies)('is the same in %s', (_name, body = '') => {
    const tree = bare(parseBody(body));
    const written = markdownOf(tree);
    expect(written).toBe(body);
    expect(bare(parseBody(written))).toEqual(tree);
  });
});

describe('plain words', () => {
  it.each([
    'At 10:30, in 2.39:1, Note:this',
    'C:\\x and AT&T, a < b, <3',
    '[sic] and [...] and [1]',
    'snake_case_name and a _ b',
    'a lone * and 5*3, about ~20 minutes',
    '#hashtag, 1.5 stars, -5 degrees',
    'wait: what',
    'M"A"S"H (1970)',
    'half | half',
    'x `y',
    'A - B -- C --- D',
    'wow! [x]',
  ])('need no backslash in “%s”', (text) => {
    expect(markdownOf(paragraph(text))).toBe(text);
  });

  it.each([
    ['M*A*S*H', 'M\\*A\\*S\\*H'],
    ['# no heading', '\\# no heading'],
    ['1. no list', '1\\. no list'],
    ['- no list', '\\- no list'],
    ['> no quote', '\\> no quote'],
    ['---', '\\---'],
    [':name[words]', '\\:name\\[words]'],
    ['see :spoiler here', 'see \\:spoiler here'],
    ['::foo', '\\::foo'],
    [':::', '\\:::'],
    ['[spoiler]x[/spoiler]', '\\[spoiler\\]x\\[\\/spoiler\\]'],
    ['||twist||', '\\|\\|twist\\|\\|'],
    ['>!twist!<', '\\>\\!twist\\!\\<'],
    ['{spoiler}', '(spoiler)'],
    ['<b>', '\\<b>'],
    ['&amp;', '\\&amp;'],
    ['[a](b)', '[a\\](b)'],
    ['[^1]', '\\[^1]'],
    ['[x]: y', '\\[x]: y'],
    ['\\*', '\\\\*'],
    ['a\\', 'a\\'],
    ['~one~ two', '\\~one\\~ two'],
  ])('get one where “%s” would be read', (text, written) => {
    expect(markdownOf(paragraph(text))).toBe(written);
    expect(reportBody(written, 1, 'review').findings).toEqual([]);
  });
});

describe('directives', () => {
  const words = (value: string): Root['children'][number] => ({
    type: 'paragraph',
    children: [{ type: 'text', value }],
  });
  const block = (name: string, id: string | undefined, ...children: Root['children']): Root['children'][number] =>
    ({
      type: 'containerDirective',
      name,
      attributes: id === undefined ? {} : { id },
      children,
    }) as Root['children'][number];

  it('are written so that the check obeys them', () => {
    const tree: Root = {
      type: 'root',
      children: [
        block('warning', 'violence', block('spoiler', 'oldboy', words('One [sic')), words('two')),
        { type: 'leafDirective', name: 'also-read', attributes: { id: 'a-b' }, children: [] },
        {
          type: 'leafDirective',
          name: 'video',
          attributes: { url: 'https://a.example/?a=1&b="2"', title: 'A "film"' },
          children: [],
        },
        { type: 'leafDirective', name: 'spoilers-ahead', attributes: {}, children: [] },
      ],
    };
    const written = markdownOf(tree);
    expect(written).toBe(
      [
        '::::warning{#violence}\n:::spoiler{#oldboy}\nOne [sic\n:::\n\ntwo\n::::',
        '::also-read{#a-b}',
        '::video{url="https://a.example/?a=1&#x26;b=&#x22;2&#x22;" title="A &#x22;film&#x22;"}',
        '::spoilers-ahead',
      ].join('\n\n'),
    );
    const report = reportBody(written, 1, 'review');
    expect(report.findings).toEqual([]);
    expect(report.links.map(({ url }) => url)).toEqual(['https://a.example/?a=1&b="2"']);
  });

  it('keep the words beside them apart', () => {
    const spoiler: Nodes = {
      type: 'textDirective',
      name: 'spoiler',
      attributes: {},
      children: [{ type: 'text', value: 'a ] b' }],
    };
    for (const [before, after] of [
      ['He (', '{#x}) ] did.'],
      ['As:', '[1]'],
      ['spoiler', '(x)'],
    ] as const) {
      const written = markdownOf(paragraph(before, spoiler, after));
      const report = reportBody(written, 1, 'review');
      expect(report.findings, written).toEqual([]);
      expect(report.spoilers).toHaveLength(1);
    }
  });
});
