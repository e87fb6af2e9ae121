/** Which language each page speaks, and that everything on it in another says so by the nearest `lang`. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isTag, isText, type AnyNode } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { beforeAll, describe, expect, it } from 'vitest';
import { wordsByLanguage } from '../../src/words/words-for.ts';
import { builtMagazine } from '../support/built-publication.ts';
import { elementsOf, readersPages, type BuiltPage } from '../support/crawl.ts';
import { builtFixture } from '../support/fixture-magazine.ts';
import { builtHindiMagazine } from '../support/hindi-magazine.ts';

/** Words that a reader sees or hears, with the language that they say they are in. */
interface Told {
  text: string;
  language: string;
  /** The classes of the elements round it, the innermost last. */
  classes: string[];
}

/**
 * Attributes that are read out or printed. Where an element holds a text as well, as the part of a text that tells what
 * happens does, its `lang` is the text's, and HTML has no way to say the label's.
 */
const heard = ['aria-label', 'data-open', 'data-close'];

function toldOn(html: string): Told[] {
  const told: Told[] = [];
  const visit = (nodes: readonly AnyNode[], language: string, classes: string[]): void => {
    for (const node of nodes) {
      if (isText(node) && node.data.trim() !== '')
        told.push({ text: node.data.replace(/\s+/g, ' ').trim(), language, classes });
      if (!isTag(node) || node.name === 'script' || node.name === 'head') continue;
      const { lang = language, class: own = '' } = node.attribs;
      const inside = [...classes, node.name, ...own.split(' ')];
      for (const name of heard) {
        const text = node.attribs[name];
        if (text !== undefined && node.name !== 'section')
          told.push({ text: text.trim(), language: lang, classes: inside });
      }
      visit(node.children, lang, inside);
    }
  };
  visit(parseDocument(html).children, '', []);
  return told;
}

function messagesOf(words: object): string[] {
  return Object.values(words).flatMap((value: unknown) =>
    typeof value === 'string' ? [value.trim()] : messagesOf(value as object),
  );
}

/** Whole messages, each with the one language that has it. */
const messages = new Map<string, string>();
for (const [language, words] of Object.entries(wordsByLanguage))
  for (const message of messagesOf(words)) messages.set(message, messages.has(message) ? '' : language);

function pagesOf(folder: string): BuiltPage[] {
  return readersPages(folder).filter(({ html }) => !html.includes('http-equiv="refresh"'));
}

let fixture: BuiltPage[];
let magazine: BuiltPage[];
let hindi: BuiltPage[];

beforeAll(async () => {
  const built = await Promise.all([builtFixture(), builtMagazine(), builtHindiMagazine()]);
  [fixture = [], magazine = [], hindi = []] = built.map(({ folder }) => pagesOf(folder));
});

function pageAt(path: string, pages: readonly BuiltPage[]): string {
  const page = pages.find((candidate) => candidate.path === `${path}index.html`);
  if (page === undefined) throw new Error(`There is no ${path}.`);
  return page.html;
}

/** The `lang` of the document and of its article. */
function languagesOf(html: string): (string | undefined)[] {
  return elementsOf(html)
    .filter(({ name, attribs }) => name === 'html' || attribs['class'] === 'review')
    .map(({ attribs }) => attribs['lang']);
}

/** What is in a script that the language it says it is in has not: `reviews/x/index.html: en: खोज`. */
function misspoken(pages: readonly BuiltPage[], passes: (told: Told) => boolean = () => true): string[] {
  const scripts = { hi: /\p{Script=Latin}/u, en: /\p{Script=Devanagari}/u, de: /\p{Script=Devanagari}/u };
  return pages.flatMap(({ path, html }) =>
    toldOn(html)
      .filter(passes)
      // An address is in no language, and says so (`zxx`, ISO 639-2).
      .filter(({ language }) => language !== 'zxx')
      .filter(({ text, language }) => scripts[language as keyof typeof scripts].test(text))
      .map(({ text, language }) => `${path}: ${language}: ${text}`),
  );
}

describe('the language of a page', () => {
  it('is that of its review where there are words for it, else the publication’s', () => {
    expect(languagesOf(pageAt('reviews/prakash/', fixture))).toEqual(['hi', 'hi']);
    expect(languagesOf(pageAt('reviews/the-lantern/', fixture))).toEqual(['en', 'en']);
    expect(languagesOf(pageAt('reviews/pehli/', hindi))).toEqual(['hi', 'hi']);
    expect(languagesOf(pageAt('reviews/english/', hindi))).toEqual(['en', 'en']);
    expect(languagesOf(pageAt('reviews/deutsch/', hindi))).toEqual(['hi', 'de']);
    // The handbook's text is the schemas' sentences, which are English.
    expect(languagesOf(pageAt('admin/handbook/', hindi))).toEqual(['en']);
    for (const { path, html } of hindi.filter((page) => !/^(?:reviews\/english|admin\/handbook)\//.test(page.path)))
      expect(languagesOf(html)[0], path).toBe('hi');
  });
});

describe('the words of the interface', () => {
  it('stand nearest to a lang of their own language on every page', () => {
    const pages = [...fixture, ...magazine, ...hindi];
    let count = 0;
    const wrong = pages.flatMap(({ path, html }) =>
      toldOn(html).flatMap(({ text, language }) => {
        const own = messages.get(text) ?? '';
        if (own !== '') count += 1;
        return own === '' || language.split('-')[0] === own ? [] : [`${path}: ${language}: ${text}`];
      }),
    );
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(20 * pages.length);
  });

  it('are Hindi alone on a page that speaks Hindi', () => {
    const isEnglish = ({ text }: Told): boolean => messages.get(text) === 'en';
    const pages = [...hindi, ...fixture].filter(({ html }) => languagesOf(html)[0] === 'hi');
    expect(pages.length).toBeGreaterThan(15);
    for (const { path, html } of pages)
      expect(
        toldOn(html)
          .filter(isEnglish)
          .map(({ text }) => text),
        path,
      ).toEqual([]);
  });
});

describe('everything on a page', () => {
  /** Latin letters that Hindi uses too: addresses, keys, what an editor types. */
  const isTyped = ({ classes, text }: Told): boolean =>
    classes.some((name) => name === 'code' || name === 'kbd') || /^[\w.]+\.example$|JavaScript|Ctrl/.test(text);

  it('is in the language that it says, in a Hindi publication', () => {
    expect(misspoken(hindi, (told) => !isTyped(told))).toEqual([]);
  });

  it('is in the language that it says, on the page of a Hindi review in an English publication', () => {
    const page = fixture.filter(({ path }) => path === 'reviews/prakash/index.html');
    // A name is written as its bearer writes it, and a title may quote in any script.
    const isName = ({ classes }: Told): boolean =>
      classes.some((name) => ['dd', 'review-title', 'title-card'].includes(name));
    expect(misspoken(page, (told) => !isTyped(told) && !isName(told))).toEqual([]);
  });

  it('names a Hindi review in Hindi in English lists', () => {
    const titles = fixture.flatMap(({ path, html }) =>
      toldOn(html)
        .filter(({ text, classes }) => text.includes('ओपलशीर्षक') && !classes.includes('title'))
        .map(({ language }) => `${path}: ${language}`),
    );
    expect(titles.length).toBeGreaterThan(5);
    expect(titles.filter((title) => !title.endsWith(': hi'))).toEqual([]);
  });
});

describe('scripts', () => {
  it('fetch the words of the page’s language alone', async () => {
    const { folder } = await builtFixture();
    const wordsIn = (language: string): string => readFileSync(join(folder, `search/words/${language}.json`), 'utf8');
    expect(wordsIn('hi')).toMatch(/\p{Script=Devanagari}/u);
    expect(wordsIn('en')).not.toMatch(/\p{Script=Devanagari}/u);
    expect(Object.keys(JSON.parse(wordsIn('en')) as object)).toEqual(['found', 'find']);
  });

  it('are handed the words of the page’s language alone', () => {
    expect(fixture.some(({ html }) => html.includes('data-words='))).toBe(true);
    for (const { path, html } of [...fixture, ...hindi]) {
      const [language] = languagesOf(html);
      const handed = elementsOf(html).flatMap(({ attribs }) => attribs['data-words'] ?? []);
      for (const words of handed)
        expect(/\p{Script=Devanagari}/u.test(words), `${path}: ${words}`).toBe(language === 'hi');
    }
  });
});
