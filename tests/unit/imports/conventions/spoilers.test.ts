/** Notices of spoilers, in the sentences that critics have for them. */
import { describe, expect, it } from 'vitest';
import { parseBody } from '../../../../src/markdown/syntax.ts';
import { closing, liftedFrom, markdownOf, middle, opening, told } from '../../../support/lifted-text.ts';

/** Each stands between two paragraphs and marks the point of no return. */
const aheadLines = [
  '[Spoilers Ahead]',
  'Spoilers follow.',
  'Spoiler alert!',
  'SPOILER WARNING',
  '**Major spoilers follow.**',
  '(Spoilers below)',
  'Warning: spoilers',
  'Beware, spoilers ahead',
  '*Spoilers for Rooms With One Window and Lost Harbour ahead*',
  '### Spoilers',
  '⚠️ SPOILERS AHEAD ⚠️',
  '🚨🚨 Spoiler Alert 🚨🚨',
  '\\*\\*\\* SPOILERS \\*\\*\\*',
  '— Here be spoilers —',
  'There will be spoilers from here on.',
  'There are major plot spoilers ahead, so proceed with caution.',
  'Mild spoilers to come.',
  'Spoilers from this point onwards. You have been warned.',
  'Note: spoilers for the ending below.',
  'Spoiler Alert: if you haven’t seen the film, stop reading now.',
  'Obligatory spoiler warning',
  'SPOILER TERRITORY AHEAD',
  'Be warned: here come the spoilers.',
  'SPOILERS! SPOILERS! SPOILERS!',
  'Proceed with caution: spoilers ahead',
  'The rest of this review contains spoilers.',
  'From here on out, spoilers.',
  'Huge spoilers after the jump',
  '**स्पॉइलर अलर्ट**',
  'आगे स्पॉइलर हैं।',
];

/** Each stands at the head and is said of the whole. */
const containing = [
  'This review contains spoilers.',
  'Contains spoilers',
  '**Warning: this article contains major spoilers.**',
  'This piece contains spoilers for the whole series.',
  'Note: the following review contains spoilers for Lost Harbour.',
  '[Spoilers throughout]',
  'Please note that this essay discusses plot spoilers.',
  '*Full of spoilers.*',
  'Spoilers in this review',
  'SPOILER ALERT: This review contains spoilers',
  'इस समीक्षा में स्पॉइलर हैं।',
];

/** Each stands inside a paragraph. */
const sentences = [
  'To explain why, I must venture into spoiler territory.',
  'Spoilers follow.',
  'But beware, spoilers ahead.',
  'From here on we are entering spoiler territory.',
  'Be warned that there are spoilers ahead.',
  'I am going to spoil the ending now.',
];

const nearMisses = [
  'No spoilers.',
  'No spoilers ahead!',
  'This is a spoiler-free review.',
  'Contains no spoilers.',
  'I will write about it without spoilers.',
  'This review does not contain spoilers.',
  'The trailer contains spoilers, as trailers do, and nobody at the studio seems to have minded that very much.',
  'Spoilers are what people call the plot.',
  'He was a spoiler of games, and of holidays.',
  'Why we fear spoilers: an essay.',
  'The spoiler of the car is red.',
  'Everybody spoils everybody in this house.',
  '## The Spoiler As A Form',
  '> [Spoilers Ahead]',
  '- Spoilers ahead\n- An item',
  '`[Spoilers Ahead]`',
  'Is it a spoiler to say that she lives?',
  'Spoiler alert: the popcorn is the best thing about it, and even the popcorn was cold by the time that the film began.',
  'A film that cannot be spoiled needs no warning.',
  'What the studio calls a spoiler ahead of a release is what a critic calls the story, and each of them is right.',
  'Spoilsports ahead',
  'Spoilers?',
  'The Non-Spoiler Review',
  'The war was ended, and to the victor went the spoils.',
];

const around = (line: string): string => `${opening}\n\n${line}\n\n${closing}`;

describe('a notice of spoilers', () => {
  it.each(aheadLines)('makes %j the point of no return', (line) => {
    const lifted = liftedFrom(around(line));
    expect(markdownOf(lifted.tree)).toBe(around('::spoilers-ahead'));
    expect(lifted.spoilers).toBe('marked');
  });

  it.each(aheadLines)('takes %j at the head for the same', (line) => {
    const lifted = liftedFrom(`${line}\n\n${opening}`);
    expect(markdownOf(lifted.tree)).toBe(`::spoilers-ahead\n\n${opening}`);
    expect(lifted.spoilers).toBe('marked');
  });

  it.each(containing)('takes %j at the head for the whole text', (line) => {
    const lifted = liftedFrom(`${line}\n\n${opening}\n\n${closing}`);
    expect(markdownOf(lifted.tree)).toBe(`${opening}\n\n${closing}`);
    expect(lifted.spoilers).toBe('throughout');
  });

  it.each(containing)('takes %j in the midst for a point of no return', (line) => {
    const lifted = liftedFrom(around(line));
    expect(markdownOf(lifted.tree)).toBe(around('::spoilers-ahead'));
    expect(lifted.spoilers).toBe('marked');
  });

  it.each(sentences)('puts the point before the paragraph that says %j', (sentence) => {
    const lifted = liftedFrom(around(`${middle} ${sentence} She reads them.`));
    expect(markdownOf(lifted.tree)).toBe(around(`::spoilers-ahead\n\n${middle} ${sentence} She reads them.`));
    expect(lifted.spoilers).toBe('marked');
  });

  it.each(nearMisses)('leaves %j alone', (line) => {
    for (const body of [around(line), `${line}\n\n${opening}`]) {
      const lifted = liftedFrom(body);
      expect(markdownOf(lifted.tree)).toBe(markdownOf(parseBody(body)));
      expect(lifted).not.toHaveProperty('spoilers');
    }
  });

  it('stands before a heading that has it in brackets', () => {
    const lifted = liftedFrom(around('## The last reel (spoilers)'));
    expect(markdownOf(lifted.tree)).toBe(around('::spoilers-ahead\n\n## The last reel (spoilers)'));
  });

  it('is taken from the title where the text has none', () => {
    const lifted = liftedFrom(`${opening}\n\n${closing}`, 'Rooms With One Window (Spoilers)');
    expect(lifted.spoilers).toBe('throughout');
    expect(told(lifted, 'guessed')).toHaveLength(1);
    expect(liftedFrom(opening, 'Rooms With One Window (Spoiler-Free)')).not.toHaveProperty('spoilers');
  });

  it('is told with its words', () => {
    expect(liftedFrom(around('[Spoilers Ahead]')).notes).toEqual([
      { kind: 'lifted', field: 'spoilers', message: '"[Spoilers Ahead]" became ::spoilers-ahead.' },
    ]);
  });

  it('opens a block that "End of spoilers" closes', () => {
    const lifted = liftedFrom(`${opening}\n\nSpoiler alert!\n\n${middle}\n\n**End of spoilers.**\n\n${closing}`);
    expect(markdownOf(lifted.tree)).toBe(`${opening}\n\n:::spoiler\n${middle}\n:::\n\n${closing}`);
    expect(lifted.spoilers).toBe('marked');
  });

  it('leaves an end without a beginning in the text, and tells', () => {
    const lifted = liftedFrom(`${opening}\n\nEnd of spoilers\n\n${closing}`);
    expect(markdownOf(lifted.tree)).toBe(`${opening}\n\nEnd of spoilers\n\n${closing}`);
    expect(told(lifted, 'left')).toEqual(['"End of spoilers" stays in the text as it is.']);
  });

  it('marks one point of no return, the first', () => {
    const lifted = liftedFrom(`${opening}\n\nSpoilers ahead\n\n${middle}\n\nSpoilers follow.\n\n${closing}`);
    expect(markdownOf(lifted.tree)).toBe(
      `${opening}\n\n::spoilers-ahead\n\n${middle}\n\nSpoilers follow.\n\n${closing}`,
    );
    expect(told(lifted, 'left')).toEqual(['"Spoilers follow." stays in the text as it is.']);
  });

  it('moves a point that is there to an earlier notice', () => {
    const lifted = liftedFrom(`Spoilers ahead\n\n${opening}\n\n::spoilers-ahead\n\n${closing}`);
    expect(markdownOf(lifted.tree)).toBe(`::spoilers-ahead\n\n${opening}\n\n${closing}`);
  });

  it('takes the two notices at the head of one text for one', () => {
    const lifted = liftedFrom(`This review contains spoilers.\n\n[Spoilers ahead]\n\n${opening}`);
    expect(markdownOf(lifted.tree)).toBe(opening);
    expect(lifted.spoilers).toBe('throughout');
  });

  it('calls it a guess where the text says "may"', () => {
    const lifted = liftedFrom(`This review may contain spoilers.\n\n${opening}`);
    expect(lifted.spoilers).toBe('throughout');
    expect(told(lifted, 'guessed')).toEqual(['"This review may contain spoilers." became spoilers: throughout.']);
  });

  it('does not believe "spoiler-free", and tells', () => {
    const lifted = liftedFrom(`*A spoiler-free review.*\n\n${opening}`);
    expect(lifted).not.toHaveProperty('spoilers');
    expect(told(lifted, 'guessed')).toHaveLength(1);
  });

  it('sees the spoilers that are marked already', () => {
    expect(liftedFrom(`${opening} :spoiler[She reads them.]`).spoilers).toBe('marked');
    expect(liftedFrom(`:::spoiler\n${opening}\n:::`).spoilers).toBe('marked');
  });

  it('finds a line in a paragraph', () => {
    const lifted = liftedFrom(`${opening}\\\n**[Spoilers Ahead]**\\\n${closing}`);
    expect(markdownOf(lifted.tree)).toBe(`${opening}\n\n::spoilers-ahead\n\n${closing}`);
  });

  it('marks nothing where nothing follows', () => {
    const body = `${opening}\n\nSpoilers ahead!`;
    const lifted = liftedFrom(body);
    expect(markdownOf(lifted.tree)).toBe(body);
    expect(lifted).not.toHaveProperty('spoilers');
  });

  it('tells of a sentence that may announce spoilers and that it cannot be sure of', () => {
    expect(
      told(
        liftedFrom(around('The trailer contains spoilers, it is said, and so does the poster of this film.')),
        'left',
      ),
    ).toHaveLength(1);
  });
});
