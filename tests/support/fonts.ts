/**
 * A browser without a font draws nothing and does not complain: pages get a layout, tests
 * pass, screenshots are blank. So the browser is told which fonts there are, the same on every
 * machine, and is asked to draw before any test trusts it. The fonts are TrueType files from
 * npm packages: Chromium takes no WOFF or WOFF2 file from fontconfig, only from a page.
 */
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';

const require = createRequire(import.meta.url);

/** The scripts the site is written in, each with two letters whose shapes differ. */
const scripts = [
  { name: 'Latin', letters: ['a', 'g'] },
  { name: 'Devanagari', letters: ['क', 'भ'] },
] as const;

/**
 * Folders with Noto Sans Devanagari, regular and bold.
 *
 * @throws Error (from module resolution) when the font package is not installed.
 */
export function devanagariFonts(): string[] {
  return [
    require.resolve('@expo-google-fonts/noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular.ttf'),
    require.resolve('@expo-google-fonts/noto-sans-devanagari/700Bold/NotoSansDevanagari_700Bold.ttf'),
  ].map((file) => dirname(file));
}

/**
 * Writes a fontconfig configuration that knows the given font folders and nothing else of the
 * machine, and keeps its cache beside itself.
 *
 * @param folder an existing folder of the caller's own.
 * @param fontFolders absolute paths; may not exist.
 * @returns the path for `FONTCONFIG_FILE`.
 */
export async function writeFontConfiguration(folder: string, fontFolders: readonly string[]): Promise<string> {
  const file = join(folder, 'fonts.conf');
  await writeFile(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  ${fontFolders.map((fontFolder) => `<dir>${escapeXml(fontFolder)}</dir>`).join('\n  ')}
  <cachedir>${escapeXml(join(folder, 'font-cache'))}</cachedir>
  <!-- Every generic family means Open Sans, which has no Devanagari; the rest falls through. -->
  <match target="pattern">
    <edit name="family" mode="append_last"><string>Open Sans</string></edit>
    <!-- Hinted letters are whole pixels wide, so lines would break elsewhere than for readers. -->
    <edit name="hinting" mode="assign"><bool>false</bool></edit>
    <edit name="hintstyle" mode="assign"><const>hintnone</const></edit>
  </match>
</fontconfig>
`,
  );
  return file;
}

/**
 * Draws letters of every script the site uses and looks at the pixels. A width alone proves
 * nothing: a font answers with the width of its empty box for letters it does not have.
 *
 * @throws Error naming the script of which nothing, or one shape for all letters, was drawn.
 */
export async function expectTextPaints(page: Page): Promise<void> {
  for (const { name, letters } of scripts) {
    const [first, second] = [await paintedText(page, letters[0]), await paintedText(page, letters[1])];
    const seen = `"${letters[0]}" is ${first.width} px wide and paints ${first.pixels} pixels, "${letters[1]}" ${second.width} px and ${second.pixels}`;
    if (first.width === 0 || first.pixels === 0 || second.width === 0 || second.pixels === 0) {
      throw new Error(`The browser paints no ${name} text: ${seen}. ${remedy}`);
    }
    if (first.drawing === second.drawing) {
      throw new Error(`The browser paints the same box for every ${name} letter: ${seen}. ${remedy}`);
    }
  }
}

const remedy =
  'It found no font with these letters, so screenshots and measurements would be worthless. ' +
  'Run `npm ci` to get the fonts back; tests/support/fonts.ts says which they are.';

/** What the browser makes of one text at 48 px in its sans-serif font: width in px, painted pixels, and the drawing as a data URL. */
export async function paintedText(
  page: Page,
  text: string,
): Promise<{ width: number; pixels: number; drawing: string }> {
  return page.evaluate((words) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 400, height: 120 });
    const context = canvas.getContext('2d');
    if (context === null) return { width: 0, pixels: 0, drawing: '' };
    context.font = '48px sans-serif';
    context.fillText(words, 20, 80);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    let pixels = 0;
    for (let alpha = 3; alpha < data.length; alpha += 4) if (data[alpha] !== 0) pixels += 1;
    return { width: context.measureText(words).width, pixels, drawing: canvas.toDataURL() };
  }, text);
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
