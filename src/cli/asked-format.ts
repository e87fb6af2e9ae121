/** The format that a command is asked to tell its findings in. */
import { didYouMean } from '../problem.ts';
import { CannotRun } from '../sources/settings.ts';

/** One of the formats that a command knows. Throws `CannotRun` with the nearest of them for any other word. */
export function askedFormat<T extends string>(written: string, formats: readonly T[]): T {
  const known = formats.find((format) => format === written);
  if (known !== undefined) return known;
  const otherwise = `The formats are ${formats.join(', ')}.`;
  throw new CannotRun(`There is no format "${written}". ${didYouMean(written, formats, otherwise)}`);
}
