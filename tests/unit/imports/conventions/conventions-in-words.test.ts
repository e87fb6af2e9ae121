/** Excerpts that hold what only the text may. */
import { expect, it } from 'vitest';
import { conventionsInWords } from '../../../../src/imports/conventions/conventions-in-words.ts';

it.each([
  'Trigger warning: suicide. A man comes home. [Spoilers Ahead] too, and that he dies.',
  'A man comes home (spoilers ahead), and he dies.',
  'A man comes home. Spoilers ahead: he dies.',
  'TW: rape',
  'This review contains spoilers. A man comes home.',
  'A man comes home. Also read: Salt And Silence',
])('are heard in %j', (words) => {
  expect(conventionsInWords(words)).toBe(true);
});

it.each([
  'A man comes home, and nobody knows him.',
  'A spoiler-free review of a film about a man who comes home.',
  'What is a trigger warning: a courtesy, or a promise?',
  'Warning: this is a long one.',
])('are not heard in %j', (words) => {
  expect(conventionsInWords(words)).toBe(false);
});
