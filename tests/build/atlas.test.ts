/** The atlas as it is published: its drawings and its table say the same, of the sample magazine and of the fixture. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnyNode, Element } from 'domhandler';
import { findAll, textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { builtMagazine } from '../support/built-publication.ts';
import { builtFixture } from '../support/fixture-magazine.ts';
import { foundAddresses } from '../support/found-addresses.ts';

/** What a drawing or a table says, each in an order of its own. */
interface Facts {
  /** `Ghosts: The Babadook (2014) /films/the-babadook/`. */
  films: string[];
  /** Both films' addresses and the number of reviews that join them. */
  joins: string[];
  /** The films by the number of reviews that discuss them, the fewest first. */
  byReviews: string[];
}

function nodesOf(folder: string): AnyNode[] {
  return parseDocument(readFileSync(join(folder, 'atlas/index.html'), 'utf8')).children;
}

function elements(nodes: AnyNode | AnyNode[], selector: string): Element[] {
  const [name = '', className] = selector.split('.');
  return findAll(
    (element) =>
      (name === '' || element.name === name) &&
      (className === undefined || (element.attribs['class'] ?? '').split(' ').includes(className)),
    Array.isArray(nodes) ? nodes : [nodes],
  );
}

function words(node: AnyNode | undefined): string {
  return node === undefined ? '' : textContent(node).replace(/\s+/g, ' ').trim();
}

const addressOf = (element: Element | undefined): string => element?.attribs['href'] ?? '';
const pair = (film: string, other: string, reviews: number): string => [...[film, other].sort(), reviews].join(' ');

/** A drawing as one sees it: labels by their letters, joins by where their lines end, reviews by size and weight. */
function drawnFacts(svg: Element): Facts {
  const films: string[] = [];
  const dots = new Map<string, string>();
  const sizes: [string, number][] = [];
  for (const theme of svg.children.filter((node): node is Element => 'attribs' in node && 'aria-label' in node.attribs))
    for (const link of elements(theme, 'a.atlas-film')) {
      const [dot] = elements(link, 'circle');
      const title = elements(link, 'tspan.atlas-title').map(words).join(' ');
      const year = words(elements(link, 'tspan.atlas-year')[0]);
      const address = addressOf(link);
      films.push(`${words(elements(theme, 'a.atlas-theme')[0])}: ${title} ${year} ${address}`);
      expect(link.attribs['aria-label']).toBe(`${title} ${year}`);
      dots.set(`${dot?.attribs['cx'] ?? ''} ${dot?.attribs['cy'] ?? ''}`, address);
      sizes.push([address, Number(dot?.attribs['r'])]);
    }
  const lines = elements(elements(svg, 'g.atlas-joins'), 'path').map(({ attribs }) => {
    const [, from = '', to = ''] = /^M(\S+ \S+)Q\S+ \S+ (\S+ \S+)$/.exec(attribs['d'] ?? '') ?? [];
    const reviews = Math.round((Number(attribs['stroke-width']) - 0.6) / 0.6);
    return pair(dots.get(from) ?? 'nowhere', dots.get(to) ?? 'nowhere', reviews);
  });
  return { films: films.sort(), joins: lines.sort(), byReviews: inOrder(sizes) };
}

function tableFacts(table: Element): Facts {
  const films: string[] = [];
  const joins = new Map<string, number>();
  const sizes: [string, number][] = [];
  for (const group of elements(table, 'tbody')) {
    const [head, ...rows] = elements(group, 'tr');
    for (const row of rows) {
      const [film] = elements(row, 'th');
      const [year, joined] = elements(row, 'td');
      const link = film === undefined ? undefined : elements(film, 'a')[0];
      films.push(`${words(head)}: ${words(link)} (${words(year)}) ${addressOf(link)}`);
      sizes.push([addressOf(link), Number(/\d+/.exec(words(elements(row, 'span.atlas-note')[0]))?.[0])]);
      for (const item of joined === undefined ? [] : elements(joined, 'li')) {
        const reviews = elements(item, 'span.joining-review').length;
        for (const other of elements(item, 'a').filter((candidate) => addressOf(candidate).startsWith('/films/'))) {
          const key = pair(addressOf(link), addressOf(other), reviews);
          joins.set(key, (joins.get(key) ?? 0) + 1);
        }
      }
    }
  }
  expect([...joins].filter(([, rows]) => rows !== 2)).toEqual([]); // each join stands on the rows of both its films
  return { films: films.sort(), joins: [...joins.keys()].sort(), byReviews: inOrder(sizes) };
}

/** Groups of films, those of equal size together. */
function inOrder(sizes: readonly (readonly [string, number])[]): string[] {
  const groups = Map.groupBy(sizes, ([, size]) => size);
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([, films]) =>
      films
        .map(([film]) => film)
        .sort()
        .join(' '),
    );
}

describe.each([
  ['the sample magazine', builtMagazine, 55],
  ['the fixture', builtFixture, 4],
])('the atlas of %s', (_, built, count) => {
  it('says the same in both drawings and in the table', async () => {
    const nodes = nodesOf((await built()).folder);
    const drawings = elements(nodes, 'svg.atlas-drawing').map(drawnFacts);
    const [table] = elements(nodes, 'table.atlas-table').map(tableFacts);
    expect(drawings).toHaveLength(2);
    expect(table?.films).toHaveLength(count);
    expect(table?.joins.length).toBeGreaterThan(count / 2);
    for (const drawing of drawings) expect(drawing).toEqual(table);
  });

  it('stands in no search index', async () => {
    const found = foundAddresses((await built()).folder);
    expect(found).toContain('/about/');
    expect(found).not.toContain('/atlas/');
  });
});

describe('the atlas', () => {
  it('joins no films by what stands in a spoiler or is not out', async () => {
    const [table] = elements(nodesOf((await builtFixture()).folder), 'table.atlas-table');
    // The review of The Lantern names The Ferry in a spoiler alone, and that of The Orchard does so too.
    expect(tableFacts(table!).joins).toEqual([
      '/films/the-ferry/ /films/the-quay/ 1',
      '/films/the-lantern/ /films/the-orchard/ 1',
      '/films/the-lantern/ /films/the-quay/ 2',
      '/films/the-orchard/ /films/the-quay/ 2',
    ]);
  });

  it('carries the topics and the films of each review that it names', async () => {
    const nodes = nodesOf((await builtFixture()).folder);
    const named = elements(nodes, 'span.joining-review');
    const marks = new Set(
      named.map(({ attribs, children }) => {
        const link = elements(children, 'a')[0];
        return `${addressOf(link)}: ${attribs['data-warnings'] ?? '?'} / ${attribs['data-films'] ?? '?'}`;
      }),
    );
    expect([...marks].sort()).toEqual([
      '/reviews/a-harbour-film/: topic-nine / the-ferry the-quay',
      '/reviews/the-lantern/: violence death / the-lantern the-quay',
      '/reviews/the-orchard/: violence topic-nine / the-orchard',
      '/reviews/the-quay/: death / the-quay the-lantern',
    ]);
  });
});
