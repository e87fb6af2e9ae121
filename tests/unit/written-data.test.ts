/** YAML as an editor writes it: every value as it stands there, each at its place, and every fault in plain words. */
import { describe, expect, it } from 'vitest';
import { readWritten } from '../../src/sources/written-data.ts';

/** The data of some YAML as plain objects. */
function data(yaml: string): unknown {
  const { data: written, findings } = readWritten(yaml, 1);
  expect(findings).toEqual([]);
  return JSON.parse(JSON.stringify(written ?? null));
}

describe('a value is the text that stands there', () => {
  it.each([
    ['1917', '1917'],
    ['0501', '0501'],
    ['1e3', '1e3'],
    ['0x1F', '0x1F'],
    ['12:30:45', '12:30:45'],
    ['2019-06-31', '2019-06-31'],
    ['2026-05-01 10:30', '2026-05-01 10:30'],
    ['true', 'true'],
    ['no', 'no'],
    ['NULL', 'NULL'],
    ['.5', '.5'],
    ['"1917"', '1917'],
    ["'it''s'", "it's"],
    ['"a \\u00e9"', 'a é'],
    ['M*A*S*H', 'M*A*S*H'],
    ['Do the Right Thing, and others', 'Do the Right Thing, and others'],
    ['Über Café 올드보이 हिन्दी', 'Über Café 올드보이 हिन्दी'],
    ['C#', 'C#'],
    ['http://example.org:80/#a', 'http://example.org:80/#a'],
    ['two words   ', 'two words'],
    ['over\n  two lines', 'over two lines'],
    ['>-\n  folded\n  words', 'folded words'],
    ['|\n  kept\n  lines\n', 'kept\nlines\n'],
  ])('%s', (written, read) => {
    expect(data(`a: ${written}`)).toEqual({ a: read });
  });

  it('in lists and maps of both styles', () => {
    expect(data('a: [1917, no]\nb:\n  - 501\n  - { c: 1, d: ~ }\n')).toEqual({
      a: ['1917', 'no'],
      b: ['501', { c: '1' }],
    });
  });

  it('and so is the name of a field', () => {
    expect(data('1917: a\n"b c": d\nnull: e\n')).toEqual({ '1917': 'a', 'b c': 'd', null: 'e' });
  });

  it('and a field named like a part of JavaScript is a field', () => {
    const { data: written } = readWritten('__proto__: a\nconstructor: b\n', 1);
    expect(Object.keys(written ?? {})).toEqual(['__proto__', 'constructor']);
  });

  it.each(['a:', 'a: ', 'a: ~', 'a: null', 'a: # a remark'])('and where nothing stands there is none: %s', (yaml) => {
    const { data: written, hasKey } = readWritten(yaml, 1);
    expect(written).toEqual({});
    expect(hasKey(['a'])).toBe(true);
  });

  it.each(['', '\n\n', '# a remark\n'])('and an empty file has no data: %j', (yaml) => {
    expect(readWritten(yaml, 1)).toMatchObject({ data: undefined, findings: [] });
  });
});

describe('the place of', () => {
  const yaml = 'title: A\nimage:\n  src: a.png\n  alt:\ntags: [b, "c"]\nlist:\n  - d\n  - e: f\n';
  const { placeOf, placeOfKey } = readWritten(yaml, 2);

  it.each<[string, PropertyKey[], number, number]>([
    ['a value', ['title'], 2, 8],
    ['a map', ['image'], 4, 3],
    ['a value in a map', ['image', 'src'], 4, 8],
    ['a value that is not there, behind its colon', ['image', 'alt'], 5, 7],
    ['a value in a list', ['tags', 0], 6, 8],
    ['a quoted value, its quote', ['tags', 1], 6, 11],
    ['an entry of a list', ['list', 0], 8, 5],
    ['a value in an entry', ['list', 1, 'e'], 9, 8],
    ['a field that was not written, the nearest above it', ['image', 'credit'], 4, 3],
    ['all of it', [], 2, 1],
  ])('%s', (_, path, line, column) => {
    expect(placeOf(path)).toEqual({ line, column });
  });

  it('a field of the top that was not written, the beginning of the file', () => {
    expect(placeOf(['standfirst'])).toEqual({ line: 1, column: 1 });
  });

  it('the name of a field', () => {
    expect(placeOfKey(['image', 'alt'])).toEqual({ line: 5, column: 3 });
  });

  it('a value in a file with line ends of Windows', () => {
    expect(readWritten('a: b\r\nc: d\r\n', 1).placeOf(['c'])).toEqual({ line: 2, column: 4 });
  });
});

describe('a value that " #" cuts short', () => {
  const cut = (yaml: string): string[] =>
    readWritten(yaml, 1).cutShort.map(({ path, rest }) => `${path.join('.')} ${rest}`);

  it('is known with what was cut off', () => {
    expect(cut('title: The #1 film # of all\n')).toEqual(['title #1 film # of all']);
    expect(cut('a:\n  - b # c\n  - d\n')).toEqual(['a.0 # c']);
    expect(cut('title: A #\n')).toEqual(['title #']);
  });

  it('is none where the sign belongs to it, or stands on a line of its own', () => {
    expect(cut('a: "b # c"\nd: e#f\ng: >-\n  h # i\nj: k\n  # l\n# m\nn: [o] # p\n')).toEqual([]);
  });
});

describe('a fault', () => {
  it.each([
    [
      'a colon in a value',
      'title: Alien: Covenant',
      1,
      8,
      /holds a colon/,
      /^Put it in quotes: title: "Alien: Covenant"$/,
    ],
    ['a colon at the end of a value', 'title: Alien:', 1, 8, /holds a colon/, /"Alien:"$/],
    ['a colon in an entry of a list', 'a:\n  - text: One: two', 2, 11, /holds a colon/, /"One: two"$/],
    ['a field that stands there twice', 'a: b\nc: d\na: e', 3, 1, /stands here twice/, /Keep one/],
    [
      'a quote that is never closed',
      'a: b\nc: "d\ne: f\n',
      2,
      4,
      /begins with a quotation mark and is never closed/,
      /^Write " /,
    ],
    ['a single quote that is never closed', "a: 'b\nc: d\n", 1, 4, /never closed/, /^Write ' /],
    ['words behind a quote', 'a: "b" c', 1, 8, /not valid YAML/, /quotes/],
    ['a list that is never closed', 'a: [b, c\nd: e\n', 2, 1, /not valid YAML/, /./],
    ['a tab for spaces', 'a:\n\tb: c', 2, 1, /A tab stands where/, /spaces/],
    ['a second document', 'a: b\n---\nc: d\n', 2, 1, /second YAML document/, /one set/],
    ['a star at the beginning', 'a: *b', 1, 4, /cannot begin with \*/, /quotes/],
    ['an ampersand at the beginning', 'a: &b c', 1, 4, /cannot begin with &/, /quotes/],
    ['an exclamation mark at the beginning', 'a: !b c', 1, 4, /cannot begin with !/, /quotes/],
    ['two exclamation marks', 'a: !!str b', 1, 4, /cannot begin with !/, /quotes/],
    ['an at sign at the beginning', 'a: @b', 1, 4, /cannot begin with @/, /quotes/],
    ['a percent sign at the beginning', 'a: %b', 1, 4, /cannot begin with %/, /quotes/],
    ['a backtick at the beginning', 'a: `b`', 1, 4, /cannot begin with `/, /quotes/],
    ['a line without a colon', 'a: b\nwords of the text\n', 2, 1, /not valid YAML/, /./],
  ])('%s', (_, yaml, line, column, message, hint) => {
    const { findings } = readWritten(yaml, 1);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ code: 'frontmatter-syntax', line, column, field: '' });
    expect(findings[0]?.message).toMatch(message);
    expect(findings[0]?.hint).toMatch(hint);
  });

  it('is told for each line that has one', () => {
    const { findings } = readWritten('a: @b\nc: d: e\nf: `g`\n', 1);
    expect(findings.map(({ line }) => line)).toEqual([1, 2, 3]);
  });

  it('is told for a nesting that ends the call stack', () => {
    const { findings } = readWritten(`a: ${'['.repeat(100_000)}`, 1);
    expect(findings.length).toBeGreaterThan(0);
  });
});
