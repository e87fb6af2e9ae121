/**
 * The directives as blocks that an editor fills in, for the desk in the browser. A block takes only what it could write
 * again letter by letter; every other spelling stays text, which nothing rewrites.
 */
import type { EditorComponentDefinition, Field } from '@sveltia/cms';
import type { Kind } from '../schemas/kind-names.ts';
import { relation } from './cms-fields.ts';

/** One kind of block, without the words that only its field in the form needs. */
export type DirectiveComponent = EditorComponentDefinition & {
  fromBlock: (match: RegExpMatchArray) => Record<string, string>;
};

const id = '[a-z0-9]+(?:-[a-z0-9]+)*';
const name = (kind: Kind, label: string, required: boolean): Field => ({
  name: 'id',
  label,
  required,
  ...relation(kind),
});
const text: Field = { name: 'content', label: 'Text', widget: 'text', use_emoji_autocomplete: false };
/** Lines none of which opens or closes a block, and the line that closes this one. The last words find the whole line. */
const inside = String.raw`\n(?<content>(?!:::)[^\n]*(?:\n(?!:::)[^\n]*)*)\n:::(?![^\n])`;
const endOfLine = String.raw`(?![^\n])`;

/** `[\s\S]{0}` says to the CMS that this is a block and no part of a line. */
function pattern(line: string): RegExp {
  return new RegExp(String.raw`^[\s\S]{0}${line}`);
}

/** The blocks, in the order of the menu. */
export const directiveComponents: readonly DirectiveComponent[] = (
  [
    {
      id: 'spoiler',
      label: 'Spoiler',
      icon: 'visibility_off',
      fields: [
        name('films', 'The film that it gives away, where it is not the one under review', false),
        { name: 'label', label: 'Label, which is no spoiler', required: false, use_emoji_autocomplete: false },
        text,
      ],
      pattern: pattern(String.raw`:::spoiler(?:\[(?<label>[^\]\[\n\\{}]+)\])?(?:\{#(?<id>${id})\})?${inside}`),
      fromBlock: parts,
      toBlock: ({ id: film, label, content }) => container('spoiler', content, film, label),
    },
    {
      id: 'spoilers-ahead',
      label: 'Spoilers ahead: the point of no return',
      icon: 'signpost',
      fields: [],
      pattern: pattern(`::spoilers-ahead${endOfLine}`),
      fromBlock: parts,
      toBlock: () => '::spoilers-ahead',
    },
    {
      id: 'warning',
      label: 'Passage with a warning',
      icon: 'shield',
      fields: [name('warnings', 'What the passage is about', true), text],
      pattern: pattern(String.raw`:::warning\{#(?<id>${id})\}${inside}`),
      fromBlock: parts,
      toBlock: ({ id: warning, content }) => container('warning', content, warning),
    },
    {
      id: 'also-read',
      label: 'Also read',
      icon: 'menu_book',
      fields: [name('reviews', 'The review', true)],
      pattern: pattern(String.raw`::also-read\{#(?<id>${id})\}${endOfLine}`),
      fromBlock: parts,
      toBlock: ({ id: review }) => `::also-read{#${textOf(review)}}`,
    },
    {
      id: 'pull-quote',
      label: 'Pull quote',
      icon: 'format_quote',
      fields: [text],
      pattern: pattern(`:::pull-quote${inside}`),
      fromBlock: parts,
      toBlock: ({ content }) => container('pull-quote', content),
    },
    {
      id: 'video',
      label: 'Video',
      icon: 'smart_display',
      fields: [
        { name: 'url', label: 'Link', widget: 'string', type: 'url' },
        { name: 'title', label: 'Title', use_emoji_autocomplete: false },
      ],
      pattern: pattern(
        String.raw`::video\{url="(?<url>(?:[^"\s&\\{}]|&quot;|&amp;)+)" title="(?<title>(?:[^"\n&\\{}]|&quot;|&amp;)+)"\}${endOfLine}`,
      ),
      fromBlock: (match) => {
        const { url = '', title = '' } = parts(match);
        return { url: unescaped(url), title: unescaped(title) };
      },
      toBlock: ({ url, title }) => `::video{url="${attribute(url)}" title="${attribute(title)}"}`,
    },
    {
      id: 'membership',
      label: 'Membership call',
      icon: 'loyalty',
      fields: [],
      pattern: pattern(`::membership${endOfLine}`),
      fromBlock: parts,
      toBlock: () => '::membership',
    },
  ] satisfies Omit<DirectiveComponent, 'toPreview'>[]
).map((component) => ({
  ...component,
  // There is no preview; the CMS asks for its function all the same.
  toPreview: component.toBlock,
}));

/** Their names, as a field of the form lists them. */
export const componentNames: readonly string[] = directiveComponents.map(({ id: component }) => component);

function parts(match: RegExpMatchArray): Record<string, string> {
  return Object.fromEntries(Object.entries(match.groups ?? {}).filter(([, part]) => (part as unknown) !== undefined));
}

function container(directive: string, content: unknown, ofId?: unknown, label?: unknown): string {
  const [words, of] = [textOf(label), textOf(ofId)];
  return `:::${directive}${words === '' ? '' : `[${words}]`}${of === '' ? '' : `{#${of}}`}\n${textOf(content)}\n:::`;
}

function attribute(value: unknown): string {
  return textOf(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

function unescaped(written: string): string {
  return written.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
