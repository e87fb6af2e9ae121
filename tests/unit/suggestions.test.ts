import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../src/editorial/catalogue.ts';
import { peopleOf } from '../../src/editorial/people.ts';
import { foldedWords } from '../../src/publish/folded-name.ts';
import { peopleAtMost, suggestionsOf, type SuggestionsFile } from '../../src/publish/suggestions.ts';
import { nameEntries } from '../../src/client/name-entries.ts';
import { catalogueOf } from '../support/catalogue-of.ts';

function suggestions(catalogue: Catalogue): SuggestionsFile {
  return suggestionsOf(catalogue, peopleOf(catalogue.films));
}

const harbour = {
  reviews: {
    'on-light': { films: ['the-lantern'], themes: ['the-sea'], title: 'On light', authors: ['asha-rao'] },
    'on-water': { films: ['ferry-2'], themes: ['the-sea'], triggerWarnings: [{ warning: 'death', spoiler: true }] },
  },
  films: {
    'a-quay': { title: 'A Quay', year: '1990', directors: ['Ana Ek'], cast: [{ name: 'Bo Li', role: 'The killer' }] },
    'the-lantern': {
      title: 'The Lantern',
      year: '2001',
      originalTitle: 'Lykta',
      alsoKnownAs: ['The lantern', 'Der Leuchter'],
      directors: ['Ana Ek'],
      writers: ['Cy Öst (writer)'],
    },
    'ferry-2': { title: 'The Ferry', year: '2010' },
  },
  themes: { 'the-sea': { name: 'The sea', alsoKnownAs: ['water'] }, solitude: { name: 'Being alone' } },
  warnings: { death: { label: 'Death', description: 'Somebody dies.' } },
  contributors: { 'asha-rao': { name: 'Asha Rao' } },
};

describe('names are folded', () => {
  it.each([
    ['Salò, or the 120 Days', 'salo or the 120 days'],
    ['8½', '8 1 2'],
    ['Das weiße Band', 'das weisse band'],
    ['Kış Uykusu', 'kis uykusu'],
    ['Thelma & Louise', 'thelma and louise'],
    ['M*A*S*H', 'm a s h'],
    ['ＡＢＣ', 'abc'],
    ['Рублёв', 'рублев'],
    ['Κυνόδοντας', 'κυνοδοντασ'],
    ['کفرناحوم', foldedWords('كفرناحوم').join(' ')],
    ['फँड्री', 'फंड्री'],
    ['もののけ姫', 'もののけ姫'],
    ['...', ''],
  ])('%s', (name, folded) => {
    expect(foldedWords(name).join(' ')).toBe(folded.normalize('NFKD'));
  });
});

describe('the suggestions file', () => {
  const file = suggestions(catalogueOf(harbour));
  const entries = nameEntries(file);

  it('has films by every name that differs, reviewed films first', () => {
    expect(file.films.titles.slice(0, 2)).toEqual(['The Ferry', 'The Lantern']);
    expect(file.reviewed).toBe(2);
    expect(file.films.otherNames[1]).toEqual(['Lykta', 'Der Leuchter']);
  });

  it('leads to pages by their addresses, whatever the file is called', () => {
    const hrefs = Object.fromEntries(entries.map(({ label, href }) => [label, href]));
    expect(hrefs).toMatchObject({
      'The Lantern': '/films/the-lantern/',
      'The Ferry': '/films/ferry-2/',
      'The sea': '/themes/the-sea/',
      'Being alone': '/themes/solitude/',
      'Ana Ek': '/people/ana-ek/',
      'Asha Rao': '/contributors/asha-rao/',
    });
  });

  it('leads from somebody with one film to that film, and prints no parenthesis', () => {
    const lead = (name: string): unknown => entries.find(({ label }) => label === name);
    expect(lead('Cy Öst')).toMatchObject({ kind: 'person', film: 'The Lantern', href: '/films/the-lantern/' });
    expect(lead('Bo Li')).toMatchObject({ kind: 'person', film: 'A Quay', href: '/films/a-quay/' });
  });

  it('holds names alone: no review, no role, no warning', () => {
    expect(JSON.stringify(file)).not.toMatch(/killer|On light|Death|A title|standfirst/i);
  });

  it('is the same whatever the order of the files', () => {
    const turned = Object.fromEntries(
      Object.entries(harbour).map(([kind, things]) => [kind, Object.fromEntries(Object.entries(things).reverse())]),
    );
    expect(suggestions(catalogueOf(turned))).toEqual(file);
  });

  it('is whole without content', () => {
    const file = suggestions({ ...catalogueOf({}), films: new Map(), themes: new Map(), contributors: new Map() });
    expect(nameEntries(file)).toEqual([]);
  });

  it('keeps every director, and leaves out the end of the casts in a large magazine', () => {
    const films = Object.fromEntries(
      Array.from({ length: peopleAtMost / 2 }, (_, index) => [
        `film-${index}`,
        {
          title: `Film ${index}`,
          year: '2000',
          directors: [`Director ${index}`],
          cast: [{ name: `First ${index}` }, { name: `Second ${index}` }],
        },
      ]),
    );
    const { names } = suggestions(catalogueOf({ films })).people;
    expect(names).toHaveLength(peopleAtMost);
    expect(names.filter((name) => name.startsWith('Director'))).toHaveLength(peopleAtMost / 2);
    expect(names.filter((name) => name.startsWith('Second'))).toEqual([]);
  });
});
