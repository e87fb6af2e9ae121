/** Bytes made into text, letters made plain, and names that were meant. */
import { describe, expect, it } from 'vitest';
import { foldedText } from '../../src/markdown/folded-text.ts';
import { didYouMean, fieldPath, nearest } from '../../src/problem.ts';
import { nearestId } from '../../src/schemas/field.ts';
import { decode } from '../../src/sources/source-text.ts';

const utf8 = new TextEncoder();

describe('the bytes of a file', () => {
  it('are text, without the mark at its beginning', () => {
    expect(decode(utf8.encode('\uFEFFÀ la carte, हिन्दी 👩‍👧'))).toEqual({ text: 'À la carte, हिन्दी 👩‍👧' });
    expect(decode(new Uint8Array())).toEqual({ text: '' });
  });

  it.each<[string, number[], number, number]>([
    ['one byte of Latin-1', [0xe9], 3, 4],
    ['a byte that continues nothing', [0x80], 3, 4],
    ['a character that is cut short', [0xe0, 0xa4], 3, 4],
    ['a character that is longer than it must be', [0xc0, 0xaf], 3, 4],
    ['half of a surrogate pair', [0xed, 0xa0, 0x80], 3, 4],
  ])('are told where they are wrong: %s', (_, bytes, line, column) => {
    const before = utf8.encode('Zeile\r\n\nñ: ');
    for (const after of [[], [0x0a, 0x61, 0xff], [...utf8.encode('é')]]) {
      const decoded = decode(Uint8Array.from([...before, ...bytes, ...after]));
      expect(decoded).toMatchObject({ finding: { code: 'invalid-encoding', line, column, field: '' } });
    }
  });

  it('are told for UTF-16 by its name', () => {
    for (const mark of [
      [0xff, 0xfe],
      [0xfe, 0xff],
    ])
      expect(decode(Uint8Array.from([...mark, 0x61, 0x00]))).toMatchObject({
        finding: { message: 'This file is UTF-16, not UTF-8.', line: 1, column: 1 },
      });
  });
});

describe('folded text', () => {
  it.each([
    ['plain: [text]', 'plain: [text]'],
    ['：［ｓｐ］', ':[sp]'],
    ['\u0455\u0440\u043E', 'spo'],
    ['a\u200Bb\u2060c\u00ADd\uFEFFe', 'abcde'],
    ['a\u00A0b\u3000c', 'a b c'],
    ['&colon;&#91;&#x5D;&lbrack;', ':[]['],
    ['&amp; &unknown; &#0; & ;', '&amp; &unknown;  & ;'],
    ['—–', '--'],
    ['हिन्दी 올드보이 日本', 'हिन्दी 올드보이 日本'],
  ])('of %j', (written, plain) => {
    expect(foldedText(written).text).toBe(plain);
  });

  it('knows where each letter stands in the file', () => {
    const written = 'é\u200B&colon;𝐬x：y';
    const folded = foldedText(written);
    expect(folded.text).toBe('é:sx:y');
    expect(Array.from(folded.text, (_, index) => folded.offsetAt(index))).toEqual([0, 2, 9, 11, 12, 13]);
  });

  it('knows where the file holds other letters', () => {
    const folded = foldedText('ab：cd\u200Bef');
    expect([folded.isChanged(0, 2), folded.isChanged(1, 3), folded.isChanged(3, 5), folded.isChanged(4, 6)]).toEqual([
      false,
      true,
      false,
      true,
    ]);
  });
});

describe('a name that was meant', () => {
  it('is the nearest one, whatever the case', () => {
    expect(nearest('sexual-voilence', ['war', 'sexual-violence', 'sexual-abuse'])).toBe('sexual-violence');
    expect(nearest('Title', ['title', 'tile'])).toBe('title');
  });

  it('is none where nothing is near', () => {
    expect(nearest('mood', ['title', 'standfirst'])).toBeUndefined();
    expect(nearest('zz', ['a', 'b'])).toBeUndefined();
    expect(nearest('', ['a'])).toBeUndefined();
    expect(didYouMean('x', [], 'Otherwise.')).toBe('Otherwise.');
  });

  it.each([
    ['Été à Paris', 'ete-a-paris'],
    ['The  Perfection!', 'the-perfection'],
    ['under_score', 'under-score'],
    ['--', ''],
    ['올드보이', ''],
  ])('as an ID, of %j', (written, id) => {
    expect(nearestId(written)).toBe(id);
  });

  it('as the path of a field', () => {
    expect(fieldPath(['triggerWarnings', 1, 'level'])).toBe('triggerWarnings[1].level');
    expect(fieldPath([])).toBe('');
  });
});
