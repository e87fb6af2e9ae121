/**
 * A problem in the content, as data and in words. Everything that can be wrong with what an editor wrote
 * becomes one of these, so that the command line, the build and an editor's tools tell it in the same words.
 */
import { distance } from 'fastest-levenshtein';

/** Every code of the contract with its severity outside a draft. */
export const problemCodes = {
  'invalid-encoding': 'error',
  'frontmatter-syntax': 'error',
  'missing-field': 'error',
  'unknown-field': 'error',
  'invalid-value': 'error',
  'invalid-id': 'error',
  'duplicate-id': 'error',
  'unknown-reference': 'error',
  'unknown-directive': 'error',
  'spoilers-mismatch': 'error',
  'spoiler-leak': 'error',
  'missing-image': 'error',
  'missing-alt': 'error',
  'broken-link': 'error',
  'unsafe-html': 'error',
  'orphan-comment': 'error',
  'vanished-url': 'error',
  'duplicate-url': 'error',
  'undeclared-warning': 'warning',
  'unmarked-spoilers': 'warning',
  'truncated-value': 'warning',
} as const;

export type ProblemCode = keyof typeof problemCodes;
export type Severity = 'error' | 'warning';

/** A point in a file; both count from 1, columns in UTF-16 units as editors count them. */
export interface Place {
  line: number;
  column: number;
}

/** One thing that is wrong, where, why, and what to do. */
export interface Problem extends Place {
  code: ProblemCode;
  severity: Severity;
  /** Relative to the content folder, with `/`. */
  file: string;
  /** The field's path (`triggerWarnings[1]`), `body` for the text, empty for the file itself. */
  field: string;
  message: string;
  hint: string;
  /** What may have been meant, as it would stand in the file: the known names that are as near to the written one. */
  meant?: readonly string[];
}

/** A problem as it is told to programs: `meant` is a matter between the check and its own mending. */
export type ToldProblem = Omit<Problem, 'meant'>;

/** The parts of a problem that its finder knows before it knows the file. */
export type Finding = Omit<Problem, 'file' | 'severity'>;

/** A problem of `file`; in a draft all but syntax, encoding and IDs are warnings, so that half a review stops nobody. */
export function problemIn(file: string, finding: Finding, isDraft = false): Problem {
  const isAlwaysAnError =
    finding.code === 'invalid-encoding' ||
    finding.code === 'frontmatter-syntax' ||
    finding.code === 'invalid-id' ||
    finding.code === 'duplicate-id';
  const severity = isDraft && !isAlwaysAnError ? 'warning' : problemCodes[finding.code];
  const { code, line, column, field, message, hint, meant } = finding;
  const told = { code, severity, file, line, column, field, message, hint };
  return meant === undefined ? told : { ...told, meant };
}

/** `["triggerWarnings", 1, "level"]` as `triggerWarnings[1].level`. */
export function fieldPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((written, step) => {
    if (typeof step === 'number') return `${written}[${String(step)}]`;
    return written === '' ? String(step) : `${written}.${String(step)}`;
  }, '');
}

/** The candidates near enough to `word` to be meant, by edit distance, the nearest first; of equal ones in their order. */
export function namesNear(word: string, candidates: Iterable<string>): string[] {
  const wanted = word.toLowerCase();
  const limit = Math.min(Math.max(2, Math.floor(wanted.length / 3)), wanted.length - 1);
  const near: { candidate: string; distance: number }[] = [];
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) > limit) continue;
    const found = distance(wanted, candidate.toLowerCase());
    if (found <= limit) near.push({ candidate, distance: found });
  }
  return near.sort((a, b) => a.distance - b.distance).map(({ candidate }) => candidate);
}

/** The candidate nearest to `word`, or undefined where none is near enough to be meant. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  return namesNear(word, candidates)[0];
}

/** `Did you mean "x"?`, or `otherwise` where nothing is near. */
export function didYouMean(word: string, candidates: Iterable<string>, otherwise: string): string {
  return suggestion(word, namesNear(word, candidates), otherwise).hint;
}

/** The hint that names the nearest of the names that are near, with all that may have been meant: one where no other can be. */
export function suggestion(word: string, near: readonly string[], otherwise: string): Pick<Finding, 'hint' | 'meant'> {
  const [first, second] = near;
  if (first === undefined) return { hint: otherwise };
  const slips = (name: string): number => distance(word.toLowerCase(), name.toLowerCase());
  // Long names that begin alike are all near; two letters are a slip, and four are another word.
  const isAlone = second === undefined || (slips(first) <= 2 && slips(second) >= slips(first) + 2);
  return { hint: `Did you mean "${first}"?`, meant: isAlone ? [first] : near };
}

/** Orders problems as a person works through them: by file, then from top to bottom. */
export function byPlace(a: Problem, b: Problem): number {
  return compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.code, b.code);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
