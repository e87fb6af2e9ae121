/** What a post and a page become as a whole: which of their parts agree with each other. */
import { describe, expect, it } from 'vitest';
import type { Destination } from '../../../../src/imports/destination.ts';
import { archiveOf } from '../../../../src/imports/wordpress/archive.ts';
import { arrivingPage } from '../../../../src/imports/wordpress/arriving-page.ts';
import { arrivingReview, type ArrivingText } from '../../../../src/imports/wordpress/arriving-review.ts';
import type { ExportedItem } from '../../../../src/imports/wordpress/export.ts';
import { emptyMap } from '../../../../src/imports/wordpress/map-file.ts';
import { planOf } from '../../../../src/imports/wordpress/plan.ts';
import { Surveyor } from '../../../../src/imports/wordpress/survey.ts';
import { kindNames } from '../../../../src/schemas/kind-names.ts';
import { makeItem, makeSite } from '../../../support/wxr-writer.ts';

const destination: Destination = {
  base: '/',
  timeZone: 'UTC',
  comments: 'off',
  language: 'en',
  things: Object.fromEntries(kindNames.map((kind) => [kind, {}])) as Destination['things'],
  films: [],
  ledger: {},
};
const picture = makeItem({ id: '9', type: 'attachment', attachmentUrl: 'https://old.example/still.jpg', content: '' });

/** The first of the items as it arrives. */
function arriving(...items: readonly [ExportedItem, ...ExportedItem[]]): ArrivingText {
  const surveyor = new Surveyor();
  for (const item of items) surveyor.add(item);
  const survey = surveyor.survey(makeSite());
  const plan = planOf(survey, destination, emptyMap);
  const [item] = items;
  const arrival = plan.arrivals[item.id];
  if (arrival === undefined) throw new Error('It does not arrive.');
  const archive = archiveOf(plan, destination, survey);
  return arrival.kind === 'reviews' ? arrivingReview(item, arrival, archive) : arrivingPage(item, arrival, archive);
}

function told({ notes }: ArrivingText, field: string): string[] {
  return notes.filter((note) => note.field === field).map(({ kind, message }) => `${kind}: ${message}`);
}

const unfit = 'Spoilers ahead: the butler did it.';

describe('the excerpt of a post', () => {
  it('is its standfirst', () => {
    const { thing } = arriving(makeItem({ excerpt: 'A summary.' }));
    expect(thing.fields['standfirst']).toBe('A summary.');
  });

  it('that holds a notice of spoilers is none, and an editor is asked for one', () => {
    const text = arriving(makeItem({ excerpt: unfit }));
    expect(text.thing.fields).toMatchObject({ standfirst: undefined, draft: true });
    expect(told(text, 'standfirst')).toEqual([
      `left: "${unfit}" holds a warning, a notice of spoilers or an also-read, and was not taken as the standfirst.`,
      'question: It has no excerpt, and a sentence of the text may give the film away.',
    ]);
  });
});

describe('a line that credits the picture above a text', () => {
  const content = '<p>A text.</p>\n\n<p>Featured Image Source: Harbour Films</p>';

  it('is its credit where there is a picture', () => {
    const text = arriving(makeItem({ content, meta: [{ key: '_thumbnail_id', value: '9' }] }), picture);
    expect(text.thing.fields['image']).toMatchObject({ src: 'still.jpg', credit: 'Harbour Films' });
    expect(text.thing.body).toBe('A text.');
  });

  it('stays in the text where there is none', () => {
    const text = arriving(makeItem({ content }));
    expect(text.thing.fields['image']).toBeUndefined();
    expect(text.thing.body).toContain('Harbour Films');
  });
});

describe('the excerpt of a page', () => {
  it.each([
    ['A summary.', 'A summary.', []],
    [unfit, undefined, [`left: "${unfit}" holds a warning, a notice of spoilers or an also-read, and was not taken.`]],
    [
      'Long. '.repeat(60).trim(),
      undefined,
      [`left: "${'Long. '.repeat(60).trim()}" is too long for a description, and was not taken.`],
    ],
  ])('%j describes it as %j', (excerpt, description, notes) => {
    const text = arriving(makeItem({ type: 'page', excerpt }));
    expect(text.thing.fields['description']).toBe(description);
    expect(told(text, 'description')).toEqual(notes);
  });
});
