/**
 * The `_headers` file, as Netlify and Cloudflare Pages read it: https://docs.netlify.com/manage/routing/headers/ and
 * https://developers.cloudflare.com/pages/configuration/headers/.
 */
import { askedAnew, type HeaderRule } from './hosting.ts';

/** The file's text. */
export function headerFile(rules: readonly HeaderRule[]): string {
  const blocks = rules.map(({ path, headers }) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n'),
  );
  return `# A path that has no Cache-Control here is asked about each time, as hosts do by themselves: ${askedAnew}\n${blocks.join('\n')}\n`;
}

/** The rules that such a file holds. */
export function rulesOfFile(text: string): HeaderRule[] {
  const rules: { path: string; headers: Record<string, string> }[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    const [, name, value = ''] = /^\s+([\w-]+):\s*(.*?)\s*$/.exec(line) ?? [];
    if (name === undefined) rules.push({ path: line.trim(), headers: {} });
    else Object.assign(rules.at(-1)?.headers ?? {}, { [name]: value });
  }
  return rules;
}

/** The pattern that the paths of a rule match, each decoded. */
export function pathPattern(path: string): RegExp {
  const source = path
    .replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`)
    .replace(/:[a-z]+/gi, '[^/]+')
    .replace('*', '.*');
  return new RegExp(`^${source}$`);
}

/** What is said of a path by all rules together, the defaults of hosts included. */
export function headersFor(rules: readonly HeaderRule[], path: string): Record<string, string> {
  const said = rules.filter((rule) => pathPattern(rule.path).test(path)).map(({ headers }) => headers);
  return Object.assign({ 'Cache-Control': askedAnew }, ...said) as Record<string, string>;
}
