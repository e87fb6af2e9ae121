/** Problems as they are printed: for people, for programs, and for GitHub's annotations. */
import type { Problem, Severity, ToldProblem } from '../problem.ts';

/** The formats of `--format`. */
export const formats = ['text', 'json', 'github'] as const;
export type Format = (typeof formats)[number];

/** Problems in one of the formats; `folder` is the content folder as it is shown, for GitHub from the repository's root. */
export function formatProblems(problems: readonly Problem[], format: Format, folder: string): string {
  if (format === 'json') return `${JSON.stringify(problems.map(toldProblem), null, 2)}\n`;
  if (format === 'github') return problems.map((problem) => githubLine(problem, folder)).join('');
  return textReport(problems, folder);
}

/** Problems as one line of JSON, for a reader that gets one report after another. */
export function jsonLine(problems: readonly Problem[]): string {
  return `${JSON.stringify(problems.map(toldProblem))}\n`;
}

/** A problem with the keys that programs know, and no others. */
function toldProblem({ code, severity, file, line, column, field, message, hint }: Problem): ToldProblem {
  return { code, severity, file, line, column, field, message, hint };
}

function textReport(problems: readonly Problem[], folder: string): string {
  const ofSeverity = (severity: Severity): Problem[] => problems.filter((problem) => problem.severity === severity);
  const errors = ofSeverity('error');
  const warnings = ofSeverity('warning');
  const blocks = [
    ...errors.map((problem) => textBlock(problem, folder)),
    ...(warnings.length > 0 ? ['Warnings; these stop nothing:\n'] : []),
    ...warnings.map((problem) => textBlock(problem, folder)),
  ];
  return blocks.join('');
}

/** `content/reviews/x.md:7:3 unknown-reference triggerWarnings[1]: ...` with its hint under it. */
export function textBlock({ file, line, column, code, field, message, hint }: Problem, folder: string): string {
  const place = `${folder}/${file}:${String(line)}:${String(column)}`;
  const subject = field === '' ? '' : ` ${field}`;
  return `${place} ${code}${subject}: ${message}\n${hint === '' ? '' : `  ${hint}\n`}`;
}

/**
 * A workflow command (docs.github.com, "Workflow commands for GitHub Actions"), escaped as the runner reads it: `%`, and
 * the ends of lines everywhere, colons and commas in what stands before the message.
 */
function githubLine({ severity, file, line, column, code, field, message, hint }: Problem, folder: string): string {
  const properties = [
    `file=${escapeProperty(folder === '' ? file : `${folder}/${file}`)}`,
    `line=${String(line)}`,
    `col=${String(column)}`,
    `title=${escapeProperty(field === '' ? code : `${code} ${field}`)}`,
  ].join(',');
  return `::${severity} ${properties}::${escapeData(hint === '' ? message : `${message}\n${hint}`)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** `2 errors, 1 warning` or `No problems`. */
export function countInWords(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const parts = [
    ...(errors > 0 ? [plural(errors, 'error')] : []),
    ...(warnings > 0 ? [plural(warnings, 'warning')] : []),
  ];
  return parts.length === 0 ? 'No problems' : parts.join(', ');
}

/** `1 file`, `2 files`. */
export function plural(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}
