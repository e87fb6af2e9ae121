/** What completes as an editor types. */
import { afterAll, describe, expect, it } from 'vitest';
import { choiceFinder, choicesOf, type ChosenKind } from '../../src/cli/new/choices.ts';
import { readContent } from '../../src/sources/read-content.ts';
import { smallMagazine } from '../support/small-magazine.ts';

const magazine = await smallMagazine();
const content = await readContent(magazine.path);
afterAll(() => magazine[Symbol.asyncDispose]());

function found(kind: ChosenKind, typed: string): string[] {
  return choiceFinder(choicesOf(content, kind))(typed).map(({ id }) => id);
}

describe('a thing to choose', () => {
  it.each<[how: string, kind: ChosenKind, typed: string, id: string]>([
    ['by its ID', 'warnings', 'death-of-an-animal', 'death-of-an-animal'],
    ['by the beginning of its name', 'films', 'para', 'parasite'],
    ['without its accent', 'films', 'amelie', 'amelie'],
    ['by its title in its own language', 'films', '기생충', 'parasite'],
    ['by another name', 'themes', 'wealth', 'class'],
    ['by another name of a topic', 'warnings', 'murder', 'violence'],
    ['misspelled', 'films', 'parsite', 'parasite'],
    ['with its year', 'films', 'parasite 2019', 'parasite'],
    ['with its director', 'films', 'parasite bong', 'parasite'],
    ['by a critic’s family name', 'contributors', 'ek', 'tomas-ek'],
  ])('is found %s', (_, kind, typed, id) => {
    expect(found(kind, typed)[0]).toBe(id);
  });

  it('is shown with what tells it from its namesakes', () => {
    const [amelie, parasite] = choicesOf(content, 'films');
    expect([amelie?.label, parasite?.label, parasite?.hint]).toEqual([
      'Amélie (2001)',
      'Parasite (2019)',
      'Bong Joon Ho, parasite',
    ]);
  });

  it('is none where nothing has such a name', () => {
    expect(found('films', 'qqqqqq')).toEqual([]);
  });
});
