import { describe, expect, it } from 'vitest';
import { lostNames, lostWords } from '../../src/client/lost-words.ts';
import { nameMatcher } from '../../src/client/name-matching.ts';
import { besidesName, nearNames } from '../../src/client/near-names.ts';
import { peopleOf } from '../../src/editorial/people.ts';
import { suggestionsOf } from '../../src/publish/suggestions.ts';
import { catalogueOf } from '../support/catalogue-of.ts';
import { english } from '../support/english.ts';

describe('the words of an address that leads nowhere', () => {
  it.each([
    ['/films/the-hand-maiden/', 'the hand maiden'],
    ['/reviews/kubrik', 'kubrik'],
    ['/some%20old/path.html', 'some old path'],
    ['/2019/05/the-babadook.html', 'the babadook'],
    ['/blog/2019/05/07/the-babadook/', 'the babadook'],
    ['/films/1917/', '1917'],
    ['/1917/', '1917'],
    ['/%E0%A4%AB%E0%A4%81%E0%A4%A1%E0%A5%8D%E0%A4%B0%E0%A5%80', 'फँड्री'],
    ['/100%-wolf/', '100 wolf'],
    ['/reviews/page/', ''],
    ['/', ''],
  ])('%s', (path, words) => {
    expect(lostWords(path)).toBe(words);
  });
});

const films = {
  'the-handmaiden': { title: 'The Handmaiden', year: 2016, directors: ['Park Chan-wook'], originalTitle: 'Ah-ga-ssi' },
  '2001': { title: '2001: A Space Odyssey', year: 1968, directors: ['Stanley Kubrick'] },
};
const catalogue = catalogueOf({ films });
const names = nameMatcher(suggestionsOf(catalogue, peopleOf(catalogue.films)));
const near = (path: string): string[] =>
  nearNames(lostNames(path), names).map((match) => match.entry.label + besidesName(match, english));

describe('the names near an address', () => {
  it.each([
    ['/films/the-hand-maiden/', 'The Handmaiden (2016)'],
    ['/2018/03/movie-review-the-handmaiden-2016.html', 'The Handmaiden (2016)'],
    ['/essays/korean-cinema/the-handmaden', 'The Handmaiden (2016)'],
    ['/reviews/ah-ga-ssi', 'The Handmaiden (2016), also called Ah-ga-ssi'],
    ['/people/kubrik/', 'Stanley Kubrick, in '],
    ['/films/2001/', '2001: A Space Odyssey (1968)'],
  ])('%s', (path, first) => {
    expect(near(path)[0]).toBe(first);
  });

  it.each(['/', '/reviews/', '/wp-login.php', '/xyzzy-quux/', '/films/review-2/'])('are none near %s', (path) => {
    expect(near(path)).toEqual([]);
  });
});
