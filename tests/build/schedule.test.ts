/**
 * Reviews around a night whose clocks are changed, and around midnight: what the calendar says, and what a build made
 * in that night publishes. Lord Howe’s clocks are changed by half an hour.
 */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { noteBuild } from '../../src/cli/last-build.ts';
import { publicationRoot } from '../../src/cli/publication-root.ts';
import { runCommand } from '../support/built-publication.ts';
import { scratch } from '../support/scratch.ts';

interface Night {
  timeZone: string;
  /** The hour of the build. */
  now: string;
  /** Dates as an editor writes them, with the instants that they mean. */
  out: Record<string, string>;
  held: Record<string, string>;
}

const nights: Night[] = [
  {
    timeZone: 'America/New_York',
    now: '2026-11-01T06:00:00Z',
    out: {
      '2026-11-01': '2026-11-01T04:00:00.000Z',
      // This hour comes twice, and the first is meant.
      '2026-11-01 01:30': '2026-11-01T05:30:00.000Z',
    },
    held: {
      '2026-11-01T01:30-05:00': '2026-11-01T06:30:00.000Z',
      '2026-11-01 02:30': '2026-11-01T07:30:00.000Z',
      // This hour does not come: an hour later by the new time is meant.
      '2027-03-14 02:30': '2027-03-14T07:30:00.000Z',
    },
  },
  {
    timeZone: 'Asia/Kolkata',
    now: '2026-10-31T18:30:00Z',
    out: { '2026-10-31 23:59': '2026-10-31T18:29:00.000Z', '2026-11-01': '2026-10-31T18:30:00.000Z' },
    held: { '2026-11-01 00:01': '2026-10-31T18:31:00.000Z', '2026-11-02': '2026-11-01T18:30:00.000Z' },
  },
  {
    timeZone: 'Australia/Lord_Howe',
    now: '2026-10-03T15:40:00Z',
    out: { '2026-10-04 01:59': '2026-10-03T15:29:00.000Z', '2026-10-04 02:30': '2026-10-03T15:30:00.000Z' },
    held: { '2026-10-04 02:15': '2026-10-03T15:45:00.000Z', '2026-10-05': '2026-10-04T13:00:00.000Z' },
  },
];

function idOf(date: string): string {
  return `on-${date.toLowerCase().replace(/[^0-9a-z]+/g, '-')}`;
}

async function writeMagazine(content: string, { timeZone, out, held }: Night): Promise<void> {
  const files: Record<string, string> = {
    'site.yaml': `name: Nightly\nurl: https://nightly.example\ntimeZone: ${timeZone}\n`,
    'contributors/critic.md': '---\nname: A Critic\n---\n',
    'films/film.yaml': 'title: The Film\nyear: 2018\n',
    'themes/theme.md': '---\nname: A theme\n---\n',
  };
  for (const date of Object.keys({ ...out, ...held }))
    files[`reviews/${idOf(date)}.md`] =
      `---\ntitle: Of ${idOf(date)}\nstandfirst: B\nauthors: [critic]\npublished: ${date}\nfilms: [film]\nthemes: [theme]\ntriggerWarnings: []\nspoilers: none\n---\n\nText.\n`;
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(content, file)), { recursive: true });
    await writeFile(join(content, file), text);
  }
}

interface Told {
  scheduled: { address: string; appears: string }[];
  appeared: { address: string; appears: string }[];
}

const expected = (dates: Record<string, string>): [string, string][] =>
  Object.entries(dates).map(([date, instant]) => [`/reviews/${idOf(date)}/`, instant]);

describe.each(nights)('a night in $timeZone', (night) => {
  it('is told and built by the clock there', async () => {
    const { content, out, buildInShop } = await scratch({ isEmpty: true });
    await writeMagazine(content, night);
    const settings = { contentDir: content, outDir: out, siteUrl: undefined, now: Date.parse(night.now) };
    await noteBuild(publicationRoot(settings), { now: Date.parse('2026-09-01T00:00:00Z'), reviews: [] });
    const asked = async (): Promise<Told> => {
      const environment = { CONTENT_DIR: content, OUT_DIR: out, AS_OF: night.now };
      const { stdout, stderr, status } = await runCommand('schedule', ['--format', 'json'], environment);
      expect([status, stderr]).toEqual([0, '']);
      return JSON.parse(stdout) as Told;
    };
    const told = await asked();
    expect(told.scheduled.map(({ address, appears }) => [address, appears])).toEqual(expected(night.held));
    expect(told.appeared.map(({ address, appears }) => [address, appears])).toEqual(expected(night.out));

    const built = await buildInShop({ AS_OF: night.now });
    expect(built.status).toBe(0);
    for (const date of Object.keys(night.out)) {
      expect(existsSync(join(out, 'reviews', idOf(date), 'index.html')), date).toBe(true);
      expect(built.stdout).toContain(`  /reviews/${idOf(date)}/\n`);
    }
    for (const date of Object.keys(night.held)) {
      expect(existsSync(join(out, 'reviews', idOf(date))), date).toBe(false);
      expect(built.stdout).toContain(`Held back: /reviews/${idOf(date)}/ until `);
    }
    expect(await asked()).toEqual({ ...told, appeared: [] });
  }, 120_000);
});
