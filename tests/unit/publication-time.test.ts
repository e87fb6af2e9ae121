/** When a review is out: the quick answer for old ones is that of the calendar, in every time zone and with every offset. */
import { expect, it } from 'vitest';
import { instantOf, isOut } from '../../src/sources/publication-time.ts';
import type { Review } from '../../src/schemas/review.ts';

const hour = 3_600_000; // milliseconds

it.each(['UTC', 'Pacific/Kiritimati', 'Pacific/Niue', 'Asia/Kolkata'])('asks no calendar in vain in %s', (timeZone) => {
  for (const written of ['2026-03-29', '2026-03-29T00:30', '2026-03-29T23:59-23:59', '2026-03-29T00:00+23:59']) {
    const review = { draft: false, published: written } as Review;
    for (let hours = -80; hours <= 80; hours += 1) {
      const now = Date.UTC(2026, 2, 29) + hours * hour;
      const told = `${written} at ${new Date(now).toISOString()}`;
      expect(isOut(review, now, timeZone), told).toBe(instantOf(written, timeZone) <= now);
    }
  }
});
