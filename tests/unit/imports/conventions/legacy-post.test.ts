/** A post as magazines have them by the hundred, compared whole: its text, its data and what is told of it. */
import { expect, it } from 'vitest';
import { titleWithEmphasis } from '../../../../src/imports/conventions/title-emphasis.ts';
import { contextOf, knownFilms, liftedFrom, markdownOf } from '../../../support/lifted-text.ts';

const title = "Netflix's 'The Perfection' Tunes Its Heroines Like Instruments";

const post = `# Netflix’s ‘The Perfection’ Tunes Its Heroines Like Instruments

**Trigger Warning:** Sexual Abuse, Graphic Violence

\\[Spoilers Ahead\\]

Two cellists meet at a concert in Shanghai, and for half an hour *The Perfection* lets us believe that one of them is jealous. The school that made them both is never far from the picture.

> **The film has perfect pitch for cruelty and none for the people who suffer it.**

Then a bus stops on a mountain road. The film has perfect pitch for cruelty and none for the people who suffer it. It borrows the turns of *The Handmaiden* without asking what they were for.

### Small magazines need large hearts!

Get premium content, early letters and help us stay free to read.

**Choose Your Plan!**

A teacher who hurts children is no puzzle, and the film sets him as one. What is done to a body here is done so that we may gasp.

Also read: [Inside The Locked Music Room: A Review Of Nocturne Hall](https://old.example/nocturne-hall/)

Revenge arrives as a duet. The two women play it on one instrument, and the camera has eyes for the bow alone.

**The two women play it on one instrument, and the camera has eyes for the bow alone.**

**Also read: [Salt And Silence](https://old.example/salt-and-silence/)**

What remains is a chord held too long, and a hand that is missing from it.

*Featured Image Source: [What To Stream](https://stream.example/perfection)*

Follow Rooms on Youtube and Telegram for latest updates.`;

it('lifts everything that a legacy post means', () => {
  const { tree, notes, ...data } = liftedFrom(post, title);
  expect(markdownOf(tree)).toBe(`::spoilers-ahead

Two cellists meet at a concert in Shanghai, and for half an hour _The Perfection_ lets us believe that one of them is jealous. The school that made them both is never far from the picture.

:::pull-quote
The film has perfect pitch for cruelty and none for the people who suffer it.
:::

Then a bus stops on a mountain road. The film has perfect pitch for cruelty and none for the people who suffer it. It borrows the turns of :film[_The Handmaiden_]{#the-handmaiden} without asking what they were for.

::membership

A teacher who hurts children is no puzzle, and the film sets him as one. What is done to a body here is done so that we may gasp.

Also read: [Inside The Locked Music Room: A Review Of Nocturne Hall](https://old.example/nocturne-hall/)

Revenge arrives as a duet. The two women play it on one instrument, and the camera has eyes for the bow alone.

:::pull-quote
The two women play it on one instrument, and the camera has eyes for the bow alone.
:::

::also-read{#salt-and-silence}

What remains is a chord held too long, and a hand that is missing from it.`);
  expect(data).toEqual({
    triggerWarnings: ['sexual-abuse', { warning: 'violence', level: 'described' }],
    spoilers: 'marked',
    relatedReads: ['salt-and-silence'],
    credit: 'What To Stream',
    creditUrl: 'https://stream.example/perfection',
    films: ['the-perfection'],
  });
  expect(notes).toEqual([
    {
      kind: 'left',
      message: '"Netflix’s ‘The Perfection’ Tunes Its Heroines Like Instruments" repeats the title, and was left out.',
    },
    {
      kind: 'left',
      message: '"Follow Rooms on Youtube and Telegram for latest updates." asks readers to follow, and was left out.',
    },
    {
      kind: 'lifted',
      field: 'triggerWarnings',
      message:
        '"Trigger Warning: Sexual Abuse, Graphic Violence" became triggerWarnings: sexual-abuse, violence (described).',
    },
    { kind: 'lifted', field: 'spoilers', message: '"[Spoilers Ahead]" became ::spoilers-ahead.' },
    {
      kind: 'left',
      field: 'relatedReads',
      message:
        '"Also read: Inside The Locked Music Room: A Review Of Nocturne Hall" sends to no review that arrives, and stays as it is.',
    },
    {
      kind: 'lifted',
      field: 'relatedReads',
      message: '"Also read: Salt And Silence" became a card: salt-and-silence.',
    },
    {
      kind: 'left',
      message:
        '"Small magazines need large hearts! Get premium content, early letters and help us stay free to read. Choose Your Plan!" calls for members; the site’s own call stands in its place.',
    },
    {
      kind: 'lifted',
      message:
        '"The film has perfect pitch for cruelty and none for the people who suffer it." repeats the text, and became a pull quote.',
    },
    {
      kind: 'lifted',
      message:
        '"The two women play it on one instrument, and the camera has eyes for the bow alone." repeats the text, and became a pull quote.',
    },
    {
      kind: 'lifted',
      field: 'image.credit',
      message:
        '"Featured Image Source: What To Stream" became image.credit: What To Stream (https://stream.example/perfection).',
    },
    { kind: 'guessed', field: 'films', message: '"The Perfection" in the title is the film "the-perfection" (2018).' },
    {
      kind: 'lifted',
      message: 'Films that the text names became mentions: "The Handmaiden" (the-handmaiden).',
    },
  ]);
  expect(titleWithEmphasis(title, contextOf(title).films)).toBe(
    'Netflix’s _The Perfection_ Tunes Its Heroines Like Instruments',
  );
});

it('changes nothing of a text that was lifted once', () => {
  const once = markdownOf(liftedFrom(post, title).tree);
  expect(markdownOf(liftedFrom(once, title).tree)).toBe(once);
});

it('knows the sample magazine’s film by its name', () => {
  expect(knownFilms.named('the perfection').map(({ id }) => id)).toEqual(['the-perfection']);
});
