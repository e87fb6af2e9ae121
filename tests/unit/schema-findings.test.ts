/** What a schema says against a file, in an editor's words and at the right place. */
import { describe, expect, it } from 'vitest';
import type { Kind } from '../../src/schemas/kind-names.ts';
import { kinds } from '../../src/schemas/kinds.ts';
import { siteSchema } from '../../src/schemas/site.ts';
import { readWithSchema } from '../../src/sources/schema-findings.ts';
import { readWritten } from '../../src/sources/written-data.ts';

const review =
  'title: A\nstandfirst: B\nauthors: [a]\npublished: 2026-05-01\nfilms: [a]\nthemes: [a]\ntriggerWarnings: []\nspoilers: none\n';

/** The findings of some YAML, each as `line:column code field: message` with the hint behind it. */
function told(yaml: string, kind: Kind | 'site'): string[] {
  const schema = kind === 'site' ? siteSchema : kinds[kind].schema;
  const { findings } = readWithSchema(readWritten(yaml, 1), schema);
  return findings.map(
    ({ line, column, code, field, message, hint }) =>
      `${String(line)}:${String(column)} ${code} ${field}: ${message}${hint === '' ? '' : ` ${hint}`}`,
  );
}

describe('a review', () => {
  it('is read where nothing is wrong, with its defaults', () => {
    const { data, findings } = readWithSchema(readWritten(review, 1), kinds.reviews.schema);
    expect(findings).toEqual([]);
    expect(data).toMatchObject({ draft: false, relatedReads: [], corrections: [], aliases: [], triggerWarnings: [] });
  });

  it.each([
    ['title: A: B', []],
    ['rating: 0.5', []],
    ['rating: 5', []],
    ['rating: 4.0', []],
    ['rating: "3.5"', []],
    ['rating: .5', []],
    ['rating: 5.5', ['9:9 invalid-value rating: "5.5": a rating is 0.5 to 5 in halves.']],
    ['rating: 0', ['9:9 invalid-value rating: "0": a rating is 0.5 to 5 in halves.']],
    ['rating: 3.25', ['9:9 invalid-value rating: "3.25": a rating is 0.5 to 5 in halves.']],
    ['rating: 4/5', ['9:9 invalid-value rating: "4/5": a rating is 0.5 to 5 in halves.']],
    ['rating: -1', ['9:9 invalid-value rating: "-1": a rating is 0.5 to 5 in halves.']],
    ['rating:', []],
    ['draft: yes', ['9:8 invalid-value draft: "yes": this must be true or false.']],
    ['draft: True', ['9:8 invalid-value draft: "True": this must be true or false. Did you mean "true"?']],
    [
      'comments: opne',
      ['9:11 invalid-value comments: "opne": comments must be open, closed or off. Did you mean "open"?'],
    ],
    [
      'language: hindi',
      ['9:11 invalid-value language: "hindi": this is no language tag; write one such as en, hi or pt-BR.'],
    ],
    ['language: hi', []],
    ['language: pt-br', []],
    ['canonical: example.org', [expect.stringMatching(/^9:12 invalid-value canonical: .*begins with https:\/\//)]],
    ['canonical: https://', [expect.stringMatching(/^9:12 invalid-value canonical/)]],
    ['aliases: [/old/, /old/]', ['9:18 invalid-value aliases[1]: "/old/": this stands in the list twice.']],
    [
      'aliases: /old/',
      [expect.stringMatching(/^9:10 invalid-value aliases: "\/old\/": this must be a list\. Write a list/)],
    ],
    ['aliases: [//example.org/]', [expect.stringMatching(/^9:11 invalid-value aliases\[0\]/)]],
    [
      'relatedReads: [Not An ID]',
      [
        '9:16 invalid-value relatedReads[0]: "Not An ID": an ID has only lower-case letters a-z, digits and single hyphens. Did you mean "not-an-id"?',
      ],
    ],
    ['relatedReads: [501]', []],
    ['corrections: None', [expect.stringMatching(/^9:14 invalid-value corrections: "None": this must be a list/)]],
    ['image: a.png', ['9:8 invalid-value image: "a.png": this must be a map of fields.']],
    ['image: { src: a.png, alt: B, credit: C, focus: "50% 20%" }', []],
    [
      'image: { src: a.png, alt: B, credit: C, focus: 50 20 }',
      [expect.stringMatching(/^9:48 invalid-value image\.focus/)],
    ],
    [
      'image: { src: https://a.example/a.png, alt: B, credit: C }',
      [expect.stringMatching(/^9:15 invalid-value image\.src/)],
    ],
    ['standfrist: C', ['9:1 unknown-field standfrist: "standfrist" is not a field here. Did you mean "standfirst"?']],
  ])('is judged by the contract: %s', (line, expected) => {
    const yaml = line.startsWith('title') ? review.replace('title: A', 'title: "A: B"') : `${review}${line}\n`;
    expect(told(yaml, 'reviews')).toEqual(expected);
  });

  it('tells what is missing on its first line, and what it may say', () => {
    expect(told('title: A\n', 'reviews').map((line) => line.slice(0, line.indexOf(': "')))).toEqual(
      ['standfirst', 'authors', 'films', 'themes', 'triggerWarnings', 'spoilers', 'published'].map(
        (field) => `1:1 missing-field ${field}`,
      ),
    );
    expect(told('draft: true\n', 'reviews').join()).not.toContain('published');
  });

  it('tells what is written and has no value where the value is missing', () => {
    expect(told(review.replace('title: A', 'title:'), 'reviews')).toEqual([
      '1:7 missing-field title: "title" has no value. Write title: A title.',
    ]);
    expect(told(review.replace('title: A', 'title: #1'), 'reviews')).toHaveLength(1);
  });

  it('tells an empty text and an empty list from a missing one', () => {
    expect(told(review.replace('title: A', 'title: ""'), 'reviews')).toEqual([
      '1:8 invalid-value title: "": this text is empty.',
    ]);
    expect(told(review.replace('films: [a]', 'films: []'), 'reviews')).toEqual([
      '5:8 invalid-value films: A list stands here: this list is empty.',
    ]);
  });

  it('counts a text’s characters as a reader does', () => {
    const of = (title: string): string[] => told(review.replace('title: A', `title: ${title}`), 'reviews');
    expect(of('क्षि'.repeat(140))).toEqual([]);
    expect(of('👩‍👩‍👧'.repeat(140))).toEqual([]);
    expect(of('a'.repeat(140))).toEqual([]);
    expect(of('a'.repeat(141))).toEqual([expect.stringMatching(/has 141 characters; the most is 140/)]);
  });

  it('tells several faults at once', () => {
    expect(
      told(`${review.replace('spoilers: none', 'spoilers: some')}rating: 9\nmood: dark\n`, 'reviews'),
    ).toHaveLength(3);
  });
});

describe('trigger warnings', () => {
  const of = (written: string): string[] =>
    told(review.replace('triggerWarnings: []', `triggerWarnings: ${written}`), 'reviews');

  it.each(['unassessed', '[]', '[war]', '[{ warning: war }]', '[{ warning: war, level: none }, grief]'])(
    'may be %s',
    (written) => {
      expect(of(written)).toEqual([]);
    },
  );

  it.each([
    ['none', /^7:18 invalid-value triggerWarnings: "none": .* Write triggerWarnings: \[\] where/],
    ['war', /^7:18 invalid-value triggerWarnings: "war"/],
    ['[war, war]', /^7:24 invalid-value triggerWarnings\[1\]: .*twice/],
    ['[war, { warning: war }]', /^7:24 invalid-value triggerWarnings\[1\]: .*twice/],
    ['[{ warning: war, level: sever }]', /^7:42 invalid-value triggerWarnings\[0\]\.level: "sever": the level must be/],
    ['[{ level: none }]', /^1:1 missing-field triggerWarnings\[0\]\.warning/],
    ['[{ warning: war, levle: none }]', /^7:35 unknown-field triggerWarnings\[0\]\.levle: .* Did you mean "level"\?/],
    ['[{ warning: war, spoiler: maybe }]', /^7:44 invalid-value triggerWarnings\[0\]\.spoiler/],
    ['[Sexual Violence]', /^7:19 invalid-value triggerWarnings\[0\]: .* Did you mean "sexual-violence"\?/],
  ])('may not be %s', (written, line) => {
    expect(of(written)).toEqual([expect.stringMatching(line)]);
  });
});

describe('the other files', () => {
  it.each<[Kind | 'site', string, RegExp[]]>([
    ['site', 'name: A\nurl: https://a.example/sub\n', []],
    ['site', 'name: A\nurl: https://a.example/?b\n', [/^2:6 invalid-value url: .*no \? and no #/]],
    ['site', 'name: A\nurl: https://a.example\ntimeZone: Asia/Calcutta\n', []],
    ['site', 'name: A\nurl: https://a.example\nmembership: false\n', []],
    ['site', 'name: A\nurl: https://a.example\nmembership:\n  heading: B\n', [/membership\.text/, /action/, /url/]],
    [
      'site',
      'name: A\nurl: https://a.example\ncomments: { policy: open, submitUrl: "mailto:a@b.example?subject={id}" }\n',
      [],
    ],
    ['site', 'name: A\nurl: https://a.example\nrepository: { github: nobody }\n', [/repository\.github/]],
    ['films', 'title: 1917\nyear: 2019\ncountries: [GB]\nlanguages: [en]\npalette: ["#fff", "#000000"]\n', []],
    ['films', 'title: A\nyear: 2019\npalette: ["#fff", red]\n', [/^3:19 invalid-value palette\[1\]/]],
    ['films', 'title: A\nyear: 19\n', [/^2:7 invalid-value year: "19": this must be a whole number from 1870/]],
    ['films', 'title: A\nyear: 2019\nreleased: 2019-02-29\n', [/^3:11 invalid-value released/]],
    [
      'films',
      'title: A\nyear: 2019\ncast: [Somebody]\n',
      [/^3:8 invalid-value cast\[0\]: "Somebody": this must be a map/],
    ],
    ['films', 'title: A\nyear: 2019\nwarnings: unassessed\n', [/^3:11 invalid-value warnings/]],
    ['warnings', 'label: A\ndescription: B\nsameAs: [urn:a:b]\nsupport: [{ label: C, url: https://c.example }]\n', []],
    ['themes', 'name: A\nparent: a b\n', [/^2:9 invalid-value parent/]],
    ['contributors', 'name: A\nlinks: [https://a.example, /about/, mailto:a@b.example]\n', []],
    ['comments', 'name: A\ndate: 2026-05-01\nreplyTo: 501\n', []],
    ['comments', 'name: A\ndate: 2026-05-01\nwebsite: a.example\n', [/^3:10 invalid-value website/]],
    ['pages', 'title: A\nplans: [{ name: B, price: 1, description: C, url: /join/ }]\n', []],
    ['pages', 'A title', [/^1:1 invalid-value : "A title": this must be a map of fields/]],
    ['pages', '', [/^1:1 missing-field title/]],
  ])('%s are judged by the contract: %j', (kind, yaml, lines) => {
    expect(told(yaml, kind)).toEqual(lines.map((line) => expect.stringMatching(line) as unknown));
  });
});

describe('a broken field', () => {
  it('hides none of the sound ones', () => {
    const { data, readable } = readWithSchema(readWritten(`${review}rating: 9\n`, 1), kinds.reviews.schema);
    expect(data).toBeUndefined();
    expect(readable).toMatchObject({ title: 'A', spoilers: 'none', triggerWarnings: [] });
    expect(readable).not.toHaveProperty('rating');
  });
});
