/** In which formats and sizes pictures are published, asked of whole and of made-up ones. */
import { readFileSync } from 'node:fs';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { focusClasses, focusStep } from '../../src/components/focus-classes.ts';
import { derivedPictures, shownWidth, textWidths } from '../../src/markdown/derived-pictures.ts';
import { bodyRenderer } from '../../src/markdown/processor.ts';
import { projectRoot } from '../support/built-publication.ts';

function formatsOf(format: string): string[] {
  const { sources, fallback } = derivedPictures({ width: 2000, height: 1000, format }, textWidths);
  return [...sources.map((source) => source.format), fallback.format];
}

describe('a picture', () => {
  it.each([
    ['png', ['avif', 'webp', 'png']],
    ['jpg', ['avif', 'webp', 'jpg']],
    ['avif', ['avif', 'webp', 'jpg']],
    ['tiff', ['avif', 'webp', 'jpg']],
    ['gif', ['webp', 'gif']],
    ['webp', ['webp', 'webp']],
    ['svg', ['svg']],
  ])('that is %s comes as %j', (format, formats) => {
    expect(formatsOf(format)).toEqual(formats);
  });

  it.each([
    [4000, [480, 720, 1080, 1440]],
    [1440, [480, 720, 1080, 1440]],
    [1100, [480, 720, 1100]],
    [48, [48]],
  ])('of %i pixels is made in %j and never larger', (width, widths) => {
    const { sources, fallback } = derivedPictures({ width, height: 900, format: 'jpg' }, textWidths);
    expect(sources.map((source) => source.widths)).toEqual([widths, widths]);
    expect(fallback.width).toBe(Math.min(width, 1200));
  });

  it('says how wide it is shown, with what limits it', () => {
    const places = [{ from: '80rem', width: '74rem' }, { width: '100vw' }];
    expect(shownWidth({ width: 800, height: 1200, format: 'jpg' }, places)).toBe(
      '(min-width: 80rem) min(800px, 74rem, 56.7vh), min(800px, 100vw, 56.7vh)',
    );
    expect(shownWidth({ width: 800, height: 1200, format: 'jpg' }, [{ width: '100vw' }], true)).toBe(
      'min(800px, 100vw)',
    );
  });
});

describe('a picture in a text', () => {
  async function rendered(picture: string, name: string): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'cuemark-pictures-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await copyFile(join(projectRoot, picture), join(folder, name));
    const renderer = await bodyRenderer({ kind: 'review', base: '/' });
    const body = `![A door](${encodeURI(name)} "Shut. Credit: A. Name")\n`;
    const { html } = await renderer.render(body, pathToFileURL(join(folder, 'index.md')));
    return html.replaceAll('&#x22;', '"');
  }

  it('comes in its formats, described once, with the caption after it', async () => {
    const html = await rendered('content/reviews/the-perfection/cello.png', 'a door.png');
    expect(html.match(/"format":"\w+"/g)).toEqual(['"format":"avif"', '"format":"webp"', '"format":"png"']);
    expect(html).toContain('"widths":[480,720,1080,1440]');
    expect(html.match(/A door/g)).toHaveLength(1);
    expect(html).toMatch(/^<figure><picture>.*<\/picture><figcaption>Shut\. <span class="credit">Credit: A\. Name</);
  });

  it('is made no larger than its file', async () => {
    expect(await rendered('tests/fixtures/magazine/reviews/awkward.png', 'small.png')).toContain('"widths":[48]');
  });

  it('stays one image where its file is no picture, for Astro to refuse', async () => {
    expect(await rendered('package.json', 'broken.png')).not.toContain('<picture>');
  });
});

describe('a focus', () => {
  const css = readFileSync(new URL('../../src/styles/focus.css', import.meta.url), 'utf8');

  it.each([
    ['50% 20%', 'focus focus-x-50 focus-y-20'],
    ['0% 100%', 'focus focus-x-0 focus-y-100'],
    ['33% 98%', 'focus focus-x-35 focus-y-100'],
  ])('at %s is kept by %s', (focus, classes) => {
    expect(focusClasses(focus)).toBe(classes);
  });

  it('has a rule for each step but the middle, where a picture is anyway', () => {
    for (let percent = 0; percent <= 100; percent += focusStep)
      for (const axis of ['x', 'y'])
        expect(css.includes(`.focus-${axis}-${String(percent)} {\n  --focus-${axis}: ${String(percent)}%;`)).toBe(
          percent !== 50,
        );
  });
});
