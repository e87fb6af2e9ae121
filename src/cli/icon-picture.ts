/** The publication's mark as the pictures that devices ask for. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { markAddress, siteIcons, touchIcon } from '../publish/manifest.ts';
import { projectRoot } from '../sources/settings.ts';

/** How much of a picture that is cut the mark takes: its corners lie in the circle that every shape leaves. */
const partOfMaskable = 0.56;

/** The picture at a path such as `icon-192.png`, as PNG; undefined where no icon has it. */
export async function iconPicture(path: string): Promise<Buffer | undefined> {
  const icon = [...siteIcons, touchIcon].find((known) => known.path === `/${path}`);
  if (icon === undefined) return undefined;
  const mark = await readFile(join(projectRoot, 'public', markAddress), 'utf8');
  return drawn(icon.isMaskable ? onItsGround(mark) : mark, icon.size).asPng();
}

/** Every icon's path. */
export const iconPaths: readonly string[] = [...siteIcons, touchIcon].map(({ path }) => path.slice(1));

function drawn(svg: string, width: number) {
  const options = { font: { loadSystemFonts: false }, fitTo: { mode: 'width', value: width } } as const;
  return new Resvg(svg, options).render();
}

/** A mark in the middle of a square that goes on in the colour that the mark has at the middle of its upper edge. */
function onItsGround(mark: string): string {
  const size = 64;
  const { pixels } = drawn(mark, size);
  const [red = 0, green = 0, blue = 0] = pixels.subarray((size / 2) * 4);
  const inset = (100 - partOfMaskable * 100) / 2;
  const picture = `data:image/png;base64,${drawn(mark, 512).asPng().toString('base64')}`;
  const across = String(partOfMaskable * 100);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><path fill="rgb(${String(red)},${String(green)},${String(blue)})" d="M0 0h100v100H0z"/><image href="${picture}" x="${String(inset)}" y="${String(inset)}" width="${across}" height="${across}"/></svg>`;
}
