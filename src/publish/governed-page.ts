/**
 * A page under its policy. Astro writes the policy at the end of the head, where it governs nothing that stands before
 * it, and names the digest of everything that any page may hold. Here it moves to the head's beginning, keeps what this
 * page holds, and is given what this page needs.
 */
import { policyDigest } from './page-policy.ts';

/** The value of a tag's attributes may hold `>`. */
const inTag = String.raw`(?:[^"'>]|"[^"]*"|'[^']*')*`;
const policies = new RegExp(`<meta http-equiv="content-security-policy" content="([^"]*)">`, 'gi');
/** What stands in a head: a script or style with its text, the head's end, or any other tag. */
const headParts = new RegExp(String.raw`<(script|style)\b${inTag}>([\s\S]*?)</\1>|</head>|<[a-z!]${inTag}>`, 'gi');
const plainStyles = /<style>([\s\S]*?)<\/style>/g;
const charset = '<meta charset="utf-8">';
/** The sites whose players this page puts in the place of a link, once its reader asks. */
const players = /<cue-video\b[^>]* data-embed="(https:\/\/[^"/]+)\//g;
/** Only these speak to Pagefind, whose program is WebAssembly. */
const searchFields = /<cue-(?:find|search)[ >]/;

/** The page as it is published; one that has no policy of Astro's, or brings a policy of its own, keeps to that. */
export function governedPage(html: string): string {
  const found = [...html.matchAll(policies)];
  const [written = '', policy = ''] = found.at(-1) ?? [];
  if (written === '') return html;
  const without = html.replace(written, '');
  if (found.length > 1) return without;
  if (!without.includes(charset))
    throw new Error('A page has a policy, and no place for it: it does not say its charset first.');
  const joined = withOneStyle(without, policy);
  return joined.html.replace(
    charset,
    `${charset}<meta http-equiv="content-security-policy" content="${policyOf(joined.policy, joined.html)}">`,
  );
}

/** The styles of the head as one: a digest is forty bytes that no host can compress, and each font brings a style. */
function withOneStyle(html: string, policy: string): { html: string; policy: string } {
  const head = html.slice(0, html.indexOf('</head>'));
  const styles = Array.from(head.matchAll(plainStyles), ([element, text = '']) => ({ element, text }));
  const [first, ...others] = styles;
  if (first === undefined || !styles.every(({ text }) => policy.includes(policyDigest(text)))) return { html, policy };
  const text = styles.map((style) => style.text).join('');
  let joined = html.replace(first.element, () => `<style>${text}</style>`);
  for (const { element } of others) joined = joined.replace(element, '');
  return { html: joined, policy: policy.replace(policyDigest(first.text), policyDigest(text)) };
}

/** The policy that Astro wrote, narrowed to `html`. */
function policyOf(policy: string, html: string): string {
  const held = digestsIn(html);
  const directives = new Map(
    policy.split(';').flatMap((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      const kept = sources.filter((source) => !source.startsWith("'sha256-") || held.has(source.slice(1, -1)));
      return name === '' ? [] : [[name, kept] as const];
    }),
  );
  if (searchFields.test(html)) directives.get('script-src')?.push("'wasm-unsafe-eval'");
  const frames = new Set([...html.matchAll(players)].map(([, site = '']) => site));
  if (frames.size > 0) directives.set('frame-src', [...frames]);
  return [...directives].map(([name, sources]) => [name, ...sources].join(' ')).join('; ');
}

/** The digests of the scripts and styles that stand in a page's head; none stand elsewhere. */
function digestsIn(html: string): Set<string> {
  const digests = new Set<string>();
  for (const [part, element, text = ''] of html.matchAll(headParts)) {
    if (part === '</head>') break;
    if (element !== undefined && text !== '') digests.add(policyDigest(text));
  }
  return digests;
}
