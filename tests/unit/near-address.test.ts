/** Which address is offered for one that leads nowhere. */
import { describe, expect, it } from 'vitest';
import { nearAddress } from '../../src/editorial/addresses.ts';
import { suggestion, namesNear } from '../../src/problem.ts';

const addresses = [
  '/',
  '/about/',
  '/reviews/masaan/',
  '/reviews/raw/',
  '/films/raw/',
  '/films/oldboy/',
  '/films/court/',
];

describe('the address that was meant', () => {
  it.each([
    ['/films/oldbyo/', '/films/oldboy/'],
    ['/film/oldboy/', '/films/oldboy/'],
    ['/films/oldboy-2003/', '/films/oldboy/'],
    ['/abuot/', '/about/'],
    ['/about-us/', '/about/'],
  ])('by %s is %s', (written, meant) => {
    expect(nearAddress(written, addresses)).toBe(meant);
  });

  it.each(['/reviews/titane/', '/films/zzzz/', '/reviews/court/', '/nothing/like/it/'])(
    'by %s is none, however much of its folder it shares',
    (written) => {
      expect(nearAddress(written, addresses)).toBeUndefined();
    },
  );
});

describe('what was meant by a name', () => {
  const meant = (word: string, names: readonly string[]): readonly string[] | undefined =>
    suggestion(word, namesNear(word, names), '').meant;

  it('is the one that is a slip away, although others begin alike', () => {
    expect(meant('sexual-voilence', ['sexual-violence', 'sexual-content', 'sexual-abuse'])).toEqual([
      'sexual-violence',
    ]);
  });

  it('is one of several where two are as near', () => {
    expect(meant('parasit', ['parasite', 'parasito'])).toEqual(['parasite', 'parasito']);
    expect(meant('rew', ['raw', 'row', 'other'])).toEqual(['raw', 'row']);
  });
});
