/** "Also read" lines, in the forms that magazines have for them. */
import { describe, expect, it } from 'vitest';
import { parseBody } from '../../../../src/markdown/syntax.ts';
import { closing, liftedFrom, markdownOf, opening, told } from '../../../support/lifted-text.ts';

const link = '[The Lighthouse Keeper’s Daughters: A Review](https://old.example/lighthouse/)';

/** Each becomes the card of the same review. */
const spellings = [
  `Also read: ${link}`,
  `**Also Read:** ${link}`,
  `**Also read: ${link}**`,
  `*Also Read – ${link}*`,
  `ALSO READ | ${link}`,
  `Read also: ${link}`,
  `Also see: ${link}`,
  `See also: ${link}.`,
  `Read more: ${link}`,
  `Read next → ${link}`,
  `Related: ${link}`,
  `Related post: ${link}`,
  `You may also like: ${link}`,
  `\\[Also read: ${link}\\]`,
  `(Also read: ${link})`,
  `### Also read: ${link}`,
  `[Also read: The Lighthouse Keeper’s Daughters: A Review](https://old.example/lighthouse/)`,
  `**[Also Read: Another Title Of It](https://old.example/lighthouse/)**`,
  `Also read ${link}`,
  `Also read: The Lighthouse Keeper’s Daughters: A Review`,
  `Also read: "The Lighthouse Keeper's Daughters: A Review"`,
  `Also Read: **The Lighthouse Keeper's Daughters – A Review | Old Example**`,
  `Also read: [The lighthouse keeper's daughters: a review](https://elsewhere.example/?p=12)`,
  `यह भी पढ़ें: ${link}`,
  `**इसे भी पढ़ें –** ${link}`,
  `👉 Must read: ${link}`,
  `### Related reads\n\n- ${link}`,
  `**Further reading:**\n\n- The Lighthouse Keeper’s Daughters: A Review`,
  `Also read:\n\n${link}`,
];

/** Each stays as it is. */
const nearMisses = [
  'Also read: A Title That Nobody Has',
  'Also read: [A page elsewhere](https://elsewhere.example/)',
  'They also read: the paper, the wall, the numbers.',
  'Also, read it aloud.',
  'Also read in the film is a letter by the lighthouse keeper.',
  `Also read by the keeper was ${link}, twice.`,
  `Read more about it in ${link}.`,
  `Related to this is ${link}.`,
  'Related: the film has a second problem. It is long.',
  `See also how ${link} has it.`,
  `> Also read: ${link}`,
  `- Also read: ${link}\n- Another item`,
  '`Also read: The Lighthouse Keeper’s Daughters: A Review`',
  '## Further reading\n\nWhat is there to read after this? Little enough, and none of it is in print, or was when this was written.',
  '## Related reads\n\n- One item that says much more than a title could and goes on and on about it\n- Another\n\n  of two paragraphs',
  'You may also like to know who wrote it.',
  'Read more.',
  'Readers: The Lighthouse Keeper’s Daughters: A Review',
  'Also reading: The Lighthouse Keeper’s Daughters: A Review',
  'More like this is not what the world needs.',
];

const around = (line: string): string => `${opening}\n\n${line}\n\n${closing}`;

describe('an also-read', () => {
  it.each(spellings)('becomes a card: %j', (line) => {
    const lifted = liftedFrom(around(line));
    expect(markdownOf(lifted.tree)).toBe(around('::also-read{#lighthouse}'));
    expect(lifted.relatedReads).toEqual(['lighthouse']);
  });

  it.each(nearMisses)('leaves %j alone', (line) => {
    const body = around(line);
    const lifted = liftedFrom(body);
    expect(markdownOf(lifted.tree)).toBe(markdownOf(parseBody(body)));
    expect(lifted.relatedReads).toEqual([]);
    expect(told(lifted, 'lifted')).toEqual([]);
  });

  it('is told, with its words', () => {
    const { notes } = liftedFrom(around(`Also read: ${link}\n\nAlso read: [Elsewhere](https://elsewhere.example/)`));
    expect(notes).toEqual([
      {
        kind: 'lifted',
        field: 'relatedReads',
        message: '"Also read: The Lighthouse Keeper’s Daughters: A Review" became a card: lighthouse.',
      },
      {
        kind: 'left',
        field: 'relatedReads',
        message: '"Also read: Elsewhere" sends to no review that arrives, and stays as it is.',
      },
    ]);
  });

  it('is told where it stays in a list', () => {
    const { notes } = liftedFrom(around(`- Also see: ${link}\n- A wall`));
    expect(notes.map(({ message }) => message)).toEqual([
      '"Also see: The Lighthouse Keeper’s Daughters: A Review" is an item of a list, and stays there as it is.',
    ]);
    const list = `## Related reads\n\n- ${link}, which says more of it than this does\n- A wall\n\n  Of numbers.`;
    expect(liftedFrom(around(list)).notes.map(({ message }) => message)).toEqual([
      'The list below "Related reads" holds more than links and titles, and stays as it is.',
    ]);
  });

  it('makes a card of each link of a line, and keeps the others', () => {
    const lifted = liftedFrom(
      around(
        `**Also read:** ${link}, [Elsewhere](https://elsewhere.example/) and [Salt](https://old.example/salt-and-silence/)`,
      ),
    );
    expect(markdownOf(lifted.tree)).toBe(
      around(
        '::also-read{#lighthouse}\n\n::also-read{#salt-and-silence}\n\nAlso read: [Elsewhere](https://elsewhere.example/)',
      ),
    );
    expect(lifted.relatedReads).toEqual(['lighthouse', 'salt-and-silence']);
  });

  it('keeps what is not known of a list, below its heading', () => {
    const list = `## Related reads\n\n- [Elsewhere](https://elsewhere.example/)`;
    const lifted = liftedFrom(`${opening}\n\n${list}\n- ${link}\n- Salt And Silence`);
    expect(markdownOf(lifted.tree)).toBe(
      `${opening}\n\n::also-read{#lighthouse}\n\n::also-read{#salt-and-silence}\n\n${list}`,
    );
  });

  it('has one card for a review that is named twice', () => {
    const lifted = liftedFrom(`${opening}\n\nAlso read: ${link}\n\n${closing}\n\nRead more: ${link}`);
    expect(markdownOf(lifted.tree)).toBe(`${opening}\n\n::also-read{#lighthouse}\n\n${closing}`);
    expect(lifted.relatedReads).toEqual(['lighthouse']);
    expect(told(lifted, 'left')).toEqual([
      '"Read more: The Lighthouse Keeper’s Daughters: A Review" names lighthouse once more, and was left out.',
    ]);
  });

  it('never sends a text to itself', () => {
    const line = 'Also read: [Rooms](https://old.example/rooms/)';
    const lifted = liftedFrom(around(line), 'A Post About Rooms');
    expect(markdownOf(lifted.tree)).toBe(around(line));
    expect(lifted.relatedReads).toEqual([]);
  });

  it('sees the cards that are there already', () => {
    expect(liftedFrom(around('::also-read{#lighthouse}')).relatedReads).toEqual(['lighthouse']);
  });

  it('is found on a line of a paragraph', () => {
    const lifted = liftedFrom(`${opening}\\\nAlso read: ${link}\\\n${closing}`);
    expect(markdownOf(lifted.tree)).toBe(around('::also-read{#lighthouse}'));
  });
});
