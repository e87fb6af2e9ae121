/** What the settings page makes of the record: radios, sentences, films and files. */
import { describe, expect, it } from 'vitest';
import { filmMeant, filmName, filmsSeen, namedFilms } from '../../src/client/seen-films.ts';
import {
  settingNames,
  shownTopic,
  shownValue,
  topicChoice,
  topicsWithoutRow,
  withValue,
} from '../../src/client/settings-choices.ts';
import { fileText, readFile } from '../../src/client/settings-file.ts';
import { fileRefused, inWords, saidOf } from '../../src/client/settings-words.ts';
import { preferencesView } from '../../src/editorial/preferences-view.ts';
import { filmList } from '../../src/publish/film-list.ts';
import type { ReaderSettings } from '../../src/schemas/reader-settings.ts';
import { catalogueOf } from '../support/catalogue-of.ts';
import { english } from '../support/english.ts';

const none: ReaderSettings = { version: 1 };

describe('a setting', () => {
  it('shows its default to whoever has decided nothing', () => {
    expect(settingNames.map((name) => shownValue(none, name))).toEqual(['show', 'as-marked', 'device', 'normal', 'on']);
  });

  it.each([
    ['unassessed', 'leave-out', 'show'],
    ['spoilers', 'closed', 'as-marked'],
    ['spoilers', 'open', 'as-marked'],
    ['scheme', 'day', 'device'],
    ['scheme', 'night', 'device'],
    ['textSize', 'large', 'normal'],
    ['textSize', 'larger', 'normal'],
    ['searchKey', 'off', 'on'],
  ] as const)('%s is stored as %s, and is no part of the record at its default', (name, value, standard) => {
    const before: ReaderSettings = { version: 1, topics: { war: 'warn' }, seen: ['oldboy'] };
    const changed = withValue(before, name, value);
    expect(changed).toEqual({ ...before, [name]: value });
    expect(shownValue(changed, name)).toBe(value);
    expect(Object.keys(withValue(changed, name, standard)).sort()).toEqual(['seen', 'topics', 'version']);
  });

  it('takes no value that a record may not hold', () => {
    expect(() => withValue(none, 'scheme', 'dusk')).toThrow();
    expect(() => withValue(none, 'unassessed', 'warn')).toThrow();
  });
});

describe('a topic', () => {
  it('is shown until it is chosen for', () => {
    expect(shownTopic(none, 'war')).toBe('show');
    expect(shownTopic({ version: 1, topics: { war: 'warn' } }, 'war')).toBe('warn');
    expect(shownTopic({ version: 1, topics: { war: 'warn' } }, 'constructor')).toBe('show');
  });

  it('knows three choices and no other', () => {
    expect(['show', 'warn', 'leave-out'].map(topicChoice)).toEqual(['show', 'warn', 'leave-out']);
    expect(() => topicChoice('hide')).toThrow('"hide" is no choice');
  });

  it('that the vocabulary has no longer is kept, and found', () => {
    const settings: ReaderSettings = { version: 1, topics: { war: 'warn', gone: 'leave-out' } };
    expect(topicsWithoutRow(settings, ['war', 'torture'])).toEqual([{ id: 'gone', choice: 'leave-out' }]);
    expect(topicsWithoutRow(none, ['war'])).toEqual([]);
  });
});

describe('the settings in words', () => {
  it('are everything that was decided, and nothing else', () => {
    expect(inWords(none, english)).toBe('nothing');
    expect(inWords({ version: 1, topics: { war: 'warn' } }, english)).toBe('a warning for 1 topic');
    expect(
      inWords(
        {
          version: 1,
          topics: { war: 'warn', torture: 'warn', suicide: 'leave-out' },
          unassessed: 'leave-out',
          spoilers: 'open',
          seen: ['a', 'b'],
          scheme: 'night',
          textSize: 'large',
        },
        english,
      ),
    ).toBe(
      '1 topic left out, a warning for 2 topics, reviews that nobody has assessed left out, spoilers always open, 2 films seen, the colours of night, large text',
    );
  });

  it('say a change as a sentence', () => {
    expect(saidOf('Torture', 'Warn me', english)).toBe('Torture: warn me.');
  });
});

describe('films', () => {
  const films = namedFilms([
    { id: 'cleo', title: 'Cléo from 5 to 7', year: 1962 },
    { id: 'dont-look-now', title: 'Don’t Look Now', year: 1973 },
    { id: 'possession', title: 'Possession', year: 1981 },
    { id: 'possession-2002', title: 'Possession', year: 2002 },
    { id: 'ran', title: 'Ran', year: 1985 },
    { id: 'ran-cut', title: 'Ran', year: 1985 },
    { id: 'fandry', title: 'फँड्री', year: 2013 },
  ]);
  const meant = (text: string): string => {
    const film = filmMeant(text, films);
    return typeof film === 'string' ? film : film.id;
  };

  it('have names of their own, even two of one title and year', () => {
    const names = films.map(filmName);
    expect(names).toContain('Possession (1981)');
    expect(names).toContain('Ran (1985, ran-cut)');
    expect(new Set(names).size).toBe(films.length);
    expect(films.map((film) => meant(filmName(film)))).toEqual(films.map(({ id }) => id));
  });

  it('are meant by their titles alone where no other has it, however it is typed', () => {
    expect(meant('  CLEO FROM 5 to 7')).toBe('cleo');
    expect(meant("don't look now")).toBe('dont-look-now');
    expect(meant('फँड्री')).toBe('fandry');
  });

  it('are asked back about where there are several, and refused where there is none', () => {
    expect(meant('Possession')).toBe('several');
    expect(meant('possession (2002)')).toBe('possession-2002');
    expect(meant('Possessed')).toBe('none');
    expect(meant('')).toBe('none');
  });

  it('that were marked stand in the magazine’s order, those that it has no longer at the end', () => {
    const seen = filmsSeen(['gone', 'ran', 'cleo'], films, english);
    expect(seen.map(filmName)).toEqual([
      'Cléo from 5 to 7 (1962)',
      'Ran (1985, ran)',
      'gone (no longer among our films)',
    ]);
    expect(seen.map(({ isListed }) => isListed)).toEqual([true, true, false]);
  });

  it('are called by their IDs, and not called lost, while their titles are unknown', () => {
    expect(filmsSeen(['ran'], undefined, english).map(filmName)).toEqual(['ran']);
  });

  it('are listed by title, English articles passed over, with nothing but what names them', () => {
    const catalogue = catalogueOf({
      films: {
        film: { title: 'Zama', year: 2017 },
        lighthouse: { title: 'The Lighthouse', year: 2019, directors: ['Robert Eggers'], warnings: [] },
        possession: { title: 'Possession', year: 2002 },
        earlier: { title: 'Possession', year: 1981 },
      },
    });
    expect(filmList(catalogue)).toEqual([
      { id: 'lighthouse', title: 'The Lighthouse', year: 2019 },
      { id: 'earlier', title: 'Possession', year: 1981 },
      { id: 'possession', title: 'Possession', year: 2002 },
      { id: 'film', title: 'Zama', year: 2017 },
    ]);
  });
});

describe('a file of settings', () => {
  const settings: ReaderSettings = { version: 1, topics: { war: 'leave-out' }, seen: ['ran'] };

  it('gives back what was written into it', async () => {
    const file = new File([fileText(settings)], 'settings.json');
    expect(await readFile(file)).toEqual({ settings });
  });

  it('that holds anything else is refused with the reason', async () => {
    const faultOf = async (text: string): Promise<unknown> => readFile(new File([text], 'x.json'));
    expect(await faultOf('not JSON')).toEqual({ fault: 'damaged' });
    expect(await faultOf('{"version":3}')).toEqual({ fault: 'newer' });
    expect(await faultOf(`{"version":1}${' '.repeat(1_000_001)}`)).toEqual({ fault: 'damaged' });
    const unreadable = { size: 1, text: () => Promise.reject(new Error('gone')) } as unknown as File;
    expect(await readFile(unreadable)).toEqual({ fault: 'unreadable' });
  });

  it('is named after the magazine', () => {
    expect(preferencesView(catalogueOf({ site: { name: 'The Fixture & Co.' } })).fileName).toBe(
      'the-fixture--co-settings.json',
    );
  });

  it('that is refused changes nothing, and the page says so', () => {
    for (const fault of ['damaged', 'newer', 'unreadable'] as const)
      expect(fileRefused('a.json', fault, english)).toMatch(/^“a\.json” .+\. Nothing has changed\.$/);
  });
});
