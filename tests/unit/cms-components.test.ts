/** The directives as blocks of the editors' desk: a block must write again what it has read. */
import { describe, expect, it } from 'vitest';
import { directiveComponents } from '../../src/publish/cms-components.ts';
import { directiveForms, directiveUse, type Directive } from '../../src/markdown/directive-use.ts';
import { parseBody } from '../../src/markdown/syntax.ts';

/** What the block that takes the text writes again, and how much of the text it took. */
function rewritten(text: string): { id: string; taken: string; written: string } | undefined {
  for (const { id, pattern, fromBlock, toBlock } of directiveComponents) {
    const match = pattern.exec(text);
    if (match !== null) return { id, taken: match[0], written: toBlock(fromBlock(match)) };
  }
  return undefined;
}

const wellFormed = [
  '::spoilers-ahead',
  '::membership',
  '::also-read{#parasite}',
  '::also-read{#4-months-3-weeks-and-2-days}',
  ':::spoiler\nThe end.\n:::',
  ':::spoiler{#parasite}\nThe end.\n\n- a list\n\n| a |\n| - |\n:::',
  ':::spoiler[The ending]\nThe end.\n:::',
  ':::spoiler[The ending: 10:30]{#parasite}\n\nThe end.\n\n:::',
  ':::warning{#death}\n  Indented, *with* :spoiler[words].\n:::',
  ':::pull-quote\nThe harm is real.\n:::',
  '::video{url="https://example.org/v?a=1" title="A trailer"}',
  '::video{url="https://example.org/v?a=1&amp;b=2" title="A &quot;trailer&quot; &amp; more"}',
];

const leftAlone = [
  '::spoilers-ahead ',
  '::spoilers-ahead{#parasite}',
  '::Spoilers-ahead',
  '::also-read{#Parasite}',
  '::also-read{id="parasite"}',
  '::also-read{ #parasite }',
  '::also-read{#parasite} and more',
  ':::spoiler[]\nThe end.\n:::',
  ':::spoiler[a [b] c]\nThe end.\n:::',
  ':::spoiler{.class}\nThe end.\n:::',
  ':::spoiler\nNever closed.',
  '::::spoiler\nMore colons.\n::::',
  ':::spoiler \nThe end.\n:::',
  ':::spoiler\nThe end.\n::: ',
  ':::spoiler\nOne\n:::warning{#death}\nTwo\n:::\n:::',
  ':::warning\nNo topic.\n:::',
  ':::pull-quote{#parasite}\nWords.\n:::',
  '::video{url=\'https://example.org/\' title="Other quotes"}',
  '::video{title="Order" url="https://example.org/"}',
  '::video{url="https://example.org/?a=1&b=2" title="A bare sign"}',
  '::video{url="https://example.org/" title=""}',
  ' ::membership',
  'Words ::membership',
  ':spoiler[words]',
];

describe('a block of the desk', () => {
  it('stands for every directive that is a block, and its inline forms stay text', () => {
    const blocks = Object.entries(directiveForms).filter(([, forms]) => forms.some((form) => form !== 'textDirective'));
    expect(directiveComponents.map(({ id }) => id).sort()).toEqual(blocks.map(([name]) => name).sort());
  });

  it.each(wellFormed)('writes again letter by letter: %j', (text) => {
    for (const after of ['', '\n\nMore text.\n:::'])
      expect(rewritten(text + after)).toMatchObject({ taken: text, written: text });
    const [node] = parseBody(text).children;
    expect(directiveUse(node as Directive, ''), 'the check takes it').toMatchObject({ name: rewritten(text)?.id });
  });

  it.each(leftAlone)('leaves as text: %j', (text) => {
    expect(rewritten(text)).toBeUndefined();
  });

  it('writes what the check takes, whatever is entered', () => {
    const video = directiveComponents.find(({ id }) => id === 'video');
    const text = video?.toBlock({ url: 'https://example.org/?a=1&b="2"', title: 'A "fine" & long one' }) ?? '';
    const [node] = parseBody(text).children;
    expect(directiveUse(node as Directive, '')).toEqual({
      name: 'video',
      url: 'https://example.org/?a=1&b="2"',
      title: 'A "fine" & long one',
    });
    expect(rewritten(text)?.written).toBe(text);
  });
});
