/** Which request a service worker answers, and how; which review it may keep. */
import { describe, expect, it } from 'vitest';
import { answerFor, careOf, isLeftOut, isReview, storeNames } from '../../src/client/offline-rules.ts';

const origin = 'https://example.org';

/** How a request of a page under `base` is answered. */
function answer(path: string, base = '/', request: { method?: string; mode?: RequestMode } = {}): string {
  const { method = 'GET', mode = 'cors' } = request;
  const files = [`${base}preferences/films.json`, `${base}preferences/`];
  return answerFor({ method, mode, url: new URL(path, origin).href }, origin, { base, files });
}

const visit = { mode: 'navigate' } as const;

describe('a request', () => {
  it.each([
    ['the front page', '/', visit, 'page'],
    ['a review', '/reviews/x/', visit, 'page'],
    ['a page with a query', '/preferences/?seen=x', visit, 'page'],
    ['a page that nobody has', '/no/such/', visit, 'page'],
    ['a hashed file', '/_astro/a.B1c2.css', {}, 'hashed'],
    ['a file that the settings page asks for', '/preferences/films.json', {}, 'file'],
    ['a file that is not kept', '/suggestions.json', {}, 'alone'],
    ['a page that a script asks for', '/reviews/x/', {}, 'alone'],
    ['the desk', '/admin/', visit, 'alone'],
    ['the desk without its slash', '/admin', visit, 'alone'],
    ['a file of the desk', '/admin/desk.js', {}, 'alone'],
    ['search', '/pagefind/pagefind.js', {}, 'alone'],
    ['search in spoilers', '/pagefind-spoilers/en/pagefind.js', {}, 'alone'],
    ['a page whose name only begins so', '/administration/', visit, 'page'],
    ['a form that is sent', '/reviews/x/', { method: 'POST', mode: 'navigate' }, 'alone'],
    ['another origin', 'https://elsewhere.example/_astro/a.css', {}, 'alone'],
  ] as const)('for %s', (_, path, request, how) => {
    expect(answer(path, '/', request)).toBe(how);
  });

  it('is asked about below the path of the site, and is left alone beside it', () => {
    expect(answer('/journal/_astro/a.css', '/journal/')).toBe('hashed');
    expect(answer('/journal/admin/', '/journal/', visit)).toBe('alone');
    expect(answer('/journal/preferences/films.json', '/journal/')).toBe('file');
    expect(answer('/_astro/a.css', '/journal/')).toBe('alone');
    expect(answer('/other/', '/journal/', visit)).toBe('alone');
    expect(answer('/journal-two/', '/journal/', visit)).toBe('alone');
  });
});

describe('what is kept', () => {
  it('has names of its own for each site of an origin', () => {
    const names = ['/', '/journal/'].flatMap((base) => Object.values(storeNames(base)));
    for (const name of names) expect(names.filter((other) => other.startsWith(name))).toEqual([name]);
  });

  it('is a review’s page and no other', () => {
    expect(isReview('/reviews/oldboy/', '/')).toBe(true);
    expect(isReview('/journal/reviews/oldboy/', '/journal/')).toBe(true);
    for (const path of ['/', '/reviews/', '/reviews/page/2/', '/admin/reviews/x/', '/films/oldboy/', '/reviews/oldboy'])
      expect(isReview(path, '/'), path).toBe(false);
    expect(isReview('/reviews/oldboy/', '/journal/')).toBe(false);
  });
});

describe('a review’s page', () => {
  const page = (attributes: string): string =>
    `<main><article class="review" lang="en" ${attributes} data-films="x"><p data-warnings="other">…</p></article></main>`;

  it('says what the settings ask about', () => {
    expect(careOf(page('data-warnings="death grief"'))).toEqual({ warnings: ['death', 'grief'], isAssessed: true });
    expect(careOf(page('data-warnings=""'))).toEqual({ warnings: [], isAssessed: true });
    expect(careOf(page('data-warnings'))).toEqual({ warnings: [], isAssessed: true });
    const unassessed = page('data-warnings="" data-unassessed="true"');
    expect(careOf(unassessed)).toEqual({ warnings: [], isAssessed: false });
  });

  it('is told from every other', () => {
    expect(careOf('<article class="review-item" data-warnings="death"></article>')).toBeUndefined();
    expect(careOf('')).toBeUndefined();
  });

  it('is left out by any of its topics, and where nobody has assessed it, by that choice alone', () => {
    const none = { leftOut: [], unassessed: false };
    const deadly = { warnings: ['death', 'grief'], isAssessed: true };
    const unknown = { warnings: [], isAssessed: false };
    expect(isLeftOut(deadly, none)).toBe(false);
    expect(isLeftOut(deadly, { ...none, leftOut: ['grief'] })).toBe(true);
    expect(isLeftOut(deadly, { ...none, leftOut: ['dea', 'griefs'] })).toBe(false);
    expect(isLeftOut(deadly, { ...none, unassessed: true })).toBe(false);
    expect(isLeftOut(unknown, none)).toBe(false);
    expect(isLeftOut(unknown, { ...none, unassessed: true })).toBe(true);
  });
});
