/** What has appeared since a build, and how the calendar says an hour. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { linesOfBuild } from '../../src/cli/schedule-lines.ts';
import { lastBuild, noteBuild } from '../../src/cli/last-build.ts';
import { hourInWords, schedule, timeUntil, type Build, type Schedule } from '../../src/editorial/schedule.ts';
import { readContent } from '../../src/sources/read-content.ts';
import { smallMagazine } from '../support/small-magazine.ts';

describe('what has appeared', () => {
  const now = Date.parse('2026-11-01T12:00:00Z');

  const addresses = ({ appeared }: Schedule): string[] | undefined => appeared?.map(({ address }) => address);

  it('is what was not in the last build, though its hour was before it, and not what was renamed', async () => {
    await using magazine = await smallMagazine();
    const calendar = async (last?: Build): Promise<Schedule> =>
      schedule(await readContent(magazine.path), now + 3_600_000, last);
    const { out, appeared } = await calendar();
    expect([out, appeared]).toEqual([['/reviews/parasite/'], undefined]);
    const text = await magazine.text('reviews/parasite.md');
    const write = (id: string, written: string): Promise<void> =>
      writeFile(join(magazine.path, `reviews/${id}.md`), written);
    // A plain date is the midnight before the build; the draft was in no build.
    await write('of-today', text.replace('2026-05-01', '2026-11-01').replace('aliases: [/reviews/amelie/]\n', ''));
    await write('draft', text.replace('aliases: [/reviews/amelie/]', 'draft: true'));
    expect(addresses(await calendar({ now, reviews: out }))).toEqual(['/reviews/of-today/']);
    expect(addresses(await calendar({ now, reviews: ['/reviews/amelie/', '/reviews/of-today/'] }))).toEqual([]);
  });

  it('is known from one build to the next, and nothing stops where the note of it is damaged', async () => {
    await using folder = await smallMagazine();
    const build = { now, reviews: ['/reviews/parasite/'] };
    expect(await lastBuild(folder.path)).toBeUndefined();
    await noteBuild(folder.path, build);
    expect(await lastBuild(folder.path)).toEqual(build);
    await writeFile(join(folder.path, 'last-build.json'), '{"now":');
    expect(await lastBuild(folder.path)).toBeUndefined();
  });

  it('is told in a few lines where an import has brought hundreds', () => {
    const appeared = Array.from({ length: 22 }, (_, index) => {
      const id = `review-${String(index)}`;
      return { file: `reviews/${id}.md`, address: `/reviews/${id}/`, title: id, appears: now };
    });
    const calendar = { scheduled: [], drafts: [], appeared, out: [] };
    const lines = linesOfBuild({ schedule: calendar, now, timeZone: 'UTC', since: now });
    expect(lines).toHaveLength(22);
    expect(lines.at(-1)).toBe('  and 2 more reviews');
  });
});

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
