/** Straight quotes as they are typed, and what is printed. */
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { relatedIndex } from '../../src/editorial/related-index.ts';
import { reviewView } from '../../src/editorial/review-view.ts';
import { printedQuotes } from '../../src/markdown/printed-quotes.ts';
import { bodyRenderer } from '../../src/markdown/processor.ts';
import { wordsOf } from '../../src/markdown/words.ts';
import { catalogueOf } from '../support/catalogue-of.ts';

describe('a text in English', () => {
  it.each([
    [`Chazelle's film`, 'Chazelle’s film'],
    [`"What?" he said. "No."`, '“What?” he said. “No.”'],
    [`He said, "'Quoted' words in a larger 'quote'."`, 'He said, “‘Quoted’ words in a larger ‘quote’.”'],
    [`"He said 'no'"`, '“He said ‘no’”'],
    [`the critics' room, the boys' own`, 'the critics’ room, the boys’ own'],
    [`the '80s, rock 'n' roll and 'em all`, 'the ’80s, rock ’n’ roll and ’em all'],
    [`"'Tis nothing" (or "something")`, '“’Tis nothing” (or “something”)'],
    [`"_Titane_ is _hers_" and _'Court'_`, '“_Titane_ is _hers_” and _‘Court’_'],
    [`a "…" and an "--" and "...so"`, 'a “…” and an “--” and “...so”'],
    [`one—"two"—three "four—"`, 'one—“two”—three “four—”'],
    [`in 1999's "class of '99"`, 'in 1999’s “class of ’99”'],
    [`the '50% < 60%' of '68`, 'the ‘50% < 60%’ of ’68'],
    [`"in 1999", then`, '“in 1999”, then'],
  ])('%s', (typed, printed) => {
    expect(printedQuotes(typed, 'en')).toBe(printed);
    expect(printedQuotes(printed, 'en')).toBe(printed);
  });

  it('keeps what its neighbours do not tell', () => {
    for (const typed of [`5'10" tall`, `a 12" nail`, `rows " of ' signs`, 'no"thing', `a -- b ... c`])
      expect(printedQuotes(typed, 'en')).toBe(typed);
  });
});

it.each([
  ['hi', `"कोर्ट" में 'गवाह'`, '“कोर्ट” में ‘गवाह’'],
  ['de', `"Hans' Film, der 'Titane' heißt", sagt's`, '„Hans’ Film, der ‚Titane‘ heißt“, sagt’s'],
  ['de-CH', `"Gut"`, '«Gut»'],
  ['fr', `"L'amour", dit-elle, d'"Oldboy" l'autre`, '«\u202fL’amour\u202f», dit-elle, d’«\u202fOldboy\u202f» l’autre'],
  ['it', `l'"Avventura"`, 'l’«Avventura»'],
  ['pl', `"Dobry 'film'"`, '„Dobry «film»”'],
  ['sv', `"Bra"`, '”Bra”'],
  ['nl', `'s Nachts 'in' "huis"`, '’s Nachts ‘in’ “huis”'],
  ['ja', `"no"`, `"no"`],
])('a text in %s has the marks of its language', (language, typed, printed) => {
  expect(printedQuotes(typed, language)).toBe(printed);
});

it('a text has the same words as before', () => {
  for (const typed of [`Don't say "Anton's dead's end"`, `the boys' 'own' 5'10"`])
    for (const language of ['en', 'de', 'fr', 'hu', 'sv'])
      expect(wordsOf(printedQuotes(typed, language))).toEqual(wordsOf(typed));
});

describe('a body', () => {
  const html = async (body: string, language = 'en'): Promise<string> => {
    const renderer = await bodyRenderer({ kind: 'review', base: '/', language });
    return (await renderer.render(body, pathToFileURL('/content/reviews/any.md'))).html;
  };

  it('pairs quotes across links, emphasis and films', async () => {
    expect(await html(`"_Oldboy_ and [its 'end'](https://a.example/it's)" :film[Park's]{#oldboy}'s`)).toBe(
      '<p>“<em>Oldboy</em> and <a href="https://a.example/it&#x27;s">its ‘end’</a>” ' +
        '<a class="film" href="/films/oldboy/" data-film="oldboy">Park’s</a>’s</p>',
    );
  });

  it('keeps code, addresses and raw HTML as typed', async () => {
    const typed = `\`it's\` <kbd>it's</kbd> https://a.example/it's`;
    expect((await html(typed)).match(/it(?:'|&#x27;)s/g)).toHaveLength(4);
    expect(await html(typed)).not.toContain('’');
  });

  it('anchors a heading by what is typed, and prints it set', async () => {
    expect(await html(`## The critic's "eye"`)).toBe('<h2 id="the-critics-eye">The critic’s “eye”</h2>');
  });

  it('sets descriptions of pictures, and quotes in and round a spoiler', async () => {
    expect(await html(`"See :spoiler[it's 'him']".`)).toMatch(/“See <.*it’s ‘him’<.*”\./s);
    expect(await html(`![A hand's "shadow"](./a.jpg)`)).toContain('A hand’s “shadow”');
  });

  it('has the quotes of its own language', async () => {
    expect(await html(`"Gut"`, 'de')).toBe('<p>„Gut“</p>');
  });
});

it('the title, standfirst and verdict of a review are set in its language, whatever the magazine’s', () => {
  const catalogue = catalogueOf({
    reviews: {
      one: { title: `"Hans' _Film_"`, standfirst: `"Gut", sagt's.`, verdict: `Ein "Wurf".`, language: 'de' },
    },
  });
  const review = catalogue.reviews.get('one');
  const view = review && reviewView(review, catalogue, new Map(), relatedIndex(catalogue, new Map()));
  expect(view).toMatchObject({ title: '„Hans’ _Film_“', standfirst: '„Gut“, sagt’s.', verdict: 'Ein „Wurf“.' });
});
