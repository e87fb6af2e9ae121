/** What the editors' desk writes: the file as it was, with what an editor changed and nothing else. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileFormat, Refused } from '../../src/publish/cms-file.ts';
import type { FormMap } from '../../src/publish/cms-values.ts';
import { kindNames, type Kind } from '../../src/schemas/kind-names.ts';
import { projectRoot } from '../support/built-publication.ts';
import { handedBack } from '../support/form-entry.ts';

/** Opens a file in the form, changes fields, and saves it. The desk trims what it reads, and ends a file with one line break. */
function saved(kind: Kind | 'site', text: string, changes: FormMap = {}): string {
  const { fromFile, toFile } = fileFormat(kind, (body) => body);
  return `${toFile({ ...handedBack(kind, fromFile(text.trim())), ...changes }).trim()}\n`;
}

const review = `---
# Written on a train.
title:   "The broth: a character"
standfirst: >-
  A noodle shop
  learns to cook.
authors: [mei-lindqvist] # and nobody else
published: 2026-05-01

films:
  - tampopo # under review
  # seen the same week
  - ramen-shop
themes: [ labour ]
triggerWarnings:
- death # off screen
- { warning: violence, level: mentioned, note: 'one blow' }
spoilers: none
rating: 4.50
shelf: B
---


*Tampopo* opens \\_slowly\\_.

| a |  b |
|---|---:|
`;

/** The lines of a saved review that are not in the one before, and those that are gone. */
function changedLines(after: string): { gone: string[]; come: string[] } {
  const [old, now] = [review.split('\n'), after.split('\n')];
  return { gone: old.filter((line) => !now.includes(line)), come: now.filter((line) => !old.includes(line)) };
}

describe('a file that is opened and saved', () => {
  const folders = ['content', 'tests/fixtures/magazine'].map((folder) => join(projectRoot, folder));
  const kindOf = (path: string): Kind | 'site' | undefined =>
    path === 'site.yaml'
      ? 'site'
      : kindNames.find((kind) => path.startsWith(kind + sep) && /\.(?:md|yaml)$/.test(path));

  it.each(folders)('is the same, letter by letter, for every file of %s', (folder) => {
    const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const asked = paths.flatMap((path) => {
      const kind = kindOf(path);
      return kind === undefined ? [] : [{ path, kind }];
    });
    expect(asked.length).toBeGreaterThan(20);
    for (const { path, kind } of asked) {
      const text = readFileSync(join(folder, path), 'utf8');
      expect(saved(kind, text), path).toBe(text);
    }
  });

  it.each([
    ['a flag that is none', 'draft: yes'],
    ['a single value in place of a list', 'relatedReads: tampopo'],
    ['a map in place of a text', 'verdict: { a: b }'],
    ['a list that holds a map', 'aliases: [{ a: b }, /old/]'],
    ['a number with more', 'rating: 4.5 stars'],
    ['nothing', 'verdict:'],
    ['an unknown word', 'comments: shut'],
  ])('keeps what no form can show: %s', (_what, line) => {
    const text = review.replace('rating: 4.50\nshelf: B', line);
    expect(saved('reviews', text)).toBe(text);
    expect(saved('reviews', text, { title: 'Another' })).toContain(line);
  });

  it('is not opened where it cannot be read, and the reason is told', () => {
    const { fromFile } = fileFormat('reviews', (body) => body);
    expect(() => fromFile('---\ntitle: a: b\n---\n')).toThrow(/Line 2/);
    expect(() => fromFile('No front matter')).toThrow(/does not begin with front matter/);
  });
});

describe('a field that is changed', () => {
  it('is all that is written anew', () => {
    expect(changedLines(saved('reviews', review, { published: '2026-06-01 10:30' }))).toEqual({
      gone: ['published: 2026-05-01'],
      come: ['published: 2026-06-01 10:30'],
    });
  });

  it('keeps its quotes, and gets some where it needs them', () => {
    expect(changedLines(saved('reviews', review, { title: 'A broth', standfirst: 'One: two # three' }))).toEqual({
      gone: ['title:   "The broth: a character"', '  A noodle shop', '  learns to cook.'],
      come: ['title: "A broth"', '  One: two # three'],
    });
    expect(saved('themes', '---\nname: Sea\n---\n', { name: 'null' })).toBe("---\nname: 'null'\n---\n");
  });

  it('stands where the fields of a file stand, in their order', () => {
    const text = saved('reviews', review, { updated: '2026-05-02', relatedReads: ['parasite'], draft: true });
    expect(text).toContain('published: 2026-05-01\nupdated: 2026-05-02\ndraft: true\n\nfilms:');
    expect(text).toContain('spoilers: none\nrelatedReads: [parasite]\nrating: 4.50\n');
  });

  it('leaves with its line where it is emptied', () => {
    expect(changedLines(saved('reviews', review, { rating: '' }))).toEqual({ gone: ['rating: 4.50'], come: [] });
  });

  it('keeps each entry of a list as it stands, with its comment', () => {
    expect(saved('reviews', review, { films: ['ramen-shop', 'tampopo', 'the-lunchbox'] })).toContain(
      'films:\n  # seen the same week\n  - ramen-shop\n  - tampopo # under review\n  - the-lunchbox\nthemes: [ labour ]\n',
    );
    expect(saved('reviews', review, { themes: ['labour', 'food'] })).toContain('\nthemes: [ labour, food ]\n');
  });
});

describe('a field that a file can say in several ways', () => {
  const topic = (warning: string, more: FormMap = {}): FormMap => ({
    ...{ warning, level: 'discussed', note: '', spoiler: false },
    ...more,
  });
  const withTopics = (...entries: FormMap[]): string =>
    saved('reviews', review, { triggerWarnings: { type: 'assessed', entries } });
  const violence = topic('violence', { level: 'mentioned', note: 'one blow' });

  it('adds a topic by its ID alone, or with what is said of it', () => {
    const text = withTopics(topic('death'), violence, topic('suicide'), topic('abuse', { spoiler: true }));
    expect(text).toContain(
      "- death # off screen\n- { warning: violence, level: mentioned, note: 'one blow' }\n- suicide\n- warning: abuse\n  spoiler: true\nspoilers:",
    );
  });

  it('tells "assessed, none apply" from "not assessed" and from nothing', () => {
    expect(withTopics()).toContain('\ntriggerWarnings: []\n');
    const unassessed = saved('reviews', review, { triggerWarnings: { type: 'unassessed' } });
    expect(unassessed).toContain('\ntriggerWarnings: unassessed\n');
    expect(saved('reviews', unassessed)).toBe(unassessed);
    expect(() => saved('reviews', review, { triggerWarnings: null })).toThrow('"triggerWarnings" is missing');
  });

  it('keeps `membership: false`, and makes a map of it', () => {
    const site = 'name: The Reel\nurl: https://reel.example/\nmembership: false # not yet\n';
    expect(saved('site', site, { name: 'The Spool' })).toBe(site.replace('Reel', 'Spool'));
    const call = { heading: 'Join', text: 'Please.', action: 'Join', url: '/join/' };
    expect(saved('site', site, { membership: call })).toContain('membership:\n  heading: Join\n');
  });
});

describe('a new file', () => {
  it('has what was entered, in the order of the schema', () => {
    const { toFile } = fileFormat('films', (body) => body);
    const film = { ...handedBack('films', {}), title: 'Tampopo', year: '1985', directors: ['Juzo Itami'] };
    expect(toFile(film)).toBe('title: Tampopo\nyear: 1985\ndirectors: [Juzo Itami]\n');
  });

  it('has its text below its fields', () => {
    const { toFile } = fileFormat('themes', (body) => body);
    expect(toFile({ ...handedBack('themes', {}), name: 'Food', body: 'What we *eat*.' })).toBe(
      '---\nname: Food\n---\n\nWhat we *eat*.\n',
    );
  });
});

describe('what the check would refuse', () => {
  it('is not saved, and the reason is told in its words', () => {
    expect(() => saved('reviews', review, { published: '2026-02-31' })).toThrow(Refused);
    expect(() => saved('reviews', review, { published: '' })).toThrow('Write published: 2026-05-01, or draft: true');
  });

  it('is saved where it was there before, or in a draft', () => {
    const old = review.replace('published: 2026-05-01', 'published: 2026-02-31');
    expect(saved('reviews', old, { rating: '4' })).toBe(old.replace('4.50', '4'));
    expect(saved('reviews', review, { published: '2026-02-31', draft: true })).toContain('published: 2026-02-31\n');
  });
});

describe('a text that is changed', () => {
  it('is written as it was typed, and its fields stay', () => {
    const body = '*Tampopo* opens slowly.\n\n| a |  b |\n|---|---:|';
    expect(changedLines(saved('reviews', review, { body }))).toEqual({
      gone: ['*Tampopo* opens \\_slowly\\_.'],
      come: ['*Tampopo* opens slowly.'],
    });
  });

  it('gets the writing of the text before where an editor with buttons wrote it', () => {
    const { fromFile, toFile } = fileFormat('reviews', (body, before) => `${before}\n\n${body}`);
    const text = toFile({ ...handedBack('reviews', fromFile(review)), body: 'A word.' });
    expect(text).toBe(`${review}\nA word.\n`);
  });
});
