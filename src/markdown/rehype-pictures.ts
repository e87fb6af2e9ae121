/**
 * A picture beside the text comes in the formats and widths of derived-pictures.ts. Astro makes files of `img`
 * elements alone, so each `source` is written as one that says so, and `bodyPieces` gives it its right name.
 *
 * in:  `<img src="a.jpg" alt="A hand">`
 * out: `<picture><img src="a.jpg" data-source="image/avif" format="avif" widths="..." sizes="...">...<img src="a.jpg"
 *      alt="A hand" format="jpg" width="1200"></picture>`
 */
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Element, Properties, Root } from 'hast';
import { imageMetadata } from 'astro/assets/utils';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { derivedPictures, shownWidth, textColumn, textWidths, type Picture } from './derived-pictures.ts';

export function rehypePictures() {
  return async (tree: Root, file: VFile): Promise<void> => {
    const found: { image: Element; src: string }[] = [];
    visit(tree, 'element', (node) => {
      const { src } = node.properties;
      if (node.tagName !== 'img' || typeof src !== 'string') return;
      if (isBeside(file, decodeURI(src))) found.push({ image: node, src: decodeURI(src) });
      else node.properties = { ...node.properties, loading: 'lazy', decoding: 'async' };
      return SKIP;
    });
    for (const { image, src } of found) {
      const picture = await pictureAt(resolve(dirname(file.path), src));
      if (picture !== undefined) derive(image, picture);
    }
  };
}

/** What Astro has found to be a file beside the text. */
function isBeside(file: VFile, src: string): boolean {
  const { astro } = file.data as { astro?: { localImagePaths?: readonly string[] } };
  return astro?.localImagePaths?.includes(src) === true;
}

/** Undefined for what is not there or is no picture: the check tells of the one, and Astro of the other. */
async function pictureAt(path: string): Promise<Picture | undefined> {
  try {
    return await imageMetadata(await readFile(path), path);
  } catch {
    return undefined;
  }
}

/** Makes the element a `picture` that holds it. Astro takes the files' widths and formats from the attributes. */
function derive(image: Element, picture: Picture): void {
  const { sources, fallback } = derivedPictures(picture, textWidths);
  const { src } = image.properties;
  const sizes = shownWidth(picture, [{ width: textColumn }]);
  const children = [
    ...sources.map(({ format, quality, widths }) =>
      element({ src, format, quality, widths, width: widths.at(-1), sizes, 'data-source': `image/${format}` }),
    ),
    element({ ...image.properties, ...fallback }),
  ];
  Object.assign(image, { tagName: 'picture', properties: {}, children });
}

/** An image with what Astro is asked for, whose `widths` are not the ones that HTML once had. */
function element(properties: Record<string, unknown>): Element {
  return { type: 'element', tagName: 'img', properties: properties as Properties, children: [] };
}
