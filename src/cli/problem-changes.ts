/**
 * What a save changed: which problems are new and which are mended. A problem that only moved down its file is neither,
 * and one that is an error now, since its review is no draft any more, is told anew and not said to be mended.
 */
import type { Problem } from '../problem.ts';

/** The difference between two reports. */
export interface ProblemChanges {
  fresh: Problem[];
  mended: Problem[];
}

/** What `after` has beside `before`, and the other way round; of problems that are told alike, as many as there are more. */
export function problemChanges(before: readonly Problem[], after: readonly Problem[]): ProblemChanges {
  const fresh = problemsWithout(before, after);
  const gone = problemsWithout(after, before);
  return { fresh, mended: problemsWithout(fresh, gone, (problem) => problemKey({ ...problem, severity: 'error' })) };
}

/** The `problems` that `others` has not, of those that `keyOf` takes for the same as many as there are more. */
export function problemsWithout(
  others: readonly Problem[],
  problems: readonly Problem[],
  keyOf: (problem: Problem) => string = problemKey,
): Problem[] {
  const counts = new Map<string, number>();
  for (const other of others) counts.set(keyOf(other), (counts.get(keyOf(other)) ?? 0) + 1);
  return problems.filter((problem) => {
    const count = counts.get(keyOf(problem)) ?? 0;
    counts.set(keyOf(problem), count - 1);
    return count <= 0;
  });
}

/** All of a problem but its place, which a line above it changes; messages name lines too. */
export function problemKey({ code, severity, file, field, message }: Problem): string {
  return JSON.stringify([file, code, severity, field, message.replace(/\bline \d+/g, 'line')]);
}
