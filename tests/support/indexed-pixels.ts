/** Reads a PNG of indexed colours, as cards are, without the code that writes them. */
import { inflateSync } from 'node:zlib';

/** A picture and the colour of each of its points. */
export interface IndexedPixels {
  width: number;
  height: number;
  /** `#rrggbb` */
  colourAt: (x: number, y: number) => string;
}

/** The pixels of a PNG with eight bits a pixel, a palette and no filters. Throws where it is another kind. */
export function indexedPixels(png: Buffer): IndexedPixels {
  const chunks = new Map<string, Buffer>();
  for (let from = 8; from < png.length;) {
    const length = png.readUInt32BE(from);
    chunks.set(png.toString('latin1', from + 4, from + 8), png.subarray(from + 8, from + 8 + length));
    from += 12 + length;
  }
  const [header, palette, data] = [chunks.get('IHDR'), chunks.get('PLTE'), chunks.get('IDAT')];
  if (header === undefined || palette === undefined || data === undefined) throw new Error('No indexed PNG.');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const rows = inflateSync(data);
  if (header[8] !== 8 || header[9] !== 3 || rows.length !== (width + 1) * height)
    throw new Error('Another kind of PNG.');
  return {
    width,
    height,
    colourAt: (x, y) => {
      const place = (rows[y * (width + 1) + 1 + x] ?? 0) * 3;
      return `#${palette.subarray(place, place + 3).toString('hex')}`;
    },
  };
}
