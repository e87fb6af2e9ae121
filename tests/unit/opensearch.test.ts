import type { Element } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { describe, expect, it } from 'vitest';
import { openSearchDescription } from '../../src/publish/opensearch.ts';

interface Read {
  root: Element;
  /** The text of the one element of this name; undefined where there is none. */
  text: (name: string) => string | undefined;
  /** The attributes of all elements of this name. */
  attributes: (name: string) => Record<string, unknown>[];
}

/** The document as a parser reads it that accepts nothing but well-formed XML. */
function described(name: string, address = 'https://example.org/', language = 'en'): Read {
  const tree = fromXml(openSearchDescription({ name, address, language }));
  const [root, ...others] = tree.children.filter((node) => node.type === 'element');
  expect(others).toEqual([]);
  const named = (wanted: string): Element[] =>
    root!.children.filter((node): node is Element => node.type === 'element' && node.name === wanted);
  return {
    root: root!,
    text: (wanted) => {
      const found = named(wanted);
      expect(found.length, wanted).toBeLessThanOrEqual(1);
      return found[0]?.children.map((node) => ('value' in node ? node.value : '')).join('');
    },
    attributes: (wanted) => named(wanted).map((element) => ({ ...element.attributes })),
  };
}

describe('the description of the search', () => {
  it('says what OpenSearch 1.1 requires, and where to ask', () => {
    const { root, text, attributes } = described('Cuemark', 'https://example.org/', 'hi');
    expect(root.name).toBe('OpenSearchDescription');
    expect(root.attributes).toEqual({ xmlns: 'http://a9.com/-/spec/opensearch/1.1/' });
    expect([text('ShortName'), text('LongName')]).toEqual(['Cuemark', undefined]);
    expect(text('Description')).toBe('Cuemark में समीक्षाएँ, फ़िल्में, थीम और लोग');
    expect([text('Language'), text('InputEncoding'), text('OutputEncoding')]).toEqual(['hi', 'UTF-8', 'UTF-8']);
    expect(attributes('Url')).toEqual([
      { type: 'text/html', template: 'https://example.org/search/?q={searchTerms}' },
      {
        type: 'application/opensearchdescription+xml',
        rel: 'self',
        template: 'https://example.org/opensearch.xml',
      },
    ]);
    expect(text('Image')).toBe('https://example.org/favicon.svg');
  });

  it('asks below the site’s path', () => {
    const { text, attributes } = described('Cuemark', 'https://example.org/journal/');
    expect(attributes('Url')[0]!['template']).toBe('https://example.org/journal/search/?q={searchTerms}');
    expect(text('Image')).toBe('https://example.org/journal/favicon.svg');
  });

  it.each([
    ['The Fixture & Co.', 'The Fixture', 'The Fixture & Co.'],
    ['Sight, Sound & <em>Shadow</em> of the Moving Picture, Monthly', 'Sight, Sound', 'Sight, Sound & <em>Shadow</em>'],
    ['Sixteen letters!', 'Sixteen letters!', undefined],
    ['Kinematographische Monatshefte', 'Kinematographisc', 'Kinematographische Monatshefte'],
    ['Notes for the Projectionist', 'Notes', 'Notes for the Projectionist'],
    ['A\u0007B\uFFFF \u{1F39E} C', 'AB \u{1F39E} C', undefined],
    [
      '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}'.repeat(4),
      '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}'.repeat(3),
      undefined,
    ],
  ])('keeps the name "%s" within its lengths', (name, short, long) => {
    const { text } = described(name);
    expect(text('ShortName')).toBe(short);
    if (long !== undefined) expect(text('LongName')).toContain(long);
    expect(Array.from(text('LongName') ?? '').length).toBeLessThanOrEqual(48);
  });

  it('keeps the description within 1024 characters, whatever the name', () => {
    const { text } = described('Word '.repeat(400));
    expect(text('Description')!.length).toBeLessThanOrEqual(1024);
    expect(text('Description')).toMatch(/^Reviews, films, themes and people in Word .* Word$/);
  });
});
