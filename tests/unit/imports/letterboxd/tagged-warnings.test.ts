/** Tags that warn of something, as critics write them at Letterboxd. */
import { describe, expect, it } from 'vitest';
import { warningNames } from '../../../../src/imports/conventions/warning-names.ts';
import { letterboxdArrivals } from '../../../../src/imports/letterboxd/letterboxd-arrivals.ts';
import { taggedWarnings } from '../../../../src/imports/letterboxd/tagged-warnings.ts';
import { columns, zipped } from '../../../support/letterboxd-zip.ts';
import { vocabulary } from '../../../support/lifted-text.ts';
import { plainTexts } from './plain-texts.ts';
import { publication, publicationFiles } from './small-publication.ts';

const names = warningNames(vocabulary);

describe('a tag', () => {
  it.each([
    ['tw: suicide', ['suicide']],
    ['cw: suicide', ['suicide']],
    ['tw suicide', ['suicide']],
    ['cw-sexual-assault', ['sexual-violence']],
    ['tw/cw: suicide & self-harm', ['suicide', 'self-harm']],
    ['trigger warning: suicide', ['suicide']],
    ['tw: none', []],
  ])('%s is a warning', (tag, declared) => {
    const found = taggedWarnings([tag], names);
    expect(found.triggerWarnings).toEqual(declared);
    expect([...found.tags]).toEqual([tag]);
    expect(found.notes.map(({ kind }) => kind)).toEqual(['lifted']);
  });

  it.each(['suicide', 'tw', 'twists', 'tw favourites', 'cw show', 'spoilers', 'warning shots'])('%s is none', (tag) => {
    expect(taggedWarnings([tag], names)).toEqual({ tags: new Set(), notes: [] });
  });

  it('that warns of what the vocabulary lacks is asked about', () => {
    const { triggerWarnings, tags, notes } = taggedWarnings(['tw: buttons'], names);
    expect([triggerWarnings, [...tags]]).toEqual([undefined, ['tw: buttons']]);
    expect(notes).toMatchObject([
      { kind: 'question', message: '"buttons", of the tag "tw: buttons", is no warning of this publication.' },
    ]);
  });
});

it('adds the topics of tags to a review, which is no theme for them', async () => {
  const path = await zipped({
    'profile.csv': `${columns.profile}\n2015-01-02,asha,Asha,Rao,,,,,,\n`,
    'reviews.csv': `${columns.reviews}\n2019-11-03,Parasite,2019,https://boxd.it/r1,,,Text.,"tw: violence, wealth, spoilers",\n`,
  });
  const here = { ...publicationFiles, 'warnings/violence': 'label: Violence\ndescription: Blows.\n' };
  const { files, notes } = await letterboxdArrivals(path, publication(here), { texts: plainTexts });
  const review = files.find(({ kind }) => kind === 'reviews')?.text;
  expect(review).toContain('\ntriggerWarnings: [ violence ]\nspoilers: throughout\n');
  expect(review).toContain('\nthemes: [ class ]\n');
  expect(notes.filter(({ message }) => message.includes('tw: violence'))).toMatchObject([
    { kind: 'lifted', field: 'triggerWarnings', message: 'The tag "tw: violence" became triggerWarnings: violence.' },
  ]);
});
