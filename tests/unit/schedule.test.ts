/** How the calendar says an hour. */
import { describe, expect, it } from 'vitest';
import { hourInWords, timeUntil } from '../../src/editorial/schedule.ts';

describe('an hour', () => {
  it('is said by the clock of the publication, with what tells two equal hours of a night apart', () => {
    const first = Date.parse('2026-11-01T05:30:00Z');
    expect(hourInWords(first, 'America/New_York')).toBe('1 November 2026 at 01:30 (UTC-04:00)');
    expect(hourInWords(first + 3_600_000, 'America/New_York')).toBe('1 November 2026 at 01:30 (UTC-05:00)');
    expect(hourInWords(first, 'UTC')).toBe('1 November 2026 at 05:30 (UTC+00:00)');
  });

  it.each([
    [30_000, 'in 1 minute'],
    [119 * 60_000, 'in 119 minutes'],
    [2 * 3_600_000, 'in 2 hours'],
    [47 * 3_600_000, 'in 47 hours'],
    [49 * 3_600_000, 'in 2 days'],
  ])('%d milliseconds ahead is %s', (milliseconds, words) => {
    expect(timeUntil(1_000 + milliseconds, 1_000)).toBe(words);
  });
});
