/** The files of a new thing, of whatever kind, as the check would take them. */
import type { UnwrittenFile } from '../../sources/unwritten-content.ts';
import { CannotRun } from '../../sources/settings.ts';
import type { Answers, NewKind } from './arguments.ts';
import { newContributor } from './contributor.ts';
import { judged, type Desk } from './desk.ts';
import { newFilm } from './film.ts';
import { newPage } from './page.ts';
import { newReview } from './review.ts';
import { newTheme } from './theme.ts';
import { newWarning } from './warning.ts';

const makers: Readonly<
  Record<Exclude<NewKind, 'magazine'>, (answers: Answers, desk: Desk) => Promise<UnwrittenFile[]>>
> = {
  review: newReview,
  film: newFilm,
  theme: newTheme,
  warning: newWarning,
  contributor: newContributor,
  page: newPage,
};

/**
 * The files that are to be written, that which was asked for as the last. Throws `CannotRun` where answers will not do,
 * with all that is wrong with them and what is `lacking`, or where the check would refuse what comes of them; `BrokenOff`
 * where somebody breaks off.
 */
export async function newFiles(
  kind: Exclude<NewKind, 'magazine'>,
  answers: Answers,
  desk: Desk,
  lacking: readonly string[] = [],
): Promise<UnwrittenFile[]> {
  const files = await judged(desk, lacking, (judging) => makers[kind](answers, judging));
  const fault = desk.faultOf(files);
  if (fault !== undefined) throw new CannotRun(`Nothing was written, since the check would refuse it.\n${fault}`);
  return files;
}
