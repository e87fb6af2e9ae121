/** Dates as they may be written, as what they are kept, and what the publication's time zone makes of them. */
import { describe, expect, it } from 'vitest';
import { dayOf, isBefore } from '../../src/editorial/dates.ts';
import { date, isPlainDate } from '../../src/schemas/field.ts';
import { instantOf } from '../../src/sources/publication-time.ts';

const schema = date('A day.');

/** What a date is kept as; undefined where it is refused. */
function kept(written: string): string | undefined {
  const read = schema.safeParse(written);
  return read.success ? read.data : undefined;
}

describe('a date may be written', () => {
  it.each([
    ['2026-05-01', '2026-05-01'],
    ['2024-02-29', '2024-02-29'],
    ['2026-05-01 10:30', '2026-05-01T10:30:00'],
    ['2026-05-01T10:30', '2026-05-01T10:30:00'],
    ['2026-05-01t10:30', '2026-05-01T10:30:00'],
    ['2026-05-01T10:30:15', '2026-05-01T10:30:15'],
    ['2026-05-01T10:30:15.250', '2026-05-01T10:30:15.25'],
    ['2026-05-01T00:00', '2026-05-01T00:00:00'],
    ['2026-05-01T10:30Z', '2026-05-01T10:30:00Z'],
    ['2026-05-01T10:30z', '2026-05-01T10:30:00Z'],
    ['2026-05-01T10:30+05:30', '2026-05-01T10:30:00+05:30'],
    ['2026-05-01T10:30+0530', '2026-05-01T10:30:00+0530'],
    ['2026-05-01 10:30 -03:00', '2026-05-01T10:30:00-03:00'],
    [' 2026-05-01 ', '2026-05-01'],
  ])('%s', (written, read) => {
    expect(kept(written)).toBe(read);
  });
});

describe('no date is', () => {
  it.each([
    '2019-06-31',
    '2019-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-05-00',
    '2026-5-1',
    '26-05-01',
    '20260501',
    '2026/05/01',
    '01.05.2026',
    '1 May 2026',
    '2026-05',
    '2026',
    'today',
    '',
    '2026-05-01 24:00',
    '2026-05-01 25:00',
    '2026-05-01 10:60',
    '2026-05-01 10',
    '2026-05-01 10:30 pm',
    '2026-05-01T10:30+25:00',
    '2026-05-01T10:30+5',
    '2026-05-01T10:30 IST',
    '2026-05-01T10:30[Asia/Kolkata]',
    '2019-06-31T10:30Z',
    '2026-05-01T',
    '-2026-05-01',
  ])('%j', (written) => {
    expect(kept(written)).toBeUndefined();
  });
});

describe('the instant of a date', () => {
  const at = (written: string, timeZone: string): string =>
    new Date(instantOf(kept(written) ?? '', timeZone)).toISOString();

  it('is midnight in the publication’s time zone where it names a day', () => {
    expect(at('2026-05-01', 'UTC')).toBe('2026-05-01T00:00:00.000Z');
    expect(at('2026-05-01', 'Asia/Kolkata')).toBe('2026-04-30T18:30:00.000Z');
    expect(at('2026-05-01', 'America/New_York')).toBe('2026-05-01T04:00:00.000Z');
  });

  it('is local where it names an hour without an offset', () => {
    expect(at('2026-05-01 10:30', 'Asia/Kolkata')).toBe('2026-05-01T05:00:00.000Z');
    expect(at('2026-12-01 10:30', 'Europe/Berlin')).toBe('2026-12-01T09:30:00.000Z');
    expect(at('2026-07-01 10:30', 'Europe/Berlin')).toBe('2026-07-01T08:30:00.000Z');
  });

  it('is its own where it names an offset', () => {
    expect(at('2026-05-01T10:30+05:30', 'America/New_York')).toBe('2026-05-01T05:00:00.000Z');
    expect(at('2026-05-01T10:30+0530', 'UTC')).toBe('2026-05-01T05:00:00.000Z');
    expect(at('2026-05-01T10:30Z', 'Asia/Kolkata')).toBe('2026-05-01T10:30:00.000Z');
  });

  it('is there too in an hour that the clocks pass over, or midnight that they do', () => {
    expect(at('2026-03-29 02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
    expect(at('2018-11-04', 'America/Sao_Paulo')).toBe('2018-11-04T03:00:00.000Z');
  });
});

describe('the day of a date', () => {
  it('is the one that the calendar of the publication has', () => {
    expect(dayOf('2026-05-01', 'America/New_York')).toBe('2026-05-01');
    expect(dayOf('2026-05-01T02:00:00Z', 'America/New_York')).toBe('2026-04-30');
    expect(dayOf('2026-04-30T20:00:00Z', 'Asia/Kolkata')).toBe('2026-05-01');
  });

  it('is known from an hour', () => {
    expect(['2026-05-01', '2026-05-01T00:00:00', '2026-05-01T00:00:00Z'].map(isPlainDate)).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('an update before the publication', () => {
  it.each([
    ['2026-05-01', '2026-05-02', true],
    ['2026-05-02', '2026-05-02', false],
    ['2026-05-02', '2026-05-02T10:30:00', false],
    ['2026-05-02T09:00:00', '2026-05-02', false],
    ['2026-05-02T09:00:00', '2026-05-02T10:30:00', true],
    ['2026-05-02T09:00:00Z', '2026-05-02T10:30:00+05:30', false],
  ])('of %s for %s: %s', (updated, published, isWrong) => {
    expect(isBefore(updated, published, 'Asia/Kolkata')).toBe(isWrong);
  });
});
