/** The editors' handbook in a built publication: whether it keeps in step with the contract, and to itself. */
import { isTag, type Element } from 'domhandler';
import { textContent } from 'domutils';
import { beforeAll, describe, expect, it } from 'vitest';
import { directiveForms } from '../../src/markdown/directive-use.ts';
import { problemCodes } from '../../src/problem.ts';
import { jsonSchema, type FieldSchema } from '../../src/schemas/json-schema.ts';
import { kindNames } from '../../src/schemas/kind-names.ts';
import { addressesIn, builtPages, elementsOf, type BuiltPage } from '../support/crawl.ts';
import { builtFixture } from '../support/fixture-magazine.ts';
import { foundAddresses } from '../support/found-addresses.ts';

let folder: string;
let pages: BuiltPage[];
let html: string;
let document: Element[];

beforeAll(async () => {
  ({ folder } = await builtFixture());
  pages = builtPages(folder);
  html = pages.find(({ path }) => path === 'admin/handbook/index.html')?.html ?? '';
  document = elementsOf(html);
});

/** The paths of all fields below a schema. */
function fieldPaths({ properties = {}, items, anyOf = [] }: FieldSchema, path: string): string[] {
  return [
    ...Object.entries(properties).flatMap(([name, field]) => [
      `${path}.${name}`,
      ...fieldPaths(field, `${path}.${name}`),
    ]),
    ...[...(items === undefined ? [] : [items]), ...anyOf].flatMap((part) => fieldPaths(part, path)),
  ];
}

/** The words of the element with this anchor. */
function words(id: string): string {
  const element = document.find(({ attribs }) => attribs['id'] === id);
  const inside = element === undefined ? '' : innerText(element);
  return inside.replace(/\s+/g, ' ').trim();
}

/** Blocks end a line: their words do not grow together. */
function innerText({ children }: Element): string {
  return children
    .map((child) =>
      isTag(child) ? `${innerText(child)}${/^(?:dt|dd|p|pre)$/.test(child.name) ? ' ' : ''}` : textContent(child),
    )
    .join('');
}

describe('the handbook', () => {
  it('explains every field of every schema, with its sentence', () => {
    for (const kind of [...kindNames, 'site' as const]) {
      const paths = fieldPaths(jsonSchema(kind), kind);
      expect(paths.length).toBeGreaterThan(2);
      for (const path of paths) expect(words(path), path).not.toBe('');
    }
    expect(words('reviews.title')).toBe(
      'title required The title; _emphasis_ for a film’s title. text of at most 140 characters title: The broth is a character',
    );
    expect(words('reviews.published')).toContain('required, unless draft is true');
    expect(words('films.form')).toContain('left out, it is film');
  });

  it('shows every directive, written and rendered', () => {
    const sources = document
      .filter(({ name, parent }) => name === 'code' && parent !== null && 'name' in parent && parent.name === 'pre')
      .map((code) => textContent(code));
    for (const name of Object.keys(directiveForms))
      expect(
        sources.some((source) => new RegExp(`(?:^|[^:]):{1,3}${name}(?![\\w-])`, 'm').test(source)),
        name,
      ).toBe(true);
    for (const mark of [
      'class="spoiler"',
      ' class="spoiler-block"',
      'class="spoiler-break"',
      'class="passage"',
      'class="also-read-card"',
      'class="pull-quote"',
      '<cue-video',
      '<figcaption>',
      'data-footnotes',
    ])
      expect(html, mark).toContain(mark);
  });

  it('says of every code what it means and what to do', () => {
    for (const [code, severity] of Object.entries(problemCodes))
      expect(words(`problem-${code}`), code).toMatch(new RegExp(`^${code} ${severity} .{20,}`));
  });

  it('is for no search, and no page leads to it', () => {
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(foundAddresses(folder).filter((address) => address.startsWith('/admin/'))).toEqual([]);
    const leading = pages.filter(
      ({ path, html: other }) =>
        !path.startsWith('admin/') &&
        elementsOf(other).some((element) => addressesIn(element).some((address) => address.includes('/admin/'))),
    );
    expect(leading.map(({ path }) => path)).toEqual([]);
  });

  it('has every anchor once, those of its examples too', () => {
    const anchors = document.flatMap(({ attribs }) => attribs['id'] ?? []);
    expect(anchors.filter((anchor, index) => anchors.indexOf(anchor) < index)).toEqual([]);
  });
});
