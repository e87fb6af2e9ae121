/** The words of the interface: whether each language has what the English has, and how messages are said. */
import { describe, expect, it } from 'vitest';
import { around, messageRuns, sayIn } from '../../src/words/message.ts';
import { interfaceLanguage, wordsByLanguage, wordsFor } from '../../src/words/words-for.ts';

/** Every message by its path (`card.leftOutCount.one`), in its order. */
function messagesOf(words: object, path = ''): [path: string, message: string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string' ? [[path + key, value]] : messagesOf(value as object, `${path}${key}.`),
  );
}

/** What a page puts in the place of a message's names, and where its links lead. */
function partsOf(message: string): string[] {
  return messageRuns(message)
    .flatMap((run) => ('name' in run ? [`{${run.name}}`] : 'link' in run ? [`(${run.link})`] : []))
    .sort();
}

const languages = Object.entries(wordsByLanguage);
const english = new Map(messagesOf(wordsFor('en')));
const pluralForm = /\.(?:zero|one|two|few|many|other)$/;

describe.each(languages)('the words in %s', (language, words) => {
  it('have the names and links of the English ones', () => {
    const others = messagesOf(words).flatMap(([path, message]) => {
      // A form of a number may leave the number out, and a language may have other forms than English.
      const isForm = pluralForm.test(path);
      const model = english.get(isForm ? path.replace(pluralForm, '.other') : path) ?? '';
      const without = (parts: string[]): string => parts.filter((part) => !isForm || part !== '{count}').join(' ');
      return without(partsOf(message)) === without(partsOf(model)) ? [] : [path];
    });
    expect(others).toEqual([]);
  });

  it('have a form for every case of a number that the language tells apart', () => {
    const cases = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const forms = messagesOf(words).map(([path]) => path);
    const plurals = forms.filter((path) => path.endsWith('.other')).map((path) => path.replace(/other$/, ''));
    expect(plurals.length).toBeGreaterThan(20);
    for (const plural of plurals) for (const one of cases) expect(forms, plural).toContain(plural + one);
  });

  it('are said, and none is left empty', () => {
    for (const [path, message] of messagesOf(words)) expect(message.trim(), path).not.toBe('');
  });

  it('are in the language', () => {
    // What is no word: numbers, names, and the keys of keyboards.
    const told = messagesOf(words).map(([path, message]) => {
      const text = message.replace(/\{\w+\}|\]\(\w+\)|JavaScript|Ctrl|Cmd|\bK\b/g, '');
      return { path, latin: /\p{Script=Latin}/u.test(text), devanagari: /\p{Script=Devanagari}/u.test(text) };
    });
    const wrong = told.filter(({ latin, devanagari }) => (language === 'hi' ? latin : devanagari));
    expect(wrong).toEqual([]);
  });
});

describe('the language of a page', () => {
  it('is the first for which there are words, as it is written', () => {
    expect(interfaceLanguage('hi-IN', 'en')).toBe('hi-IN');
    expect(interfaceLanguage('de', 'en-GB')).toBe('en-GB');
    expect(interfaceLanguage('de', 'fr')).toBe('en');
    expect(wordsFor('hi-IN').frame.search).toBe('खोज');
    expect(wordsFor('de').frame.search).toBe('Search');
  });
});

describe('a message', () => {
  it('is said in the form for its number', () => {
    const { reviews } = wordsFor('en').counts;
    expect([0, 1, 2].map((count) => sayIn('en')(reviews, { count }))).toEqual(['0 reviews', '1 review', '2 reviews']);
    const hindi = wordsFor('hi').counts.reviews;
    expect([0, 1, 2].map((count) => sayIn('hi')(hindi, { count }))).toEqual(['0 समीक्षा', '1 समीक्षा', '2 समीक्षाएँ']);
  });

  it('takes what looks like its own signs, in what it is given, as text', () => {
    expect(sayIn('en')(wordsFor('en').find.textsFor, { words: '{words} $& [a](b)' })).toBe(
      'In the texts, for “{words} $& [a](b)”',
    );
  });

  it('has its links, its strong words and its names apart', () => {
    expect(messageRuns('**Spoilers** for {films}, after [a break](break).')).toEqual([
      { text: 'Spoilers', as: 'strong' },
      { text: ' for ', as: 'plain' },
      { name: 'films' },
      { text: ', after ', as: 'plain' },
      { text: 'a break', link: 'break' },
      { text: '.', as: 'plain' },
    ]);
    expect(around('By {authors}, at last')).toEqual(['By ', ', at last']);
  });
});
