/** Slips of the pen in a line: whatever was meant to hide words and does not is an error where it stands. */
import { describe, expect, it } from 'vitest';
import { reportBody } from '../../src/markdown/body-report.ts';
import { slipsIn } from './slips-in.ts';

describe('a spoiler in a line is a slip', () => {
  it.each([
    ['with a capital', 'He :Spoiler[dies].', ['1:4']],
    ['in capitals', 'He :SPOILER[dies].', ['1:4']],
    ['with a space behind the colon', 'He : spoiler[dies].', ['1:4']],
    ['with a space before the bracket', 'He :spoiler [dies].', ['1:4']],
    ['with spaces at both', 'He : spoiler [dies].', ['1:4']],
    ['with a line end before the bracket', 'He :spoiler\n[dies].', ['1:4']],
    ['with a tab before the bracket', 'He :spoiler\t[dies].', ['1:4']],
    ['that is never closed', 'He :spoiler[dies.', ['1:4']],
    ['that is closed in the next paragraph', 'He :spoiler[dies.\n\nShe too].', ['1:4']],
    ['that is never opened', 'He :spoiler dies].', ['1:4']],
    ['that is never opened, glued', 'He :spoilerdies].', ['1:4']],
    ['that is closed by another bracket', 'He :spoiler[dies).', ['1:4']],
    ['that is closed by an escaped bracket', 'He :spoiler[dies\\].', ['1:4']],
    ['that is opened by an escaped bracket', 'He :spoiler\\[dies\\].', ['1:4']],
    ['without its words', 'He :spoiler[] dies.', ['1:4']],
    ['without anything', 'He :spoiler dies.', ['1:4']],
    ['with two colons', '::spoiler[He dies.]', ['1:1']],
    ['with two colons in a line', 'He ::spoiler[dies].', ['1:4']],
    ['with three colons in a line', 'He :::spoiler[dies].', ['1:4']],
    ['without its colon', 'He spoiler[dies].', ['1:4']],
    ['with the colon behind the name', 'He spoiler:[dies].', ['1:4']],
    ['with colons on both sides', 'He :spoiler:[dies].', ['1:4']],
    ['as an emoji', 'He :spoiler:dies:spoiler:.', ['1:4']],
    ['with a semicolon', 'He ;spoiler[dies].', ['1:4']],
    ['with a backslash', 'He \\spoiler[dies].', ['1:5']],
    ['in round brackets', 'He :spoiler(dies).', ['1:4']],
    ['in braces', 'He :spoiler{dies}.', ['1:4']],
    ['in angle brackets', 'He :spoiler<dies>.', ['1:4']],
    ['in quotes', 'He :spoiler"dies".', ['1:4']],
    ['in curly quotes', 'He :spoiler“dies”.', ['1:4']],
    ['in curly quotes, in the plural', 'He :spoilers “dies”.', ['1:4']],
    ['in the plural', 'He :spoilers[dies].', ['1:4']],
    ['in the plural, in round brackets', 'He :spoilers (dies).', ['1:4']],
    ['misspelt', 'He :spolier[dies].', ['1:4']],
    ['misspelt, and never closed', 'He :spolier[dies.', ['1:4']],
    ['broken in its name', 'He :spoi ler[dies].', ['1:4']],
    ['with a point in its name', 'He :spoiler.[dies].', ['1:4']],
    ['in bold', 'He :**spoiler**[dies].', ['1:4']],
    ['in italics', 'He _:spoiler_[dies].', ['1:5']],
    ['of no directive', 'He :hidden[dies].', ['1:4']],
    ['with an ID without its sign', 'He :spoiler[dies]{oldboy}.', ['1:4']],
    ['with an ID that is none', 'He :spoiler[dies]{#Oldboy}.', ['1:4']],
    ['with two IDs', 'He :spoiler[dies]{#oldboy #parasite}.', ['1:4']],
    ['with the braces apart', 'He :spoiler[dies] {#oldboy}.', ['1:19']],
    ['with the braces never closed', 'He :spoiler[dies]{#oldboy.', ['1:18']],
    ['with another name for the film', 'He :spoiler[dies]{film=oldboy}.', ['1:4']],
    ['with the point of no return’s name', 'He :spoilers-ahead[dies].', ['1:4']],
  ])('%s', (_, body, places) => {
    expect(slipsIn(body)).toEqual(places);
  });

  it('that ends at a bracket of its own words', () => {
    expect(slipsIn('He :spoiler[dies (see [1]) at 9] o’clock].')).toEqual(['1:4']);
    expect(slipsIn('He :spoiler[dies ;-] at last].')).toEqual(['1:4']);
    expect(slipsIn('He :spoiler[`]` dies].')).toEqual(['1:4']);
  });

  it('that begins in code and ends outside it', () => {
    expect(slipsIn('The `80s, in which he :spoiler[dies before the `90s].')).toEqual(['1:23']);
  });

  it('as often as it stands there, each at its own place', () => {
    expect(slipsIn('He :Spoiler[dies],\nshe : spoiler[too],\nthey :spoiler(all).')).toEqual(['1:4', '2:5', '3:6']);
  });

  it('in the file’s own lines, the front matter counted', () => {
    const [finding] = reportBody('Words.\r\n\r\nHe :Spoiler[dies].', 12, 'review').findings;
    expect(finding).toMatchObject({ line: 14, column: 4, field: 'body' });
  });
});

describe('the spoiler of another place is a slip', () => {
  it.each([
    ['of a forum', 'He [spoiler]dies[/spoiler].', ['1:4', '1:17']],
    ['of a forum, with a title', 'He [spoiler="The end"]dies[/spoiler].', ['1:4', '1:27']],
    ['of Reddit', 'He >!dies!<.', ['1:4']],
    ['of Reddit, at the beginning of a line', '>!He dies!<', ['1:1']],
    ['of Reddit, over two lines', '>! He dies\n> at last !<', ['1:1']],
    ['of Discord', 'He ||dies||.', ['1:4']],
    ['of Discord, with emphasis', '||He _really_ dies||', ['1:1']],
    ['of Hugo', 'He {{< spoiler >}}dies{{< /spoiler >}}.', ['1:4', '1:23']],
    ['of MediaWiki', 'He {{spoiler|dies}}.', ['1:4']],
    ['of Obsidian', '> [!spoiler]\n> He dies.', ['1:3']],
    ['of Pandoc', '::: {.spoiler}\nHe dies.\n:::', ['1:1', '3:1']],
    ['in HTML that was escaped', 'He &lt;spoiler&gt;dies&lt;/spoiler&gt;.', ['1:4', '1:23']],
  ])('%s', (_, body, places) => {
    expect(slipsIn(body)).toEqual(places);
  });
});

describe('a spoiler that only looks right is a slip', () => {
  it.each([
    ['a full-width colon', 'He ：spoiler[dies].'],
    ['full-width brackets', 'He :spoiler［dies］.'],
    ['lenticular brackets', 'He :spoiler【dies】.'],
    ['a ratio sign', 'He ∶spoiler[dies].'],
    ['a modifier colon', 'He ꞉spoiler[dies].'],
    ['a visarga for a colon', 'He ःspoiler[dies].'],
    ['a zero-width space in the name', 'He :spoi\u200Bler[dies].'],
    ['a zero-width space behind the colon', 'He :\u200Bspoiler[dies].'],
    ['a zero-width space before the bracket', 'He :spoiler\u200B[dies].'],
    ['a word joiner in the name', 'He :spoiler\u2060[dies].'],
    ['a soft hyphen in the name', 'He :spoi\u00ADler[dies].'],
    ['a byte-order mark in the name', 'He :sp\uFEFFoiler[dies].'],
    ['a no-break space before the bracket', 'He :spoiler\u00A0[dies].'],
    ['a Cyrillic o', 'He :sp\u043Eiler[dies].'],
    ['a Cyrillic s', 'He :\u0455poiler[dies].'],
    ['Cyrillic letters throughout', 'He :\u0455\u0440\u043E\u0456\u04CF\u0435\u0433[dies].'],
    ['a Greek omicron', 'He :sp\u03BFiler[dies].'],
    ['full-width letters', 'He :ｓｐｏｉｌｅｒ[dies].'],
    ['mathematical letters', 'He :𝐬𝐩𝐨𝐢𝐥𝐞𝐫[dies].'],
    ['an accent', 'He :spoïler[dies].'],
    ['a character reference for the colon', 'He &colon;spoiler[dies].'],
    ['a decimal reference for the colon', 'He &#58;spoiler[dies].'],
    ['a hexadecimal reference for the colon', 'He &#x3A;spoiler[dies].'],
    ['references for all its signs', 'He &colon;spoiler&lbrack;dies&rbrack;.'],
    ['a reference for the bracket', 'He :spoiler&#91;dies].'],
  ])('with %s', (_, body) => {
    expect(slipsIn(body)).toEqual(['1:4']);
  });

  it('and the hint says that it only looks right', () => {
    for (const body of [':sp\u043Eiler[x]', '：spoiler[x]', ':spoi\u200Bler[x]'])
      expect(reportBody(body, 1, 'review').findings[0]?.hint).toMatch(/only looks like the right one, or is invisible/);
  });

  it('at its place in the file’s letters, however many were dropped or folded before it', () => {
    expect(slipsIn('\u200B\u200BCafé &amp; ＢＡＲ …: He ：spoiler[dies].')).toEqual(['1:24']);
  });
});
