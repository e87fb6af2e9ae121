/** What the repository brings for VS Code: snippets that the check takes, and a task that finds the check's problems. */
import { describe, expect, it } from 'vitest';
import { formatProblems } from '../../src/cli/problem-formats.ts';
import { reportBody } from '../../src/markdown/body-report.ts';
import { directiveForms } from '../../src/markdown/directive-use.ts';
import { problemCodes, type ProblemCode } from '../../src/problem.ts';
import { readEntry } from '../../src/sources/read-entry.ts';
import { editorFile } from '../support/opened-magazine.ts';

interface Snippet {
  body: string | string[];
}

interface Matcher {
  severity: string;
  pattern: { regexp: string } & Record<'file' | 'line' | 'column' | 'code' | 'message', number>;
}

/** What a snippet writes where nobody changes a word of it. */
function written({ body }: Snippet): string {
  let text = [body].flat().join('\n');
  const today: Record<string, string> = { CURRENT_YEAR: '2026', CURRENT_MONTH: '11', CURRENT_DATE: '20' };
  text = text.replace(/\$\{(CURRENT_\w+)\}/g, (_all, name: string) => today[name] ?? '');
  text = text.replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1');
  text = text.replace(/\$\{TM_SELECTED_TEXT:([^}]*)\}/g, '$1');
  return text.replace(/\$\{\d+:([^}]*)\}/g, '$1').replaceAll('$0', '');
}

const snippets = (await editorFile('cuemark.code-snippets')) as unknown as Record<string, Snippet>;
const { tasks } = (await editorFile('tasks.json')) as { tasks: { problemMatcher: Matcher[] }[] };
const matchers = tasks.flatMap(({ problemMatcher }) => problemMatcher);

describe('the snippets', () => {
  const { 'Front matter of a review': frontMatter, ...directives } = snippets;

  it('are directives that the check takes, in every form that there is', () => {
    const bodies = Object.values(directives).map(written);
    for (const body of bodies) expect(reportBody(body, 1, 'review').findings, body).toEqual([]);
    const marks = { textDirective: ':', leafDirective: '::', containerDirective: ':::' };
    const forms = Object.entries(directiveForms).flatMap(([name, types]) => types.map((type) => marks[type] + name));
    expect(forms.filter((form) => !bodies.some((body) => body.startsWith(form)))).toEqual([]);
  });

  it('begin a review whose fields the check takes', () => {
    expect(frontMatter).toBeDefined();
    const text = written(frontMatter ?? { body: '' });
    expect(readEntry('reviews', new TextEncoder().encode(text)).findings).toEqual([]);
  });
});

describe('the task', () => {
  it.each(Object.entries(problemCodes))('finds %s in what the check prints', (code, severity) => {
    const problem = { code: code as ProblemCode, severity, file: 'reviews/a b.md', line: 7, column: 3 };
    for (const field of ['', 'links.imdb', 'triggerWarnings[1]']) {
      const report = formatProblems(
        [{ ...problem, field, message: 'Wrong: so.', hint: 'Do: this.' }],
        'text',
        'content',
      );
      const found = matchers.flatMap(({ severity: meant, pattern }) =>
        report.split('\n').flatMap((line) => {
          const match = new RegExp(pattern.regexp).exec(line);
          return match === null
            ? []
            : [
                [
                  meant,
                  ...(['file', 'line', 'column', 'code', 'message'] as const).map((part) => match[pattern[part]]),
                ],
              ];
        }),
      );
      const message = field === '' ? 'Wrong: so.' : `${field}: Wrong: so.`;
      expect(found).toEqual([[severity, 'content/reviews/a b.md', '7', '3', code, message]]);
    }
  });
});
