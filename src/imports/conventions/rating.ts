/** A rating as critics write it, read only where it says exactly so many halves of five stars. */

const numbers = /^(\d{1,2}(?:[.,]\d)?|\d?\s?½|\d\s1\/2)\s*(?:stars?\s*)?(?:\/|out of|of)\s*(5|10)(?:\s*stars?)?\.?$/iu;
const stars = /^((?:★|⭐|🌟|\ufe0f|\s)*)(½|1\/2|⯪|✬)?[☆✩\s]*(?:out of 5|\/\s*5)?\.?$/u;

/** 0.5 to 5 in halves; undefined for anything else, such as `B+`, `3/4` or `7.3/10`. */
export function ratingIn(written: string): number | undefined {
  const text = written.trim();
  // Stars and the same in numbers: `★★★★☆ (4/5)`.
  const [, outside, inside] = /^([^()]+)\(([^()]+)\)$/.exec(text) ?? [];
  if (outside !== undefined && inside !== undefined) {
    const rating = ratingIn(outside);
    return rating === ratingIn(inside) ? rating : undefined;
  }
  const [, value, scale] = numbers.exec(text) ?? [];
  if (value !== undefined) return halves(numberOf(value) * (scale === '10' ? 0.5 : 1));
  const [whole, full, half] = stars.exec(text) ?? [];
  if (whole === undefined || full === undefined || !/[★⭐🌟]/u.test(full)) return undefined;
  return halves((full.match(/[★⭐🌟]/gu)?.length ?? 0) + (half === undefined ? 0 : 0.5));
}

function numberOf(value: string): number {
  const [, whole = '', half] = /^(\d*)\s?(½|1\/2)?$/.exec(value) ?? [];
  return half === undefined ? Number(value.replace(',', '.')) : Number(whole) + 0.5;
}

function halves(rating: number): number | undefined {
  return rating >= 0.5 && rating <= 5 && Number.isInteger(rating * 2) ? rating : undefined;
}
