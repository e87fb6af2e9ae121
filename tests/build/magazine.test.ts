/** The pages of the fixture magazine as browsers read them: sound HTML, marks on every card, text as it was written. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'domhandler';
import { existsOne, findAll, findOne, textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { beforeAll, describe, expect, it } from 'vitest';
import { publicFiles } from '../../src/cli/check-publication.ts';
import { addressesOf, addressPath } from '../../src/editorial/addresses.ts';
import { isOwnAddress } from '../../src/editorial/own-addresses.ts';
import { redirectsOf } from '../../src/editorial/permalinks.ts';
import { firstPaintScript } from '../../src/publish/first-paint-script.ts';
import { readContent } from '../../src/sources/read-content.ts';
import { brokenAddresses, builtFiles, elementsOf, readersPages, type BuiltPage } from '../support/crawl.ts';
import { builtFixture, fixtureContent, fixtureNow } from '../support/fixture-magazine.ts';
import { htmlFaults } from '../support/html-faults.ts';

let folder: string;
let pages: BuiltPage[];

beforeAll(async () => {
  ({ folder } = await builtFixture());
  pages = readersPages(folder);
});

function pageAt(path: string): string {
  const page = pages.find((candidate) => candidate.path === path);
  if (page === undefined) throw new Error(`There is no ${path}.`);
  return page.html;
}

function hasClass(name: string): (element: Element) => boolean {
  return ({ attribs }) => (attribs['class'] ?? '').split(' ').includes(name);
}

/** The words of the elements that pass, with single spaces. */
function textsOf(html: string, passes: (element: Element) => boolean): string[] {
  return findAll(passes, parseDocument(html).children).map((element) =>
    textContent(element).replace(/\s+/g, ' ').trim(),
  );
}

describe('every page', () => {
  it('is HTML that no browser has to mend', () => {
    const faults = pages.flatMap(({ path, html }) => htmlFaults(html).map((fault) => `${path}: ${fault}`));
    expect(faults).toEqual([]);
  });

  it('has no script in its text but the one of the settings (data is none), and no style but in files and the places of the fonts', () => {
    const settingsScript = firstPaintScript();
    const offenders = pages.flatMap(({ path, html }) =>
      elementsOf(html)
        .filter(
          ({ name, attribs, children }) =>
            'style' in attribs ||
            (name === 'style' && !/^(?:@font-face\{[^}]*\}|:root\{--font-[^}]*\})+$/.test(textContent(children))) ||
            (name === 'script' &&
              attribs['type'] !== 'application/ld+json' &&
              children.length > 0 &&
              textContent(children) !== settingsScript),
        )
        .map(({ name }) => `${path}: <${name}>`),
    );
    expect(offenders).toEqual([]);
  });

  it('leads nowhere but to what is there, fragments included', () => {
    expect(brokenAddresses(folder, 'https://fixture.example', '/')).toEqual([]);
  });

  it('points only at things on itself where it names one', () => {
    for (const { path, html } of pages) {
      const elements = elementsOf(html);
      const ids = new Set(elements.flatMap(({ attribs }) => attribs['id'] ?? []));
      for (const { attribs } of elements)
        for (const key of ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'popovertarget'])
          for (const id of (attribs[key] ?? '').split(' ').filter((named) => named !== ''))
            expect(ids.has(id), `${path}: ${key}="${id}"`).toBe(true);
    }
  });

  it('has one h1, a language and a title', () => {
    for (const { path, html } of pages.filter(({ html: text }) => !text.includes('http-equiv="refresh"'))) {
      expect(
        textsOf(html, ({ name }) => name === 'h1'),
        path,
      ).toHaveLength(1);
      expect(textsOf(html, ({ name }) => name === 'title')[0], path).not.toBe('');
      expect(elementsOf(html)[0]?.attribs['lang'], path).toMatch(/^(?:en|en-GB|hi)$/);
    }
  });

  it('carries the topics and films of each review and card on it', () => {
    const articles = pages.flatMap(({ path, html }) =>
      elementsOf(html)
        .filter((element) => ['review', 'review-item', 'film-page'].some((name) => hasClass(name)(element)))
        .map(({ attribs }) => ({ path, ...attribs })),
    );
    expect(articles.length).toBeGreaterThan(50);
    for (const article of articles) {
      expect(article, article.path).toHaveProperty('data-warnings');
      expect(article, article.path).toHaveProperty('data-films');
    }
  });
});

describe('awkward text', () => {
  const title =
    '“Who’s <afraid> & why?”: Notes on M*A*S*H & the 2.39:1 frame at 10:30, Note:this ‘50% < 60%’, <b>not bold</b>, 😀👩‍👩‍👧, हिन्दी, שלום and العربية #1';
  const standfirst =
    'He said “it’s <script>alert(1)</script> & more” of Don’t Look <Up> & “Down” at 10:30, in 2.39:1, Note:this :) 😀 फ़िल्म, سينما, שלום.';
  const review = 'reviews/awkward-text/index.html';

  it('is a title in the heading, the head and every list', () => {
    expect(textsOf(pageAt(review), ({ name }) => name === 'h1')).toEqual([title]);
    expect(textsOf(pageAt(review), ({ name }) => name === 'title')[0]).toBe(`${title} — The Fixture & Co.`);
    const lists = [
      'index.html',
      'reviews/index.html',
      'archive/2026/index.html',
      'films/awkward-film/index.html',
      'themes/solitude/index.html',
      'contributors/zoe-quote/index.html',
      'reviews/a-harbour-film/index.html',
    ];
    for (const path of lists)
      expect(
        textsOf(pageAt(path), ({ attribs }) => attribs['href'] === '/reviews/awkward-text/'),
        path,
      ).toContain(title);
  });

  it('keeps the emphasis of a film’s title and no other', () => {
    const emphases = findAll(({ name }) => name === 'h1', parseDocument(pageAt(review)).children).flatMap((heading) =>
      findAll(({ name }) => name === 'em' || name === 'cite' || name === 'i', heading.children).map((child) =>
        textContent(child),
      ),
    );
    expect(emphases).toEqual(['Notes on M*A*S*H']);
  });

  it('is a standfirst under the title, in the description and on cards', () => {
    const description = elementsOf(pageAt(review)).find(({ attribs }) => attribs['name'] === 'description');
    expect(description?.attribs['content']).toBe(`No spoilers. ${standfirst}`);
    for (const path of [review, 'index.html', 'reviews/index.html'])
      expect(
        textsOf(pageAt(path), ({ name }) => name === 'p'),
        path,
      ).toContain(standfirst);
  });

  it('is a verdict, a caption, an alternative text and a correction', () => {
    const page = pageAt(review);
    const whole = textsOf(page, ({ name }) => name === 'main')[0];
    expect(whole).toContain('“Good” & <great>, 10:30 of 2.39:1; M*A*S*H & Note:this 😀 फ़िल्म.');
    expect(whole).toContain('“Zoë” & <Co.>');
    expect(whole).toContain('We wrote “2.35:1”; it is 2.39:1 & <i>never</i> was otherwise.');
    const [image] = elementsOf(page).filter(({ name }) => name === 'img');
    expect(image?.attribs['alt']).toBe('A sign that says “10:30 <exit> & ‘out’” 😀');
  });

  it('is prose, in any script', () => {
    const [body = ''] = textsOf(pageAt(review), ({ attribs }) => attribs['id'] === 'text');
    expect(body).toContain(
      'At 10:30 the ratio is 2.39:1, and Note:this is prose: 16:9, C:drive, a:b and :) too. “Quotes” & ‘more’, 5 < 6 > 4, & and <b>.',
    );
    expect(body).toContain(
      'Emoji 😀 and 👩‍👩‍👧 and 🇮🇳, Devanagari फ़िल्म का अंत, Hebrew שלום עולם, Arabic مرحبا بالعالم, Cafe\u0301 and Ｆｕｌｌ.',
    );
    expect(body).toContain('A heading at 10:30 & שלום “quoted”');
    expect(body).toContain('M*A*S*H');
  });

  it('is a name of a film, of people and of a reader', () => {
    expect(textsOf(pageAt('films/awkward-film/index.html'), ({ name }) => name === 'h1').join()).toContain(
      'Don\'t Look <Up> & "Down"',
    );
    expect(textsOf(pageAt('contributors/zoe-quote/index.html'), ({ name }) => name === 'h1')).toEqual([
      'Zoë "Zed" O\'Brien & <Sons>',
    ]);
    expect(textsOf(pageAt('reviews/the-lantern/index.html'), hasClass('comment-name'))[0]).toBe('Reader <One> & "Two"');
  });
});

describe('an old address', () => {
  const moved = [
    ['/2026/05/the-lantern.html', '/reviews/the-lantern/'],
    ['/reviews/lantern/', '/reviews/the-lantern/'],
    ['/films/lykta/', '/films/the-lantern/'],
    ['/topics/solitude/', '/themes/solitude/'],
    ['/team/asha/', '/contributors/asha-rao/'],
    ['/who-we-are/', '/about/'],
    ['/about.html', '/about/'],
    ['/old/quay/', '/reviews/the-quay/'],
  ] as const;

  it.each(moved)('%s leads to what has it now', (from, to) => {
    const html = pageAt(from.endsWith('/') ? `${from.slice(1)}index.html` : from.slice(1));
    const document = parseDocument(html).children;
    const canonical = findOne(({ attribs }) => attribs['rel'] === 'canonical', document);
    expect(canonical?.attribs['href']).toBe(`https://fixture.example${to}`);
    expect(existsOne(({ attribs }) => attribs['content'] === `0; url=${to}`, document)).toBe(true);
    expect(readFileSync(join(folder, '_redirects'), 'utf8').split('\n')).toContain(`${from} ${to} 301`);
  });

  it('can take the place of nothing that a build makes, since the check knows all of it', async () => {
    const content = await readContent(fixtureContent);
    const addresses = addressesOf(content, Date.parse(fixtureNow));
    const known = new Set([
      ...addresses.keys(),
      ...redirectsOf(content, addresses).map(({ from }) => addressPath(from)),
    ]);
    const ofPublic = await publicFiles();
    const paths = builtFiles(folder).map((path) => addressPath(`/${path}`));
    expect(paths.filter((path) => !known.has(path) && !ofPublic.has(path) && !isOwnAddress(path))).toEqual([]);
  });

  it('of a review that is not out leads nowhere', () => {
    expect(builtFiles(folder).filter((path) => path.includes('alias'))).toEqual([]);
    expect(existsSync(join(folder, 'old-feed.xml'))).toBe(false);
  });
});
