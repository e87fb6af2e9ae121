import { describe, expect, it } from 'vitest';
import { filmIndex } from '../../../../src/imports/film-index.ts';
import { spoilerMark } from '../../../../src/imports/letterboxd/spoiler-mark.ts';
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
    ['one\ntwo\n\nthree', 'one\\\ntwo\n\nthree'],
    ['one<br/>two<br />\nthree', 'one\\\ntwo\\\nthree'],
    ['one<br /><br>two', 'one\n\ntwo'],
    ['\n\n  one  \n \n\n two\n', 'one\n\ntwo'],
    ['', ''],
  ])('%j has its paragraphs and its lines', (text, markdown) => {
    expect(plainTexts.review(text, { title: '', films: filmIndex([]) }).markdown).toBe(markdown);
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
    expect(plainTexts.review(text, { title: '', films: filmIndex([]) }).markdown).toBe(markdown);
  });
});

describe('a mark of spoilers', () => {
  it('is a column, under any likely name, or a tag', () => {
    for (const name of ['Spoilers', 'Contains Spoilers'])
      for (const yes of ['Yes', 'true', '1'])
        expect(spoilerMark(rowOf(`Name,${name}`, `Parasite,${yes}`), ['spoilers'])).toBe(`the column "${name}"`);
    for (const tag of ['spoiler', 'Spoilers', 'contains-spoilers', 'spoiler alert'])
      expect(spoilerMark(bare, ['rain', tag])).toBe(`the tag "${tag}"`);
  });

  it('is missing, and nothing is promised, where the column or a tag says no', () => {
    expect(spoilerMark(rowOf('Name,Spoilers', 'Parasite,No'), ['spoiler-free', 'no spoilers'])).toBeUndefined();
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
