/** Sentences that stand twice in a text. */
import { describe, expect, it } from 'vitest';
import { parseBody } from '../../../../src/markdown/syntax.ts';
import { closing, liftedFrom, markdownOf, middle, opening, told } from '../../../support/lifted-text.ts';

const sentence = 'The wall knows more of the street than the street does.';
const body = `${middle} ${sentence} ${closing}`;
const quote = `:::pull-quote\n${sentence}\n:::`;

describe('a pull quote', () => {
  it.each([
    sentence,
    `**${sentence}**`,
    `*${sentence}*`,
    `> ${sentence}`,
    `> **“${sentence}”**`.replace(/[“”]/g, ''),
    `### ${sentence}`,
    sentence.toUpperCase(),
  ])('is what repeats a sentence: %j', (line) => {
    const before = liftedFrom(`${opening}\n\n${line}\n\n${body}`);
    const after = liftedFrom(`${opening}\n\n${body}\n\n${line}`);
    const words = line === line.toUpperCase() ? quote.replace(sentence, sentence.toUpperCase()) : quote;
    expect(markdownOf(before.tree)).toBe(`${opening}\n\n${words}\n\n${body}`);
    expect(markdownOf(after.tree)).toBe(`${opening}\n\n${body}\n\n${words}`);
  });

  it('may be a run of sentences', () => {
    const lifted = liftedFrom(`> ${sentence} ${closing}\n\n${body}`);
    expect(markdownOf(lifted.tree)).toBe(`:::pull-quote\n${sentence} ${closing}\n:::\n\n${body}`);
  });

  it.each([
    'The wall knows more of the street',
    'She counts them.',
    'The wall knows less of the street than the street does.',
    `${sentence} It does.`,
    `![A wall](wall.jpg) ${sentence}`,
    `- ${sentence}`,
    `:spoiler[${sentence}]`,
  ])('is not %j', (line) => {
    const text = `${opening}\n\n${line}\n\n${body}`;
    expect(markdownOf(liftedFrom(text).tree)).toBe(markdownOf(parseBody(text)));
  });

  it('stays where it is one already', () => {
    const text = `${opening}\n\n${quote}\n\n${body}`;
    const lifted = liftedFrom(text);
    expect(markdownOf(lifted.tree)).toBe(text);
    expect(lifted.notes).toEqual([]);
  });

  it('stands in a text once', () => {
    const lifted = liftedFrom(`${sentence}\n\n${opening}\n\n> ${sentence}\n\n${body}`);
    expect(markdownOf(lifted.tree)).toBe(`${quote}\n\n${opening}\n\n${body}`);
    expect(told(lifted, 'left')).toEqual([
      `"${sentence}" is a pull quote that stands here twice, and was left out once.`,
    ]);
  });

  it('gives no spoiler away', () => {
    const lifted = liftedFrom(`${opening}\n\n> ${sentence}\n\n[Spoilers Ahead]\n\n${body}`);
    expect(markdownOf(lifted.tree)).toBe(`${opening}\n\n::spoilers-ahead\n\n${body}`);
    expect(told(lifted, 'left')).toEqual([
      `"${sentence}" is a pull quote that gives away "the wall knows more of the street than", and was left out.`,
    ]);
  });

  it('gives none away where it was one already', () => {
    const lifted = liftedFrom(`${quote}\n\n:::spoiler\n${body}\n:::`);
    expect(markdownOf(lifted.tree)).toBe(`:::spoiler\n${body}\n:::`);
  });

  it('may repeat a spoiler among the spoilers', () => {
    const lifted = liftedFrom(`${opening}\n\n[Spoilers Ahead]\n\n> ${sentence}\n\n${body}`);
    expect(markdownOf(lifted.tree)).toBe(`${opening}\n\n::spoilers-ahead\n\n${quote}\n\n${body}`);
  });

  it('asks where other words give a spoiler away', () => {
    const lifted = liftedFrom(`${opening} ${closing}\n\n[Spoilers Ahead]\n\n${middle} ${closing}`);
    expect(told(lifted, 'question')).toEqual([
      '"by the last reel the wall is full" stands in the open and in a spoiler as well.',
    ]);
  });
});
