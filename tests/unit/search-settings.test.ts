import { describe, expect, it } from 'vitest';
import { marksFor, searchSettings } from '../../src/client/search-settings.ts';
import { topicIds } from '../../src/editorial/search-choices.ts';
import { carriesUnassessed } from '../../src/publish/search-data.ts';

const vocabulary = { Violence: ['violence'], 'Sexual abuse': ['sexual-abuse'], Grief: ['grief', 'mourning'] };

describe('the settings that search obeys', () => {
  it('leave out topics by their IDs, and reviews that are not assessed by a value of their own', () => {
    const topics = { violence: 'leave-out', 'no-topic-of-this-site': 'leave-out', grief: 'warn' } as const;
    expect(searchSettings({ version: 1, topics }, vocabulary).leftOut).toEqual(['violence', 'no-topic-of-this-site']);
    expect(searchSettings({ version: 1, unassessed: 'leave-out' }, vocabulary).leftOut).toEqual([carriesUnassessed]);
    expect(searchSettings({ version: 1 }, vocabulary)).toEqual({ leftOut: [], topics: [], namesTopics: false });
  });

  it('know a topic by its label, whichever of its IDs the reader chose', () => {
    const topics = { mourning: 'warn', 'sexual-abuse': 'leave-out' } as const;
    expect(searchSettings({ version: 1, topics }, vocabulary).topics).toEqual(['Sexual abuse', 'Grief']);
  });
});

describe('the vocabulary on the search page', () => {
  it('has every topic by its label, whether or not a review deals with it', () => {
    const term = (label: string): { label: string } => ({ label });
    const warnings = new Map([
      ['violence', term('Violence')],
      ['grief', term('Grief')],
      ['mourning', term('Grief')],
    ]);
    const catalogue = { warnings } as unknown as Parameters<typeof topicIds>[0];
    expect(topicIds(catalogue)).toEqual({ Violence: ['violence'], Grief: ['grief', 'mourning'] });
  });
});

describe('the marks of a result', () => {
  const marks = { words: 'Violence, sexual abuse · spoilers marked', spoilers: 'marked' };
  const topics = ['Violence', 'Sexual abuse'];

  it('have the topics that the reader asked about first, as a sentence has them', () => {
    expect(marksFor({ ...marks, topics }, { topics: ['Sexual abuse'] }, 'en')).toEqual({
      asked: 'Sexual abuse',
      rest: ', violence · spoilers marked',
    });
    expect(marksFor({ ...marks, topics }, { topics: ['Sexual abuse', 'Violence'] }, 'en')).toEqual({
      asked: 'Violence, sexual abuse',
      rest: ' · spoilers marked',
    });
  });

  it('keep the capitals of German nouns', () => {
    expect(marksFor({ ...marks, topics: ['Gewalt', 'Trauer'] }, { topics: ['Trauer'] }, 'de').rest).toMatch(
      /^, Gewalt/,
    );
  });

  it('stay as they are written where none of their topics was asked about', () => {
    expect(marksFor({ ...marks, topics }, { topics: ['Grief'] }, 'en')).toEqual({ asked: '', rest: marks.words });
    const secret = { words: 'No spoilers', topics: [], spoilers: 'none' };
    expect(marksFor(secret, { topics: ['Violence'] }, 'en')).toEqual({ asked: '', rest: 'No spoilers' });
  });
});
