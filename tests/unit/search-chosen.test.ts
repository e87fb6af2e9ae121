import { describe, expect, it } from 'vitest';
import { chosenChips, type ChosenChip } from '../../src/client/search-chosen.ts';
import { queryOf } from '../../src/client/search-query.ts';
import { english } from '../support/english.ts';

function chips(address: string): ChosenChip[] {
  return chosenChips(queryOf(new URLSearchParams(address)), english);
}

function words(address: string): string[] {
  return chips(address).map((chip) => chip.words);
}

describe('what is chosen', () => {
  it('is said by its value, and that it is left out', () => {
    expect(words('?q=cello')).toEqual([]);
    expect(words('?theme=Consent&theme=Power&no-warning=Self-harm&reveals=No+spoilers')).toEqual([
      'Consent',
      'Power',
      'No spoilers',
      'not Self-harm',
    ]);
  });

  it('says which filter it is of beside the same value of another', () => {
    expect(words('?theme=Violence&warning=Violence&theme=Power')).toEqual([
      'Violence (theme)',
      'Power',
      'Violence (warning)',
    ]);
    expect(words('?theme=Violence&no-warning=Violence')).toEqual(['Violence (theme)', 'not Violence (warning)']);
    expect(words('?decade=x&form=x&country=x&critic=x&rating=x&reveals=x')).toEqual([
      'x (film’s decade)',
      'x (form)',
      'x (country)',
      'x (critic)',
      'x (rating)',
      'x (spoilers)',
    ]);
  });

  it('is the same whatever else is chosen, and another where it is of another filter or left out', () => {
    const key = (address: string): string | undefined => chips(address)[0]?.key;
    const both = chips('?theme=Violence&warning=Violence');
    expect(both.map((chip) => chip.key)).toEqual([key('?theme=Violence'), key('?warning=Violence')]);
    const keys = ['theme', 'no-theme', 'warning', 'no-warning'].map((name) => key(`?${name}=Violence`));
    expect(new Set(keys).size).toBe(4);
  });
});
