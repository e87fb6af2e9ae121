import { describe, expect, it } from 'vitest';
import { inOldWriting } from '../../src/publish/cms-body.ts';

const typed = `*One* paragraph
on two lines.

| a |  b |
|---|---|
| 1 | 2 |


::: spoilers

* a list

:::spoiler{#parasite}
*Inside*
:::

[^1]: A note.`;

/** The same text in the manner of an editor with buttons. */
const made = `_One_ paragraph
on two lines.

| a | b |
| --- | --- |
| 1 | 2 |

::: spoilers

- a list

:::spoiler{#parasite}
_Inside_
:::

[^1]: A note.`;

describe('a text that an editor with buttons has written', () => {
  it('is as it was where nobody changed it', () => {
    expect(inOldWriting(typed, made)).toBe(typed);
  });

  it('keeps the writing of every part but the changed one', () => {
    const after = made.replace('paragraph', 'long paragraph');
    expect(inOldWriting(typed, after)).toBe(typed.replace('*One* paragraph', '_One_ long paragraph'));
  });

  it('takes new parts, loses old ones and follows an exchange', () => {
    expect(inOldWriting('*a*\n\n*b*', '_b_\n\nnew')).toBe('*b*\n\nnew');
    expect(inOldWriting('*a*\n\n*b*\n\n*c*', '_a_\n\nnew\n\n_c_')).toBe('*a*\n\nnew\n\n*c*');
    expect(inOldWriting('*a*\n\n*b*', '')).toBe('');
    expect(inOldWriting('', '_a_')).toBe('_a_');
  });

  it('gives back even what the editor loses, where it is known what it makes of the text', () => {
    const before = 'A \\_word\\_.\n\n*b*';
    const untouched = 'A _word_.\n\n_b_';
    expect(inOldWriting(before, untouched, untouched)).toBe(before);
    expect(inOldWriting(before, `${untouched} more`, untouched)).toBe('A \\_word\\_.\n\n_b_ more');
    expect(inOldWriting(before, 'A _word_!\n\n_b_', untouched)).toBe('A _word_!\n\n*b*');
  });
});
