import { describe, expect, it } from 'vitest';
import { editedText } from '../../src/sources/text-edit.ts';

describe('edits of a text', () => {
  it('are made at the places that the text had before any of them', () => {
    const edits = [
      { from: 6, to: 11, text: 'reader' },
      { from: 0, to: 5, text: 'Good evening,' },
      { from: 11, to: 11, text: '!' },
    ];
    expect(editedText('Hello world', edits)).toBe('Good evening, reader!');
  });

  it('leave a text without edits as it is', () => {
    expect(editedText('Hello', [])).toBe('Hello');
  });

  it.each([
    [
      { from: 0, to: 3, text: '' },
      { from: 2, to: 4, text: '' },
    ],
    [{ from: 4, to: 9, text: '' }],
    [{ from: 3, to: 2, text: '' }],
  ])('are refused where they overlap or lie outside', (...edits) => {
    expect(() => editedText('Hello', edits)).toThrow(RangeError);
  });
});
