import { describe, expect, it } from 'vitest';
import { filmIndex } from '../../../../src/imports/film-index.ts';
import { reviewHtml } from '../../../../src/imports/letterboxd/review-html.ts';
import { isSpoilerTag, spoilerMark } from '../../../../src/imports/letterboxd/spoiler-mark.ts';
import { csvLines, tableOf, type Row } from '../../../../src/imports/letterboxd/table.ts';
import { tagsIn, themeFinder } from '../../../../src/imports/letterboxd/themes.ts';
import { plainTexts } from './plain-texts.ts';
import { publication } from './small-publication.ts';

function rowOf(columns: string, cells: string): Row {
  const [row] = tableOf('reviews.csv', csvLines('reviews.csv', Buffer.from(`${columns}\n${cells}`))).rows;
  if (row === undefined) throw new Error('The table has no row.');
  return row;
}

const bare = rowOf('Name', 'Parasite');

describe('the text of a review', () => {
  it.each([
    ['one\ntwo\n\nthree', '<p>one<br>two</p><p>three</p>'],
    ['one<br/>two<br /><br>three', '<p>one<br>two</p><p>three</p>'],
    ['one<br />\ntwo', '<p>one<br>two</p>'],
    ['\n\n  one  \n \n\n two\n', '<p>one</p><p>two</p>'],
    ['', ''],
  ])('%j is %j', (text, html) => {
    expect(reviewHtml(text)).toBe(html);
  });

  it.each([
    ['<blockquote>a\n\nb</blockquote>\n\nc', '> a\n>\n> b\n\nc'],
    ['before <blockquote>quoted</blockquote> after', 'before\n\n> quoted\n\nafter'],
    ['<i>a\n\nb</i>', '_a_\n\n_b_'],
    ['a <3 b & c &amp; d < e', 'a <3 b & c & d < e'],
    [
      '<a href="https://letterboxd.com/film/parasite-2019/">that house</a>',
      '[that house](https://letterboxd.com/film/parasite-2019/)',
    ],
  ])('%j keeps its elements across paragraphs', (text, markdown) => {
    expect(plainTexts.review(reviewHtml(text), { title: '', films: filmIndex([]) }).markdown).toBe(markdown);
  });
});

describe('a mark of spoilers', () => {
  it.each([
    'Spoilers',
    'SPOILERS!',
    '*** Spoilers ahead ***',
    '⚠️ SPOILER WARNING ⚠️',
    'Spoiler alert.',
    'Major spoilers follow:',
    'This review may contain spoilers.',
    'This review contains spoilers',
    'Contains spoilers',
    'Warning: spoilers below',
    'Beware, spoilers!',
    '<b>Spoilers ahead</b>',
    '<i>contains spoilers</i><br />',
  ])('is the first line %j', (line) => {
    const mark = spoilerMark(bare, `${line}\n\nThe cellar was always there.`, []);
    expect(mark.text).toBe('The cellar was always there.');
    expect(mark.said).toMatch(/^its first line, "/);
  });

  it.each([
    'No spoilers.',
    'Spoiler-free.',
    'Spoilers are a strange thing to fear.',
    'I was told the spoilers ahead of time',
    'Not a spoiler',
    'It contains no spoilers',
    'Without spoilers:',
    '<b>A house</b>',
  ])('is not the first line %j', (line) => {
    const text = `${line}\n\nThe cellar was always there.`;
    expect(spoilerMark(bare, text, ['spoiler-free'])).toEqual({ text, said: undefined });
  });

  it('is never the whole of a text', () => {
    expect(spoilerMark(bare, 'Spoilers!', [])).toEqual({ text: 'Spoilers!', said: undefined });
  });

  it('is a column or a tag, whatever else says so', () => {
    const row = rowOf('Name,Contains Spoilers', 'Parasite,Yes');
    expect(spoilerMark(row, 'Text.', []).said).toBe('the column "Contains Spoilers"');
    expect(spoilerMark(row, 'Spoilers ahead\nText.', ['Spoilers'])).toEqual({
      text: 'Text.',
      said: 'the column "Contains Spoilers" and the tag "Spoilers" and its first line, "Spoilers ahead"',
    });
    expect(['spoiler', 'contains-spoilers', 'Spoilers'].every(isSpoilerTag)).toBe(true);
  });

  it('is missing, and nothing is promised, where the column says no', () => {
    expect(spoilerMark(rowOf('Name,Spoilers', 'Parasite,No'), 'Text.', []).said).toBeUndefined();
  });

  it('is found at once in a text that is nothing but signs', () => {
    const text = `${'*!'.repeat(200_000)}x`;
    expect(spoilerMark(bare, text, [])).toEqual({ text, said: undefined });
  });
});

describe('the themes of tags', () => {
  it('are found by ID, by name and by other names, where one theme alone has it', () => {
    const themeOf = themeFinder(publication());
    expect(['class', 'CLASS', 'Wealth', 'labour', 'storms', 'horror', ''].map(themeOf)).toEqual([
      ...['class', 'class', 'class', 'labour'],
      ...[undefined, undefined, undefined],
    ]);
    expect(tagsIn(' horror, ,halloween,horror')).toEqual(['horror', 'halloween']);
  });
});
