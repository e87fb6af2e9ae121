import { describe, expect, it } from 'vitest';
import { ArchiveRefused } from '../../../../src/imports/archive-refused.ts';
import { csvLines, tableOf, withColumns } from '../../../../src/imports/letterboxd/table.ts';

function lines(text: string): { line: number; cells: readonly string[] }[] {
  return csvLines('reviews.csv', new TextEncoder().encode(text));
}

describe('a table', () => {
  it.each(['\n', '\r\n', '\r'])('tells the line on which each row begins, with lines that end in %j', (end) => {
    const text = ['\uFEFFDate,Name', '1,"one', 'two', '', 'three"', '', '2,"a ""quoted"" word, and a comma"', '3,x'];
    expect(lines(text.join(end))).toEqual([
      { line: 1, cells: ['Date', 'Name'] },
      { line: 2, cells: ['1', 'one\ntwo\n\nthree'] },
      { line: 7, cells: ['2', 'a "quoted" word, and a comma'] },
      { line: 8, cells: ['3', 'x'] },
    ]);
  });

  it('drops control characters, and keeps tabs and all letters', () => {
    expect(lines('a\u001B[31m\u0007,b\tc,\u0085é 기생충 👩‍🚀\u0000')[0]?.cells).toEqual(['a[31m', 'b\tc', 'é 기생충 👩‍🚀']);
  });

  it('says where a quotation mark is wrong', () => {
    for (const text of ['a,b\n1,"x\n2,y', 'a,b\n1,x"y', 'a,b\n1,"x"y'])
      expect(() => lines(text)).toThrow(ArchiveRefused);
    expect(() => lines('a,b\n1,x"y')).toThrow(
      'reviews.csv:2 is no line of a table: a quotation mark stands where none can, or is never closed.',
    );
  });

  it('says which line is not UTF-8', () => {
    expect(() => csvLines('reviews.csv', Buffer.from('Date,Name\n1,Am\xe9lie', 'latin1'))).toThrow(
      'reviews.csv:2 is not UTF-8: take the zip as Letterboxd gives it out.',
    );
  });

  it('finds a cell by its column, however a column is called', () => {
    const table = tableOf('a.csv', lines('Name, __proto__ ,Name\n x ,y,z\nshort'));
    const [row, short] = table.rows;
    expect([row?.cell('Name'), row?.cell('__proto__'), row?.cell('constructor'), row?.isWhole]).toEqual([
      ...['x', 'y', ''],
      true,
    ]);
    expect([short?.cell('Name'), short?.cell('__proto__'), short?.isWhole]).toEqual(['short', '', false]);
  });

  it('says which column is missing, and what is nearest to it', () => {
    const wanted = ['Date', 'Review'];
    const asked = (text: string) => () => withColumns('reviews.csv', tableOf('reviews.csv', lines(text)), wanted);
    expect(asked('Date,Name,Reveiw\n')).toThrow(
      'reviews.csv has no column "Review". Its columns are Date, Name, Reveiw. Did you mean "Reveiw"?',
    );
    expect(asked('Date;Review;Name\n')).toThrow(
      'reviews.csv has no column "Date". Its columns are Date;Review;Name. Take the zip as Letterboxd gives it out: spreadsheets save tables in other ways.',
    );
    expect(asked('')).toThrow(/It is empty\. Take the zip/);
  });
});
