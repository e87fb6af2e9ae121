/** Spoilers in places of every kind: where a directive works it hides, where it cannot work it is an error. */
import { describe, expect, it } from 'vitest';
import { reportBody } from '../../src/markdown/body-report.ts';
import { readEntry } from '../../src/sources/read-entry.ts';
import { slipsInWords } from '../../src/markdown/slips.ts';
import { openWords, slipsIn } from './slips-in.ts';

describe('a spoiler hides its words', () => {
  it.each([
    ['in a heading', '## The :spoiler[twist] of it\n\nWords.', 'the of it | words'],
    ['in a table', '| a | b |\n|---|---|\n| :spoiler[twist] | c |', 'a | b | c'],
    ['in a list', '- a\n- b :spoiler[twist]\n', 'a | b'],
    ['in a quote', '> a :spoiler[twist]\n> b', 'a b'],
    ['in a link’s words', '[a :spoiler[twist]](https://example.org)', 'a'],
    ['in emphasis', 'a **b :spoiler[twist]**', 'a b'],
    ['in HTML that may stand', 'a <q>b :spoiler[twist]</q>', 'a b'],
    ['around emphasis', 'a :spoiler[**twist**]', 'a'],
    ['around a link', 'a :spoiler[the [twist](https://example.org)]', 'a'],
    ['around brackets in pairs', 'a :spoiler[the [great] twist]', 'a'],
    ['around an escaped bracket', 'a :spoiler[the \\] twist]', 'a'],
    ['over two lines', 'a :spoiler[the\ntwist]', 'a'],
    ['glued to a word', 'a:spoiler[twist]', 'a'],
    ['for another film', 'a :spoiler[twist]{#oldboy}', 'a'],
    ['as a block in a list', '- a\n- :::spoiler\n  twist\n  :::\n- b', 'a | b'],
    ['as a block in a quote', '> a\n>\n> :::spoiler\n> twist\n> :::', 'a'],
    ['as a block in a footnote', 'a[^1]\n\n[^1]: b\n\n    :::spoiler\n    twist\n    :::', 'a | b'],
    ['as a block in a block with more colons', '::::warning{#war}\na\n\n:::spoiler\ntwist\n:::\n::::', 'a'],
    ['as a block of three blocks', ':::::spoiler\n::::warning{#war}\n:::pull-quote\ntwist\n:::\n::::\n:::::', ''],
    ['as a block with a label, which is open', ':::spoiler[The end]{#oldboy}\ntwist\n:::', 'the end'],
    ['as a block with more colons at its end', ':::spoiler\ntwist\n::::\n\na', 'a'],
    ['as a block right behind a line', 'a\n:::spoiler\ntwist\n:::\nb', 'a | b'],
    ['as a block indented by three', '   :::spoiler\n   twist\n   :::', ''],
    ['behind the point of no return', 'a\n\n::spoilers-ahead\n\ntwist\n\n> twist', 'a'],
    ['behind the point of no return between lines', 'a\n::spoilers-ahead\ntwist', 'a'],
    ['in a footnote that only spoilers call', 'a :spoiler[b[^1]]\n\n[^1]: twist', 'a'],
    ['in code in a block', ':::spoiler\n```\ntwist\n```\n:::', ''],
  ])('%s', (_, body, open) => {
    expect(slipsIn(body)).toEqual([]);
    expect(openWords(body)).toBe(open);
  });

  it('and a footnote that open words call too is open', () => {
    expect(openWords('a[^1] :spoiler[b[^1]]\n\n[^1]: note')).toBe('a | note');
  });
});

describe('a spoiler is a slip where nothing can hide it', () => {
  it.each([
    ['an image’s description', 'a ![the :spoiler[twist]](a.png)', ['1:9']],
    ['the description of an image by reference', '![the :spoiler[twist]][a]\n\n[a]: a.png', ['1:7']],
    ['a caption', '![a](a.png "the :spoiler[twist]")', ['1:17']],
    ['a caption by reference', '![a][a]\n\n[a]: a.png "the :spoiler[twist]"', ['3:17']],
    ['a link’s title', '[a](https://example.org ":spoiler[twist]")', ['1:26']],
    ['a link’s title by reference', '[a]\n\n[a]: https://example.org ":spoiler[twist]"', ['3:27']],
    ['an HTML attribute', '<abbr title=":spoiler[twist]">a</abbr>', ['1:14']],
    ['HTML on lines of its own', '<q>\na :spoiler[twist]\n</q>', ['2:3']],
    ['HTML that may not stand', '<p>a :spoiler[twist]</p>', ['1:6']],
    ['code by indentation', 'a\n\n    :spoiler[twist]', ['3:5']],
    ['a table’s cell that the spoiler leaves', '| a |\n|---|\n| :spoiler[twi|st] |', ['3:3']],
  ])('%s', (_, body, places) => {
    expect(slipsIn(body)).toEqual(places);
  });

  it('in a remark it is dropped with it', () => {
    expect(slipsIn('<!-- :spoiler[twist] -->\n\na <!-- :::spoiler --> b')).toEqual([]);
  });
});

describe('a field of text', () => {
  const review = (field: string): string[] => {
    const text = `---\ntitle: A\nstandfirst: B\nauthors: [a]\npublished: 2026-05-01\nfilms: [a]\nthemes: [a]\ntriggerWarnings: []\nspoilers: none\n${field}\n---\n`;
    const { fields } = readEntry('reviews', new TextEncoder().encode(text));
    return fields
      .filter(({ meta, value }) => meta.prose === true && slipsInWords(value).length > 0)
      .map(({ path }) => path.join('.'));
  };

  it.each([
    ['verdict: "A :spoiler[twist]"', 'verdict'],
    ['image:\n  src: a.png\n  alt: "A :spoiler[twist]"\n  credit: B', 'image.alt'],
    ['image:\n  src: a.png\n  alt: B\n  credit: "A :spoiler[twist]"', 'image.credit'],
    ['corrections:\n  - date: 2026-05-01\n    text: "A :spoiler[twist]"', 'corrections.0.text'],
  ])('holds no spoiler: %s', (field, path) => {
    expect(review(field)).toEqual([path]);
  });

  it.each([
    ':spoiler[twist]',
    ':Spoiler[twist]',
    'a : spoiler[twist]',
    'a :spoiler twist',
    'a :spoiler',
    '::spoilers-ahead',
    ':::spoiler twist :::',
    ':film[a]{#b}',
    'a ||twist||',
    'a >!twist!<',
    '[spoiler]twist[/spoiler]',
    '：spoiler[twist]',
    ':sp\u043Eiler[twist]',
    ':spoi\u200Bler[twist]',
    ':spoiler[twist',
  ])('holds no slip of one: %s', (words) => {
    expect(slipsInWords(words)).not.toEqual([]);
  });

  it.each([
    '10:30',
    '2.39:1',
    'Note:this',
    'A title: the subtitle',
    ':smile:',
    'M*A*S*H',
    'Spoilers: none',
    'a || b || c',
    '[REC]',
  ])('may hold %s', (words) => {
    expect(slipsInWords(words)).toEqual([]);
  });
});

describe('what the report knows of spoilers', () => {
  it('numbers them, so that a block’s paragraphs are one and a line’s spoiler another', () => {
    const { spoilers } = reportBody(':::spoiler\na b\n\nc d\n:::\n\ne :spoiler[f g] h :spoiler[i j]', 1, 'review');
    const numbers = spoilers.map(({ spoiler }) => spoiler);
    expect(numbers[0]).toBe(numbers[1]);
    expect(new Set(numbers).size).toBe(3);
  });

  it('counts the descriptions and captions of images among their words', () => {
    const { open, spoilers } = reportBody(
      '![seen](a.png "caption")\n\n:::spoiler\n![hidden](b.png "note")\n:::',
      1,
      'review',
    );
    expect(open.map(({ words }) => words)).toEqual([['seen', 'caption']]);
    expect(spoilers.map(({ words }) => words)).toEqual([['hidden', 'note']]);
  });

  it('records a film as discussed unless a spoiler that is closed mentions it', () => {
    const body =
      ':film{#a}, :spoiler[:film{#b}]\n\n:::spoiler[:film{#c}]\n:film{#d}\n:::\n\n::spoilers-ahead\n\n:film{#e} :spoiler[:film{#f}]';
    expect(reportBody(body, 1, 'review').filmMentions).toEqual(['a', 'c', 'e']);
  });
});
