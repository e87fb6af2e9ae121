/** The end tags that HTML lets its writers leave out: a paragraph ends where a block begins, an item at the next. */
import { blockNames } from './html-nodes.ts';

/** What is closed, if it is open, and what holds the search for it. */
type ImpliedEnd = readonly [closed: RegExp, holders: RegExp];

const paragraphs: ImpliedEnd = [/^p$/, /^(?:td|th|li|dd|blockquote|div|section|article|figure|figcaption|wp:.*|\[.*)$/];
const ofParts: readonly (readonly [opened: RegExp, end: ImpliedEnd])[] = [
  [/^li$/, [/^li$/, /^(?:ul|ol|menu|dir)$/]],
  [/^d[dt]$/, [/^d[dt]$/, /^dl$/]],
  [/^t[dh]$/, [/^t[dh]$/, /^(?:tr|table)$/]],
  [/^tr$/, [/^tr$/, /^table$/]],
  [/^(?:thead|tbody|tfoot)$/, [/^(?:thead|tbody|tfoot)$/, /^table$/]],
  [/^h[1-6]$/, [/^h[1-6]$/, /^(?:div|section|blockquote|li|td|th|p)$/]],
  [/^r[tp]$/, [/^r[tp]$/, /^ruby$/]],
  [/^option$/, [/^option$/, /^select$/]],
];

/** Elements that no drawing and no formula holds: they end one that was never closed. */
const foreign: ImpliedEnd = [/^(?:svg|math)$/, /^$/];
const notForeign: ReadonlySet<string> = new Set([
  ...blockNames,
  ...'b big br code em embed i img iframe span strong strike s small sub sup tt u var'.split(' '),
]);

const known = new Map<string, readonly ImpliedEnd[]>(
  [...notForeign, 'rt', 'rp', 'option'].map((name) => [
    name,
    [
      ...(notForeign.has(name) ? [foreign] : []),
      ...(blockNames.has(name) ? [paragraphs] : []),
      ...ofParts.filter(([opened]) => opened.test(name)).map(([, end]) => end),
    ],
  ]),
);

/** The ends that an opening tag implies. */
export function endsImpliedBy(name: string): readonly ImpliedEnd[] {
  return known.get(name) ?? [];
}
