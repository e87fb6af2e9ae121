/** Which footnotes may stand in the margin beside their calls. */
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { bodyRenderer } from '../../src/markdown/processor.ts';

/** The places in the margin of notes and quotes, `note 1` or `quote 2`, and `end` for a note that stays in its list. */
async function margin(body: string): Promise<string[]> {
  const renderer = await bodyRenderer({ kind: 'review', base: '/' });
  const { html } = await renderer.render(body, pathToFileURL('/content/reviews/any.md'));
  return [...html.matchAll(/<aside class="pull-quote( beside-\d+)?"|<li id="user-content-fn-\d+"([^>]*)>/g)].map(
    ([, quote, note]) =>
      note === undefined ? `quote${quote?.replace(/\D+/, ' ') ?? ''}` : (/beside-(\d+)/.exec(note)?.[1] ?? 'end'),
  );
}

const words = 'A sentence of a review that is long enough to be read. '.repeat(20);
const quote = ':::pull-quote\nA quote.\n:::\n';

it('are numbered with the quotes of the margin in the order of the text', async () => {
  expect(await margin(`One.[^a]\n\n${words}\n\n${quote}\n${words} Two.[^b]\n\n[^a]: A.\n[^b]: B.\n`)).toEqual([
    'quote 2',
    '1',
    '3',
  ]);
});

it('stay at the end where they would run into the quote that follows', async () => {
  expect(await margin(`One.[^a]\n\n${quote}\n${words}\n\n[^a]: ${words.slice(0, 200)}\n`)).toEqual(['quote 1', 'end']);
  expect(await margin(`One,[^a] two.[^b] ${words.slice(0, 250)}\n\n${quote}\n[^a]: A.\n[^b]: B.\n`)).toEqual([
    'quote 2',
    '1',
    'end',
  ]);
  const long = quote.replace('A quote.', words.slice(0, 250));
  expect(await margin(`${long}\nOne.[^a] ${words.slice(0, 500)}\n\n${quote}\n[^a]: A.\n`)).toEqual([
    'quote 1',
    'quote 2',
    'end',
  ]);
});

it('stay at the end where they are long or more than paragraphs', async () => {
  expect(await margin(`One.[^a] Two.[^b]\n\n[^a]: ${words}\n[^b]: A list:\n\n    - of one\n`)).toEqual(['end', 'end']);
});

it('stay at the end where a spoiler or a passage of a warning calls them first', async () => {
  expect(await margin(`:spoiler[Words[^a]] and open.[^a] More.[^b]\n\n[^a]: A.\n[^b]: B.\n`)).toEqual(['end', '1']);
  expect(await margin(`:::warning{#violence}\nWords.[^a]\n:::\n\n[^a]: A.\n`)).toEqual(['end']);
  expect(await margin(`::spoilers-ahead\n\nWords.[^a]\n\n[^a]: A.\n`)).toEqual(['end']);
});

it('stay at the end behind a quote that may be closed, whose height nobody knows', async () => {
  const closed = `::::spoiler\n\n${quote}\n::::\n`;
  expect(await margin(`${closed}\nWords.[^a]\n\n[^a]: A.\n`)).toContain('end');
});

it('are at most as many as the style has places for', async () => {
  const numbers = Array.from({ length: 14 }, (_, index) => String(index + 1));
  const body = numbers.map((n) => `Words.[^${n}]\n\n`).join('') + numbers.map((n) => `[^${n}]: Note.\n`).join('');
  expect(await margin(body)).toEqual([...numbers.slice(0, 12), 'end', 'end']);
});

it('are none in a text that is no review', async () => {
  const renderer = await bodyRenderer({ kind: 'standing', base: '/' });
  const { html } = await renderer.render('One.[^a]\n\n[^a]: A.\n', pathToFileURL('/content/pages/about.md'));
  expect(html).not.toContain('beside');
});
