/** What themes, plugins and habits put around a text: titles, bylines, calls, ratings, notes on where it appeared. */
import { describe, expect, it } from 'vitest';
import { parseBody } from '../../../../src/markdown/syntax.ts';
import { closing, liftedFrom, markdownOf, middle, opening, told } from '../../../support/lifted-text.ts';

const text = `${opening}\n\n${closing}`;

describe('a line around the text', () => {
  it.each([
    'Follow us on Instagram and Telegram!',
    'Follow Rooms channels on Youtube and Telegram for latest updates.',
    'Like us on [Facebook](https://facebook.example/rooms)',
    'Follow us:',
    '**Share this:**',
    'Like this:',
    'Like Loading...',
    'Comments are closed.',
    'Leave a comment',
    'Leave a reply below!',
    'Advertisements',
    'Report this ad',
    'Subscribe to our newsletter for more of this.',
    'Sign up for our weekly newsletter!',
    'Subscribe to our YouTube channel',
    'The post Rooms appeared first on Old Example.',
  ])('is left out and told: %j', (line) => {
    const lifted = liftedFrom(`${text}\n\n${line}`);
    expect(markdownOf(lifted.tree)).toBe(text);
    expect(told(lifted, 'left')).toEqual([expect.stringContaining(line.replace(/\*\*|[[\]]|\(.*?\)/g, ''))]);
  });

  it('goes with its list of buttons', () => {
    const lifted = liftedFrom(
      `${text}\n\n### Share this:\n\n- Click to share on Twitter (Opens in new window)\n- Email`,
    );
    expect(markdownOf(lifted.tree)).toBe(text);
    expect(told(lifted, 'left')).toEqual([
      '"Share this: Click to share on Twitter (Opens in new window) Email" belongs to sharing buttons, and was left out.',
    ]);
  });

  it.each(
    [
      'Follow the numbers on the wall.',
      'Follow her on the street. Instagram would have ended this film.',
      'Like this film, the street goes on.',
      'Comments are closed to nobody.',
      'Advertisements line the street.',
      'Share this with your grandmother.',
      'Support us',
      'Join the street.',
      'About the author: Asha Rao counts cars.',
      '> Comments are closed.',
    ].filter((line) => line !== 'Support us'),
  )('is none of them: %j', (line) => {
    const body = `${text}\n\n${line}`;
    expect(markdownOf(liftedFrom(body).tree)).toBe(markdownOf(parseBody(body)));
  });

  it('about the author is told and stays', () => {
    expect(told(liftedFrom(`${text}\n\nAbout the author: Asha Rao counts cars.`), 'left')).toEqual([
      '"About the author: Asha Rao counts cars." stays in the text.',
    ]);
  });
});

describe('a rule', () => {
  it('goes with the last line that it divided from the text, and no other does', () => {
    const rule = '***';
    const lifted = liftedFrom(`TW: suicide\n\n${rule}\n\n${opening}\n\n${rule}\n\n${closing}\n\n${rule}\n\nImage: A`);
    expect(markdownOf(lifted.tree)).toBe(`${opening}\n\n${rule}\n\n${closing}`);
    expect(markdownOf(liftedFrom(`${rule}\n\n${text}\n\n${rule}`).tree)).toBe(`${rule}\n\n${text}\n\n${rule}`);
  });
});

describe('the head of a text', () => {
  it('loses the title that stands there again, however often', () => {
    const lifted = liftedFrom(`# Rooms with one window\n\n**Rooms With One Window | Old Example**\n\n${text}`);
    expect(markdownOf(lifted.tree)).toBe(text);
    expect(told(lifted, 'left')).toEqual([
      '"Rooms with one window" repeats the title, and was left out.',
      '"Rooms With One Window | Old Example" repeats the title, and was left out.',
    ]);
  });

  it.each(['By Asha Rao', '*Written by Asha Rao and Mira Sen*', 'Words by: A. Rao'])('loses the byline %j', (line) => {
    const lifted = liftedFrom(`${line}\n\n${text}`);
    expect(markdownOf(lifted.tree)).toBe(text);
    expect(told(lifted, 'left')).toEqual([expect.stringContaining(line.replaceAll('*', ''))]);
  });

  it.each(['By design', 'By the sea', '## By Any Means', 'By Asha Rao, who counts cars'])('keeps %j', (line) => {
    expect(markdownOf(liftedFrom(`${line}\n\n${text}`).tree)).toBe(`${line}\n\n${text}`);
  });

  it('keeps the title’s words in the midst of the text', () => {
    const body = `${opening}\n\n## Rooms With One Window\n\n${closing}`;
    expect(markdownOf(liftedFrom(body).tree)).toBe(body);
  });
});

describe('a call for members', () => {
  const call =
    '## Rooms need friends!\n\nGet premium content, exclusive benefits and help us remain free.\n\n**Choose Your Plan!**';

  it('becomes the place of the site’s own', () => {
    const lifted = liftedFrom(`${opening}\n\n${call}\n\n${closing}`);
    expect(markdownOf(lifted.tree)).toBe(`${opening}\n\n::membership\n\n${closing}`);
    expect(told(lifted, 'left')).toEqual([
      '"Rooms need friends! Get premium content, exclusive benefits and help us remain free. Choose Your Plan!" calls for members; the site’s own call stands in its place.',
    ]);
  });

  it.each(['[Become a member](https://old.example/plans)', 'Support our work', 'Support us on Patreon!', 'Donate now'])(
    'may be %j',
    (line) => {
      expect(markdownOf(liftedFrom(`${opening}\n\n${line}\n\n${closing}`).tree)).toBe(
        `${opening}\n\n::membership\n\n${closing}`,
      );
    },
  );

  it('has one place', () => {
    const lifted = liftedFrom(`${opening}\n\nSupport us\n\n${middle}\n\nBecome a member!\n\n${closing}`);
    expect(markdownOf(lifted.tree)).toBe(`${opening}\n\n::membership\n\n${middle}\n\n${closing}`);
  });

  it.each([
    'Support us or not, she says, and shuts the window. Nobody answers.',
    'To become a member of this household one has to count.',
    'Membership is a theme of it.',
    '> Become a member',
    'The numbers!',
  ])('is not %j', (line) => {
    const body = `${opening}\n\n${line}\n\n${closing}`;
    expect(markdownOf(liftedFrom(body).tree)).toBe(markdownOf(parseBody(body)));
  });
});

describe('a rating', () => {
  it.each([
    ['Rating: 3.5/5', 3.5],
    ['**My rating:** 4 out of 5 stars', 4],
    ['Rating: 7/10', 3.5],
    ['Score – 8/10', 4],
    ['★★★½', 3.5],
    ['★★★★☆ (4/5)', 4],
    ['### Rating: 4/5', 4],
    ['Rating: ★★★☆☆', 3],
    ['⭐⭐⭐⭐', 4],
    ['3½/5', 3.5],
    ['Verdict: 4/5', 4],
    ['Rating: 3,5/5', 3.5],
  ])('is read from %j', (line, rating) => {
    const lifted = liftedFrom(`${text}\n\n${line}`);
    expect(lifted.rating).toBe(rating);
    expect(markdownOf(lifted.tree)).toBe(text);
    expect(told(lifted, 'lifted')).toEqual([`"${line.replace(/\*|^#+ /g, '')}" became rating: ${String(rating)}.`]);
  });

  it.each([
    'Rating: B+',
    'Rating: 3/4',
    'Rating: 7.3/10',
    'Rating: 0/5',
    'Rating: 11/10',
    'Rating: PG-13',
    'Rating: ★★★★★★',
  ])('is not read from %j, which stays and is told', (line) => {
    const lifted = liftedFrom(`${text}\n\n${line}`);
    expect(lifted).not.toHaveProperty('rating');
    expect(markdownOf(lifted.tree)).toBe(`${text}\n\n${line}`);
    expect(told(lifted, 'left')).toEqual([`"${line}" is no rating in halves of five stars, and stays in the text.`]);
  });
});

describe('a verdict', () => {
  it('is read where it ends the text', () => {
    const lifted = liftedFrom(`${text}\n\n**Verdict:** A wall well worth reading.`);
    expect(lifted.verdict).toBe('A wall well worth reading.');
    expect(markdownOf(lifted.tree)).toBe(text);
  });

  it('keeps the emphasis of a title', () => {
    expect(liftedFrom(`${text}\n\nVerdict: *Rooms* is well worth reading.`).verdict).toBe(
      '_Rooms_ is well worth reading.',
    );
  });

  it('stays among the spoilers where it stood', () => {
    const lifted = liftedFrom(`${opening}\n\n[Spoilers ahead]\n\n${closing}\n\nVerdict: She should have run away.`);
    expect(lifted).not.toHaveProperty('verdict');
    expect(markdownOf(lifted.tree)).toContain('Verdict: She should have run away.');
    expect(told(lifted, 'left')).toEqual([
      '"Verdict: She should have run away." stands among spoilers, and stays there.',
    ]);
  });

  it('stays where it is too long for a sentence', () => {
    const body = `${text}\n\nVerdict: ${'a wall '.repeat(40).trim()}.`;
    const lifted = liftedFrom(body);
    expect(lifted).not.toHaveProperty('verdict');
    expect(markdownOf(lifted.tree)).toBe(body);
  });
});

describe('where a text appeared first', () => {
  it.each([
    'This post first appeared on [Harbour](https://harbour.example/rooms/).',
    '*This was originally published at [Harbour](https://harbour.example/rooms/).*',
    'Originally published in [Harbour](https://harbour.example/rooms/)',
    'A version of this review was first published on [Harbour](https://harbour.example/rooms/)',
    'Cross-posted from [Harbour](https://harbour.example/rooms/)',
  ])('is read from %j', (line) => {
    const lifted = liftedFrom(`${text}\n\n${line}`);
    expect(lifted.canonical).toBe('https://harbour.example/rooms/');
    expect(markdownOf(lifted.tree)).toBe(text);
  });

  it.each([
    'This post first appeared on Harbour.',
    'This post first appeared on [Harbour](https://harbour.example/).',
    'Originally published in [Harbour](javascript:void)',
  ])('stays in the text where no address of it is said: %j', (line) => {
    const lifted = liftedFrom(`${text}\n\n${line}`);
    expect(lifted).not.toHaveProperty('canonical');
    expect(markdownOf(lifted.tree)).toBe(markdownOf(parseBody(`${text}\n\n${line}`)));
    expect(told(lifted, 'left')).toHaveLength(1);
  });
});
