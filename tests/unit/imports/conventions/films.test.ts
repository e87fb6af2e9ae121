/** The film that a post is about, the films that it mentions, and its title as our titles are written. */
import { describe, expect, it } from 'vitest';
import { filmIndex } from '../../../../src/imports/film-index.ts';
import { titleWithEmphasis } from '../../../../src/imports/conventions/title-emphasis.ts';
import { parseBody } from '../../../../src/markdown/syntax.ts';
import { closing, knownFilms, liftedFrom, markdownOf, opening, told } from '../../../support/lifted-text.ts';

const noWords = opening;

describe('the film under review', () => {
  it.each([
    ["Netflix's 'The Perfection' Punishes Its Victims", 'the-perfection'],
    ["Netflix’s 'The Perfection’ Punishes Its Victims", 'the-perfection'],
    ['Why “Raw” Is About Sisters', 'raw'],
    ['Why _Raw_ Is About Sisters', 'raw'],
    ['On Portrait of a Lady on Fire and Looking', 'portrait-of-a-lady-on-fire'],
    ['The Handmaiden’s Two Houses', 'the-handmaiden'],
    ['Oldboy Review: A Corridor', 'oldboy'],
    ['Review: Oldboy', 'oldboy'],
  ])('is guessed by name from %j', (title, film) => {
    const lifted = liftedFrom(noWords, title);
    expect(lifted.films).toEqual([film]);
    expect(told(lifted, 'guessed')).toHaveLength(1);
  });

  it.each([
    ['Oldboy (2003): A Corridor', 'oldboy'],
    ['Film Review: The Handmaiden (2016)', 'the-handmaiden'],
    ['“Raw” (2016) and its sisters', 'raw'],
    ['Why Parasite (dir. Bong Joon-ho, 2019) has stairs', 'parasite'],
  ])('is certain with its year: %j', (title, film) => {
    const lifted = liftedFrom(noWords, title);
    expect(lifted.films).toEqual([film]);
    expect(told(lifted, 'lifted')).toHaveLength(1);
  });

  it.each([
    ['Lost Harbour (2011): A Review', { title: 'Lost Harbour', year: 2011 }],
    ['Review: Lost Harbour (2011)', { title: 'Lost Harbour', year: 2011 }],
    ['Oldboy (2013) has no corridor', { title: 'Oldboy', year: 2013 }],
    ['‘Lost Harbour’ (dir. Asha Rao, 2011)', { title: 'Lost Harbour', year: 2011, directors: ['Asha Rao'] }],
    [
      'Why ‘Lost Harbour’ (2011, dir. Asha Rao and Mira Sen) sinks',
      { title: 'Lost Harbour', year: 2011, directors: ['Asha Rao', 'Mira Sen'] },
    ],
  ])('is drafted where it is not here yet: %j', (title, draft) => {
    expect(liftedFrom(noWords, title).films).toEqual([draft]);
  });

  it('may be several, each with its year', () => {
    expect(liftedFrom(noWords, 'Sairat (2016), Fandry (2013) and the gaze').films).toEqual(['sairat', 'fandry']);
    expect(liftedFrom(noWords, "'Oldboy' vs. 'Parasite': Stairs").films).toEqual(['oldboy', 'parasite']);
  });

  it('is a guess where no sign says that it is a title', () => {
    const message = '"Lost Harbour (2011)" in the title is a film that is not here yet.';
    expect(told(liftedFrom(noWords, 'Lost Harbour (2011): A Review'), 'guessed')).toEqual([message]);
    expect(told(liftedFrom(noWords, '‘Lost Harbour’ (2011): A Review'), 'lifted')).toEqual([message]);
  });

  it('is taken with a year that is one off, and told as a guess', () => {
    const lifted = liftedFrom(noWords, '‘The Perfection’ (2019) and its rooms');
    expect(lifted.films).toEqual(['the-perfection']);
    expect(told(lifted, 'guessed')).toEqual([
      '"The Perfection (2019)" in the title was taken for the film "the-perfection", which is of 2018.',
    ]);
  });

  it('has the year that the text says beside its name', () => {
    const lifted = liftedFrom(`In _Lost Harbour_ (dir. Asha Rao, 2011) nobody sails.`, 'How ‘Lost Harbour’ sinks');
    expect(lifted.films).toEqual([{ title: 'Lost Harbour', year: 2011, directors: ['Asha Rao'] }]);
  });

  it.each([
    ['Jennifer Kent’s _The Nightingale_ (2018) begins with a song.', { title: 'The Nightingale', year: 2018 }],
    ['In Park Chan-wook’s second great film _Oldboy_ (2003) a man eats.', 'oldboy'],
    ['_Court_ (2014) waits. In _Raw_ (2016) nobody does.\n\n_Court_ waits on.', 'court'],
    ['**Lost Harbour (2011)** sinks.', { title: 'Lost Harbour', year: 2011 }],
    ['_Lost Harbour_ (dir. A. Rao, 2011) sinks.', { title: 'Lost Harbour', year: 2011, directors: ['A. Rao'] }],
  ])('is guessed from the first words of a text: %j', (body, film) => {
    const lifted = liftedFrom(body);
    expect(lifted.films).toEqual([film]);
    expect(told(lifted, 'question')).toEqual([]);
    expect(told(lifted, 'guessed')).toEqual([expect.stringContaining('in the first words of the text')]);
  });

  it.each([
    ['Joyland: A House Of Secrets', 'Joyland, like _Fire_ (1996), is about a house.', 'Fire_ (1996)'],
    ['Joyland: A House Of Secrets', '_Fire_ (1996) came before Joyland.', 'Fire_ (1996)'],
    ['Review: Joyland', 'Like Deepa Mehta’s _Fire_ (1996), Joyland is about a house.', 'Fire_ (1996)'],
    [
      'Dhurandhar and the Propaganda Film',
      'I first saw _2001: A Space Odyssey_ (1968) with my father, and then the new film came.',
      '2001: A Space Odyssey_ (1968)',
    ],
    ['Rooms', 'I saw my father’s old _Court_ (2014) as a child.', 'Court_ (2014)'],
    ['An obituary', 'She made _Cleo from 5 to 7_ (1962) and _Vagabond_ (1985).', 'Cleo from 5 to 7_ (1962)'],
    ['An obituary', '_Vagabond_ (1985) is hers, and so is _Cleo from 5 to 7_ (1962).', 'Vagabond_ (1985)'],
    ['Rooms', '_Court_ (2014) waits. _Raw_ does not.\n\n_Raw_ again.', 'Court_ (2014)'],
    ['Rooms', '_Court_ (2014) waits. _Raw_ does not.', 'Court_ (2014)'],
    ['Rooms', 'Nobody leaves _Oldboy_.\n\nNobody enters.', 'Oldboy_ (2003)'],
    ['Rooms', 'As in _Lost Harbour_, rooms matter in _Raw_.', 'Raw_ (2016)'],
  ])('is asked for where only the text names one: %j, %j', (title, body, named) => {
    const lifted = liftedFrom(body, title);
    expect(lifted.films).toEqual([]);
    expect(told(lifted, 'question')).toEqual([
      `The title names no film; the text names _${named} first. Is it the film under review?`,
    ]);
  });

  it('is not asked for where something else says which it is', () => {
    const lifted = liftedFrom('Like _Fire_ (1996), Joyland is about a house.', 'Rooms', { isFilmKnown: true });
    expect(lifted.films).toEqual([]);
    expect(told(lifted, 'question')).toEqual([]);
  });

  it('is asked for with what an editor does then', () => {
    const hintOf = (body: string): string | undefined => liftedFrom(body).notes.find(({ field }) => field)?.hint;
    expect(hintOf('Unlike in _Oldboy_.')).toBe('If it is, write films: [oldboy].');
    expect(hintOf('Unlike in _Fire_ (1996).')).toBe(
      'If it is, npm run new -- film "Fire" makes its file; write its name into films.',
    );
  });

  it('is not guessed from the text where the title may name it', () => {
    const lifted = liftedFrom('_Oldboy_ (2003) begins.', 'Why ‘Lost Harbour’ sinks');
    expect(lifted.films).toEqual([]);
    expect(told(lifted, 'question')).toEqual([
      'The title names "Lost Harbour", which is not here; the text names _Oldboy_ (2003) first. Is it the film under review?',
    ]);
  });

  it.each([
    'Revenge of the Critics',
    'Burning Questions About Rooms',
    'A Raw Deal For Mother',
    'Rooms (and windows)',
    'In court with the audience',
    'What the year (of 2011) did',
    'Top 10 Films (2019)',
    'The Year In Review (2019)',
    "'a’b’c’d’e’f’g’h’i’j’k’l’m’n’o’p’q’r’s’t’u’v’w’x’y’z’a’b’c’d’e’f’g’h",
    '1984 (1984 words on it)',
  ])('is nobody’s guess in %j', (title) => {
    expect(liftedFrom(noWords, title).films).toEqual([]);
  });

  it('is asked for where several have its name', () => {
    const films = filmIndex([
      { id: 'harbour', title: 'Harbour', year: 1950, otherTitles: [] },
      { id: 'harbour-2011', title: 'Harbour', year: 2011, otherTitles: [] },
    ]);
    const lifted = liftedFrom(noWords, 'Why ‘Harbour’ sinks', { films });
    expect(lifted.films).toEqual([]);
    expect(told(lifted, 'question')).toEqual(['Several films are called "Harbour": those of 1950, 2011.']);
  });

  it('is told to be unknown where its title says no year', () => {
    const lifted = liftedFrom(noWords, 'Why ‘Lost Harbour’ sinks');
    expect(lifted.films).toEqual([]);
    expect(told(lifted, 'left')).toEqual([
      '"Lost Harbour" in the title may be a film; none of that name is here, and the text says no year.',
    ]);
  });
});

describe('a mention of a film', () => {
  it('is made where a known one is emphasised first', () => {
    const lifted = liftedFrom('Unlike _Oldboy_ or **_Raw_**, and unlike _Oldboy_.', 'Why ‘Parasite’ has stairs');
    expect(markdownOf(lifted.tree)).toBe(
      'Unlike :film[_Oldboy_]{#oldboy} or **:film[_Raw_]{#raw}**, and unlike _Oldboy_.',
    );
    expect(told(lifted, 'lifted')).toEqual([
      'Films that the text names became mentions: "Oldboy" (oldboy), "Raw" (raw).',
    ]);
  });

  it.each([
    'Of _Parasite_ itself.',
    'The word _raw_ is not a title.',
    'Of _Oldboy_ (2013), another film.',
    'A link to [_Oldboy_](https://elsewhere.example/).',
    '## Of _Oldboy_',
    '> Of _Oldboy_',
    '- Of _Oldboy_',
    'The films:_Oldboy_ and others',
    'Of :film[_Oldboy_]{#oldboy} and _Oldboy_.',
    'Of _Lost Harbour_.',
  ])('is not made of %j', (line) => {
    const lifted = liftedFrom(line, 'Why ‘Parasite’ has stairs');
    expect(markdownOf(lifted.tree)).toBe(markdownOf(parseBody(line)));
  });
});

describe('a title', () => {
  it.each([
    ["Netflix's 'The Perfection' Punishes Its Victims", 'Netflix’s _The Perfection_ Punishes Its Victims'],
    ["Netflix’s 'The Perfection’ Punishes", 'Netflix’s _The Perfection_ Punishes'],
    ['“Raw,” and its sisters', '_Raw_, and its sisters'],
    ['Why _Raw_ is right', 'Why _Raw_ is right'],
    ['‘Oldboy’ (2003) and ‘Lost Harbour’', '_Oldboy_ (2003) and ‘Lost Harbour’'],
    ["Why 'Two Days, One Night' counts", 'Why _Two Days, One Night_ counts'],
    ["'Lost Harbour' sinks", "'Lost Harbour' sinks"],
    ["It's a Raw deal", "It's a Raw deal"],
    ['The _real_ story', 'The real story'],
    ['snake_case_title', 'snake_case_title'],
    ['M*A*S*H', 'M*A*S*H'],
    ['The Perfection', 'The Perfection'],
  ])('%j is written %j', (title, written) => {
    expect(titleWithEmphasis(title, knownFilms)).toBe(written);
    expect(titleWithEmphasis(written, knownFilms)).toBe(written);
  });
});

it('reads the film of a text and nothing else of it', () => {
  expect(liftedFrom(`${opening}\n\n${closing}`, 'Rooms').films).toEqual([]);
});
