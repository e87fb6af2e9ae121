/** Slips of the pen in blocks and in the point of no return, and in the directives that hide nothing. */
import { describe, expect, it } from 'vitest';
import { reportBody } from '../../src/markdown/body-report.ts';
import { slipsIn } from './slips-in.ts';

describe('a block of spoilers is a slip', () => {
  it.each([
    ['in the plural', ':::spoilers\nHe dies.\n:::', ['1:1']],
    ['with a capital', ':::Spoiler\nHe dies.\n:::', ['1:1']],
    ['with a space before its name', '::: spoiler\nHe dies.\n:::', ['1:1', '3:1']],
    ['with a no-break space before its name', ':::\u00A0spoiler\nHe dies.\n:::', ['1:1', '3:1']],
    ['with words behind its name', ':::spoiler The end\nHe dies.\n:::', ['1:1', '3:1']],
    ['with colons behind its name', ':::spoiler:::\nHe dies.\n:::', ['1:1', '3:1']],
    ['with words in round brackets', ':::spoiler(The end)\nHe dies.\n:::', ['1:1', '3:1']],
    ['with a label that is never closed', ':::spoiler[The end\nHe dies.\n:::', ['1:1', '3:1']],
    ['with an ID without its sign', ':::spoiler{oldboy}\nHe dies.\n:::', ['1:1']],
    ['with two IDs', ':::spoiler{#oldboy #parasite}\nHe dies.\n:::', ['1:1']],
    ['with the braces never closed', ':::spoiler{#oldboy\nHe dies.\n:::', ['1:1', '3:1']],
    ['with two colons', '::spoiler\nHe dies.\n::', ['1:1', '3:1']],
    ['with one colon', ':spoiler\nHe dies.\n:', ['1:1']],
    ['without its name', ':::\nHe dies.\n:::', ['1:1', '3:1']],
    ['without anything in it', ':::spoiler\n:::', ['1:1']],
    ['that is never closed', ':::spoiler\nHe dies.', ['1:1']],
    ['that is closed with two colons', ':::spoiler\nHe dies.\n::', ['1:1', '3:1']],
    ['that is closed with fewer colons', '::::spoiler\nHe dies.\n:::', ['1:1', '3:1']],
    ['that is closed behind its words', ':::spoiler\nHe dies. :::', ['1:1']],
    ['that is closed with words behind', ':::spoiler\nHe dies.\n::: end', ['1:1', '3:1']],
    ['that is closed with a point behind', ':::spoiler\nHe dies.\n:::.', ['1:1', '3:1']],
    ['that is closed by an indented line', ':::spoiler\nHe dies.\n\n    :::\n\nShe too.', ['1:1', '4:5']],
    ['that is closed twice', ':::spoiler\nHe dies.\n:::\n:::', ['4:1']],
    ['that is indented like code', '    :::spoiler\n    He dies.\n    :::', ['1:5', '3:5']],
    ['in a fence that is never closed', '```\ncode\n\n:::spoiler\nHe dies.\n:::', ['4:1', '6:1']],
    ['around a fence that is never closed', ':::spoiler\n```\nHe dies.\n:::\n\nWords.', ['2:1']],
    ['in HTML', '<div>\n:::spoiler\nHe dies.\n:::\n</div>', ['2:1', '4:1']],
    ['of full-width colons', '：：：spoiler\nHe dies.\n：：：', ['1:1', '3:1']],
    ['of one full-width colon', ':：:spoiler\nHe dies.\n:::', ['1:1', '1:3', '3:1']],
    ['with a Cyrillic letter', ':::sp\u043Eiler\nHe dies.\n:::', ['1:1']],
    ['with a zero-width space before it', '\u200B:::spoiler\nHe dies.\n:::', ['1:2', '3:1']],
  ])('%s', (_, body, places) => {
    expect(slipsIn(body)).toEqual(places);
  });

  it('inside another with the same number of colons', () => {
    expect(slipsIn(':::warning{#war}\n:::spoiler\nHe dies.\n:::\nShe too.\n:::')).toEqual(['2:1', '6:1']);
  });

  it('inside another with more colons than that', () => {
    expect(slipsIn(':::warning{#war}\n::::spoiler\nHe dies.\n::::\nShe too.\n:::')).toEqual(['2:1', '6:1']);
  });

  it('that begins in a list and is closed outside it', () => {
    expect(slipsIn('- :::spoiler\n  He dies.\n:::')).toEqual(['1:3', '3:1']);
  });

  it('that begins in a quote and is closed outside it', () => {
    expect(slipsIn('> :::spoiler\n> He dies.\n\n:::')).toEqual(['1:3', '4:1']);
  });

  it('that holds a pull quote which is never closed', () => {
    expect(slipsIn('::::spoiler\n:::pull-quote\nHe dies.\n::::')).toEqual(['2:1']);
  });
});

describe('the point of no return is a slip', () => {
  it.each([
    ['in a line', 'From here ::spoilers-ahead\n\nHe dies.', ['1:11']],
    ['with a word behind it', '::spoilers-ahead now\n\nHe dies.', ['1:1']],
    ['with colons behind it', '::spoilers-ahead::\n\nHe dies.', ['1:1']],
    ['with one colon', ':spoilers-ahead\n\nHe dies.', ['1:1']],
    ['with three colons', ':::spoilers-ahead\n\nHe dies.', ['1:1']],
    ['with three colons, closed', ':::spoilers-ahead\nHe dies.\n:::', ['1:1']],
    ['with a space between its colons', ': :spoilers-ahead\n\nHe dies.', ['1:3']],
    ['with a space behind its colons', ':: spoilers-ahead\n\nHe dies.', ['1:1']],
    ['in the singular', '::spoiler-ahead\n\nHe dies.', ['1:1']],
    ['in two words', '::spoilers ahead\n\nHe dies.', ['1:1']],
    ['with an underscore', '::spoilers_ahead\n\nHe dies.', ['1:1']],
    ['without its hyphen', '::spoilersahead\n\nHe dies.', ['1:1']],
    ['with a dash', '::spoilers–ahead\n\nHe dies.', ['1:1']],
    ['with capitals', '::Spoilers-Ahead\n\nHe dies.', ['1:1']],
    ['misspelt', '::spoilers-haed\n\nHe dies.', ['1:1']],
    ['misspelt in a line', 'Here ::spoliers-ahead\n\nHe dies.', ['1:6']],
    ['in bold', '**::spoilers-ahead**\n\nHe dies.', ['1:3']],
    ['as a heading', '## ::spoilers-ahead\n\nHe dies.', ['1:4']],
    ['in a table', '| ::spoilers-ahead |\n|---|\n| He dies. |', ['1:3']],
    ['in a list', '- ::spoilers-ahead\n- He dies.', ['1:3']],
    ['in a quote', '> ::spoilers-ahead\n\nHe dies.', ['1:3']],
    ['in a block', ':::warning{#war}\n::spoilers-ahead\n:::\n\nHe dies.', ['2:1']],
    ['in a footnote', 'Words[^1].\n\n[^1]: A note.\n\n    ::spoilers-ahead', ['5:5']],
    ['behind a remark', '<!-- here --> ::spoilers-ahead\n\nHe dies.', ['1:15']],
    ['behind HTML', '<q>Here</q> ::spoilers-ahead\n\nHe dies.', ['1:13']],
    ['indented like code', 'Words.\n\n    ::spoilers-ahead\n\nHe dies.', ['3:5']],
    ['with a label', '::spoilers-ahead[The end]\n\nHe dies.', ['1:1']],
    ['with a film', '::spoilers-ahead{#oldboy}\n\nHe dies.', ['1:1']],
    ['a second time', '::spoilers-ahead\n\nHe dies.\n\n::spoilers-ahead', ['5:1']],
  ])('%s', (_, body, places) => {
    expect(slipsIn(body)).toEqual(places);
  });

  it('in a text that reviews no film', () => {
    expect(slipsIn('::spoilers-ahead', 'standing')).toEqual(['1:1']);
  });
});

describe('the other directives are slips', () => {
  it.each([
    ['a film without its ID', ':film[Oldboy]', ['1:1']],
    ['a film without anything', 'a :film', ['1:3']],
    ['a film as a leaf', '::film{#oldboy}', ['1:1']],
    ['a film with a capital', 'the :Film{#oldboy}', ['1:5']],
    ['a film with its braces apart', ':film[Oldboy] {#oldboy}', ['1:1', '1:15']],
    ['braces with no directive', 'Oldboy{#oldboy}', ['1:7']],
    ['a warning without a topic', ':::warning\nWords.\n:::', ['1:1']],
    ['a warning in a line', ':warning[Words]{#war}', ['1:1']],
    ['a warning as a leaf', '::warning{#war}', ['1:1']],
    ['a warning with a label', ':::warning[War]{#war}\nWords.\n:::', ['1:1']],
    ['a card without a review', '::also-read', ['1:1']],
    ['a card with the review in brackets', '::also-read[#oldboy]', ['1:1']],
    ['a card with the review behind it', '::also-read #oldboy', ['1:1']],
    ['a card in a line', 'Also read: ::also-read{#oldboy}', ['1:12']],
    ['a card with one colon', ':also-read{#oldboy}', ['1:1']],
    ['a pull quote in two words', ':::pull quote\nWords.\n:::', ['1:1', '3:1']],
    ['a pull quote with a film', ':::pull-quote{#oldboy}\nWords.\n:::', ['1:1']],
    ['a pull quote in a list', '- :::pull-quote\n  Words.\n  :::', ['1:3']],
    ['a video without a title', '::video{url="https://example.org/v"}', ['1:1']],
    ['a video without its address', '::video{title="A trailer"}', ['1:1']],
    ['a video with its address in brackets', '::video[https://example.org/v]', ['1:1']],
    ['the membership call with words', '::membership[Join]', ['1:1']],
    ['the membership call in a line', 'Please :membership', ['1:8']],
    ['a name that no directive has', '::note\n\n:::aside\nWords.\n:::\n\na :hint[b]', ['1:1', '3:1', '7:3']],
    ['a line of two colons', 'Words.\n\n::\n\nWords.', ['3:1']],
    ['a line that begins with two colons', 'Words\n:: and more', ['2:1']],
  ])('%s', (_, body, places) => {
    expect(slipsIn(body)).toEqual(places);
  });

  it('of every kind in a comment, the right ones too', () => {
    expect(slipsIn('A :spoiler[x]{#a}.\n\n::also-read{#a}\n\n:::spoiler{#a}\nx\n:::', 'comment')).toEqual([
      '1:3',
      '3:1',
      '5:1',
    ]);
  });

  it('where a spoiler names no film in a text that reviews none', () => {
    expect(slipsIn('A :spoiler[x]{#a} and a :spoiler[y].', 'standing')).toEqual(['1:25']);
  });

  it('and each says what was meant', () => {
    const hint = (body: string): string | undefined => reportBody(body, 1, 'review').findings[0]?.hint;
    expect(hint(':spolier[x]')).toBe(
      'Did you mean :spoiler[words], :spoiler[words]{#film-id}, or a block :::spoiler ... :::?',
    );
    expect(hint('::alsoread{#a}')).toBe('Did you mean ::also-read{#review-id}?');
    expect(hint(':::pullquote\nx\n:::')).toBe('Did you mean :::pull-quote ... :::?');
    expect(hint('a :hint[b]')).toMatch(/^The directives are spoiler, .* write \\: instead\.$/);
  });
});
