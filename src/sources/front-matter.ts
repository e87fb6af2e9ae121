/** Splits a Markdown file into its front matter and its body, and tells where each begins. */
import type { Finding } from '../problem.ts';

/** A Markdown file in two parts. */
export interface SplitFile {
  /** The YAML between the two lines of dashes; its first character stands at the beginning of line 2. */
  yaml: string;
  /** The offset of its first character in the file. */
  yamlStart: number;
  body: string;
  /** The number of the line that the body begins with. */
  bodyLine: number;
}

/** The parts, or what is wrong with the dashes. */
export function splitFrontMatter(text: string): SplitFile | { finding: Finding } {
  const opening = /^---[ \t]*(?:\r\n|\n|\r)/.exec(text);
  if (opening === null)
    return {
      finding: syntaxFinding(
        'This file does not begin with front matter.',
        'Begin the first line with three dashes (---), write the fields, and close them with a second line of three dashes.',
      ),
    };
  const closing = /^---[ \t]*(?:\r\n|\n|\r|$)/m;
  const rest = text.slice(opening[0].length);
  const end = closing.exec(rest);
  if (end === null)
    return {
      finding: syntaxFinding(
        'The front matter is never closed.',
        'Write a line of three dashes (---) between the last field and the text.',
      ),
    };
  const yaml = rest.slice(0, end.index);
  const body = rest.slice(end.index + end[0].length);
  return { yaml, yamlStart: opening[0].length, body, bodyLine: 2 + countLines(yaml) + 1 };
}

function countLines(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}

function syntaxFinding(message: string, hint: string): Finding {
  return { code: 'frontmatter-syntax', line: 1, column: 1, field: '', message, hint };
}
