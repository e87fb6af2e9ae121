/** The manifest by the rules of its specification (https://www.w3.org/TR/appmanifest/), and the icons that it names. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { iconPaths, iconPicture } from '../../src/cli/icon-picture.ts';
import { isOwnAddress } from '../../src/editorial/own-addresses.ts';
import { manifest, manifestAddress, paperColours, siteIcons, touchIcon } from '../../src/publish/manifest.ts';
import { projectRoot } from '../support/built-publication.ts';

const tokens = readFileSync(join(projectRoot, 'src/styles/tokens.css'), 'utf8');
const paper = paperColours(tokens);

interface Written {
  name: string;
  short_name: string;
  description?: string;
  lang: string;
  id: string;
  start_url: string;
  scope: string;
  display: string;
  background_color: string;
  theme_color: string;
  icons: { src: string; sizes: string; type: string; purpose: string }[];
}

function written(site: { name: string; tagline?: string; language?: string }, base = '/'): Written {
  return JSON.parse(manifest({ tagline: undefined, language: 'en', ...site }, base, paper)) as Written;
}

describe('the manifest', () => {
  it('says what the publication says of itself', () => {
    const site = { name: 'परदा', tagline: 'फ़िल्मों पर', language: 'hi' };
    expect(written(site)).toMatchObject({ name: 'परदा', short_name: 'परदा', description: 'फ़िल्मों पर', lang: 'hi' });
    expect(written({ name: 'A' })).not.toHaveProperty('description');
  });

  it('has a name that fits under an icon, cut between words', () => {
    const { short_name: short } = written({ name: 'The Journal of Quiet Films' });
    expect(short).toBe('The Journal');
    expect(Array.from(written({ name: 'Kinematographische' }).short_name).length).toBeLessThanOrEqual(12);
  });

  it.each(['/', '/journal/'])('begins where the site does, at %s, and ends where it ends', (base) => {
    const { id, start_url: start, scope, icons } = written({ name: 'A' }, base);
    const from = new URL(base + manifestAddress.slice(1), 'https://example.org');
    const within = (address: string): string => new URL(address, from).pathname;
    expect(within(scope)).toBe(base);
    // A start outside of the scope has it ignored; an identity is of the start's origin.
    expect(within(start).startsWith(within(scope))).toBe(true);
    expect(within(id)).toBe(base);
    for (const { src } of icons) expect(within(src).startsWith(base), src).toBe(true);
  });

  it('can be installed: a display of its own, an icon of 192 and of 512 pixels, and one that may be cut', () => {
    const { display, icons } = written({ name: 'A' });
    expect(['minimal-ui', 'standalone', 'fullscreen']).toContain(display);
    const sizes = icons
      .filter(({ type }) => type === 'image/png')
      .map(({ sizes: size, purpose }) => `${size} ${purpose}`);
    expect(sizes).toEqual(['192x192 any', '512x512 any', '512x512 maskable']);
    expect(icons[0]).toMatchObject({ src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' });
  });

  it('has the colours of the page', () => {
    expect(paper).toEqual({ day: '#f7f3ea', night: '#14110e' });
    expect(written({ name: 'A' })).toMatchObject({ background_color: paper.day, theme_color: paper.day });
    expect(() => paperColours(':root { --paper: white }')).toThrow('--paper');
  });

  it('and its files stand at addresses that no alias can have', () => {
    for (const path of [manifestAddress, '/sw.js', ...iconPaths.map((path) => `/${path}`)])
      expect(isOwnAddress(path), path).toBe(true);
  });
});

describe('an icon', () => {
  it.each([...siteIcons, touchIcon])('is drawn as large as it says: $path', async ({ path, size, isMaskable }) => {
    const { data, info } = await sharp(await iconPicture(path.slice(1)))
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([info.width, info.height]).toEqual([size, size]);
    const at = (x: number, y: number): number[] => {
      const place = (Math.floor(y * size) * size + Math.floor(x * size)) * 4;
      return [...data.subarray(place, place + 4)];
    };
    const ground = at(0.5, 0.01);
    expect(ground).toEqual([0x17, 0x13, 0x0f, 255]);
    if (!isMaskable) {
      expect(at(23 / 32, 9 / 32)).toEqual([0xf0, 0xa2, 0x02, 255]);
      return;
    }
    // Nothing but the ground lies outside of the circle that every shape leaves, and the mark within it.
    const colours = new Set<string>();
    for (let y = 0; y < 1; y += 1 / 64)
      for (let x = 0; x < 1; x += 1 / 64) if (Math.hypot(x - 0.5, y - 0.5) > 0.4) colours.add(at(x, y).join());
    expect([...colours]).toEqual([ground.join()]);
    const mark = (part: number): number => 0.5 + (part / 32 - 0.5) * 0.56;
    expect(at(mark(23), mark(9))).toEqual([0xf0, 0xa2, 0x02, 255]);
  });

  it('is none at another address', async () => {
    expect(await iconPicture('icon-1.png')).toBeUndefined();
  });
});
