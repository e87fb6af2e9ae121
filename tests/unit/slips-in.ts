/** The slips of a body, as the tests of slips ask for them. */
import type { BodyKind } from '../../src/markdown/body-kind.ts';
import { reportBody } from '../../src/markdown/body-report.ts';

/** The places of the slips in a body, as `line:column`, from top to bottom. */
export function slipsIn(body: string, kind: BodyKind = 'review'): string[] {
  return reportBody(body, 1, kind)
    .findings.filter(({ code }) => code === 'unknown-directive')
    .sort((a, b) => a.line - b.line || a.column - b.column)
    .map(({ line, column }) => `${String(line)}:${String(column)}`);
}

/** The words that anybody meets in a body. */
export function openWords(body: string): string {
  return reportBody(body, 1, 'review')
    .open.map(({ words }) => words.join(' '))
    .join(' | ');
}
