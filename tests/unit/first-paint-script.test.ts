import { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { firstPaint, markedElements } from '../../src/client/first-paint.ts';
import { firstPaintScript } from '../../src/publish/first-paint-script.ts';

const script = firstPaintScript();

/** The texts in quotes that a source holds and that no minifier changes. */
function keptTexts(source: string): string[] {
  const texts = [...source.matchAll(/(['"`])([a-z][a-z -]{3,})\1/g)].map(([, , text = '']) => text);
  return [...new Set(texts)].sort();
}

describe('the script before the first paint', () => {
  it('is at most a thousand bytes', () => {
    expect(Buffer.byteLength(script)).toBeLessThanOrEqual(1000);
  });

  it('is made from the function that is tested', () => {
    const texts = keptTexts(firstPaint.toString());
    expect(texts.length).toBeGreaterThan(1);
    for (const text of texts) expect(script).toContain(text);
    expect(script).toContain(markedElements);
  });

  it('is JavaScript that a page can hold: it parses, and ends no script element', () => {
    expect(() => new Script(script)).not.toThrow();
    expect(script).not.toMatch(/<\/script|<!--/i);
  });

  it('is the same on every page', () => {
    expect(firstPaintScript()).toBe(script);
  });
});
