/** The record of a reader's settings: what is read, what is refused and why, and how it follows renames. */
import { describe, expect, it } from 'vitest';
import {
  noSettings,
  presentSettings,
  readRecord,
  withSeen,
  withTopic,
  withTopics,
} from '../../src/client/reader-record.ts';
import { renamesOf, type Renames } from '../../src/editorial/renames.ts';
import type { ReaderSettings } from '../../src/schemas/reader-settings.ts';

const full: ReaderSettings = {
  version: 1,
  topics: { suicide: 'leave-out', war: 'warn' },
  unassessed: 'leave-out',
  spoilers: 'closed',
  seen: ['the-handmaiden', '1917'],
  scheme: 'night',
  textSize: 'larger',
};

describe('a record', () => {
  it('that is not there holds nothing', () => {
    expect(readRecord(null)).toEqual({ settings: noSettings });
  });

  it('is read as it was written', () => {
    expect(readRecord(JSON.stringify(full))).toEqual({ settings: full });
    expect(readRecord('{"version":1}')).toEqual({ settings: { version: 1 } });
  });

  it.each([
    ['no JSON', '{"version":1,'],
    ['an empty text', ''],
    ['null', 'null'],
    ['a list', '[]'],
    ['a word', '"night"'],
    ['no version', '{"topics":{}}'],
    ['an older version', '{"version":0}'],
    ['a version in letters', '{"version":"2"}'],
    ['an unknown key', '{"version":1,"theme":"night"}'],
    ['an unknown choice for a topic', '{"version":1,"topics":{"war":"hide"}}'],
    ['the default as a choice', '{"version":1,"topics":{"war":"show"}}'],
    ['a topic that is no ID', '{"version":1,"topics":{"Not An ID":"warn"}}'],
    ['topics in a list', '{"version":1,"topics":["war"]}'],
    ['another word for unassessed', '{"version":1,"unassessed":true}'],
    ['another word for spoilers', '{"version":1,"spoilers":"as-marked"}'],
    ['a film that is no ID', '{"version":1,"seen":["<b>"]}'],
    ['a film in numbers', '{"version":1,"seen":[1917]}'],
    ['films in a text', '{"version":1,"seen":"1917"}'],
    ['another scheme', '{"version":1,"scheme":"device"}'],
    ['another size', '{"version":1,"textSize":"huge"}'],
  ])('with %s is damaged', (_, text) => {
    expect(readRecord(text)).toMatchObject({ fault: 'damaged' });
  });

  it('of a later version is newer, whatever else it holds', () => {
    expect(readRecord('{"version":2}')).toMatchObject({ fault: 'newer' });
    expect(readRecord('{"version":7,"topics":"?"}')).toMatchObject({ fault: 'newer' });
  });
});

describe('of a record that cannot be read whole', () => {
  it('everything is obeyed that can be understood', () => {
    const { settings } = readRecord(
      '{"version":1,"colour":"red","topics":{"war":"leave-out","death":1,"<b>":"warn"},"seen":["1917",3],"scheme":"dusk"}',
    );
    expect(settings).toEqual({ version: 1, topics: { war: 'leave-out' }, seen: ['1917'] });
    expect(readRecord('{"version":2,"spoilers":"closed"}').settings).toEqual({ version: 1, spoilers: 'closed' });
    expect(readRecord('[]').settings).toEqual(noSettings);
    expect(readRecord('{x').settings).toEqual(noSettings);
  });
});

describe('a change', () => {
  it('keeps the other choices, and takes a default out of the record', () => {
    const warned = withTopic(full, 'stalking', 'warn');
    expect(warned.topics).toEqual({ suicide: 'leave-out', war: 'warn', stalking: 'warn' });
    expect(withTopic(warned, 'stalking', 'show')).toEqual(full);
    expect(withTopic({ version: 1, topics: { war: 'warn' } }, 'war', 'show')).toEqual({ version: 1 });
  });

  it('holds one choice for a topic', () => {
    expect(withTopic(full, 'war', 'leave-out').topics).toEqual({ suicide: 'leave-out', war: 'leave-out' });
  });

  it('can be of several topics at once', () => {
    expect(withTopics(full, ['war', 'torture'], 'leave-out').topics).toEqual({
      suicide: 'leave-out',
      war: 'leave-out',
      torture: 'leave-out',
    });
    expect(withTopics(full, ['war', 'suicide'], 'show').topics).toBeUndefined();
  });

  it('marks a film once, and no longer', () => {
    expect(withSeen(full, '1917', true).seen).toEqual(['the-handmaiden', '1917']);
    expect(withSeen(full, 'the-handmaiden', false).seen).toEqual(['1917']);
    expect(withSeen({ version: 1, seen: ['1917'] }, '1917', false)).toEqual({ version: 1 });
  });

  it('changes no record but its own', () => {
    const before = JSON.stringify(full);
    withTopics(full, ['war'], 'show');
    withSeen(full, '1917', false);
    expect(JSON.stringify(full)).toBe(before);
  });
});

describe('a rename', () => {
  const renames: Renames = {
    films: { '~ah-ga-ssi': 'the-handmaiden' },
    warnings: { '~self-destruction': 'suicide', '~taking-ones-life': 'suicide' },
  };

  it('takes the choice along', () => {
    const present = presentSettings(
      { version: 1, topics: { 'self-destruction': 'warn' }, seen: ['ah-ga-ssi'] },
      renames,
    );
    expect(present).toEqual({ version: 1, topics: { suicide: 'warn' }, seen: ['the-handmaiden'] });
  });

  it.each([
    [{ suicide: 'warn', 'self-destruction': 'leave-out' }],
    [{ 'self-destruction': 'leave-out', suicide: 'warn' }],
    [{ 'self-destruction': 'leave-out', 'taking-ones-life': 'warn' }],
    [{ 'taking-ones-life': 'warn', 'self-destruction': 'leave-out' }],
  ] as const)('that makes one topic of two keeps the stricter choice: %j', (topics) => {
    expect(presentSettings({ version: 1, topics }, renames).topics).toEqual({ suicide: 'leave-out' });
  });

  it('that makes one film of two marks it once', () => {
    const { seen } = presentSettings({ version: 1, seen: ['the-handmaiden', 'ah-ga-ssi'] }, renames);
    expect(seen).toEqual(['the-handmaiden']);
  });

  it('leaves everything else as it was', () => {
    expect(presentSettings(full, renames)).toEqual(full);
    expect(presentSettings(noSettings, renames)).toEqual(noSettings);
  });

  it('is not found where an ID is a word that every object knows', () => {
    const odd = JSON.parse('{"version":1,"topics":{"constructor":"warn"},"seen":["constructor"]}') as ReaderSettings;
    expect(presentSettings(odd, renames)).toEqual(odd);
  });
});

describe('renames', () => {
  const things = (aliases: Record<string, string[]>): Map<string, { aliases: string[] }> =>
    new Map(Object.entries(aliases).map(([id, paths]) => [id, { aliases: paths }]));

  it('are told by aliases of a film’s or a topic’s own address, however it was written', () => {
    const renames = renamesOf({
      films: things({ 'the-handmaiden': ['/films/ah-ga-ssi/', '/films/handmaiden', '/films/agassi.html'] }),
      warnings: things({ suicide: ['/warnings/self-destruction/'] }),
    });
    expect(renames).toEqual({
      films: { '~ah-ga-ssi': 'the-handmaiden', '~handmaiden': 'the-handmaiden', '~agassi': 'the-handmaiden' },
      warnings: { '~self-destruction': 'suicide' },
    });
  });

  it('are not told by other addresses, nor by those of another kind, nor by its own', () => {
    const renames = renamesOf({
      films: things({ oldboy: ['/2003/oldboy/', '/warnings/oldboy-old/', '/films/oldboy.html', '/films/a/b/'] }),
      warnings: things({ war: ['/films/war-old/', '/topics/war/'] }),
    });
    expect(renames).toEqual({ films: {}, warnings: {} });
  });
});
