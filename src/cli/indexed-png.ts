/**
 * A flat drawing as a PNG of indexed colours: less than half the bytes of one with every pixel's own colour, and less
 * work. The format: https://www.w3.org/TR/png-3/
 */
import { crc32, deflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const mostColours = 256;
/** Flat rows are packed as well by little effort as by much. */
const effort = 4;

/** Opaque pixels (RGBA, row by row) as PNG; undefined where they have more than 256 colours. */
export function indexedPng(pixels: Buffer, width: number, height: number): Buffer | undefined {
  const places = new Map<number, number>();
  // Every row begins with its filter: none.
  const rows = Buffer.alloc((width + 1) * height);
  const view = new DataView(pixels.buffer, pixels.byteOffset, pixels.byteLength);
  let last = -1;
  let place = 0;
  for (let y = 0, from = 0; y < height; y += 1) {
    const row = y * (width + 1) + 1;
    for (let x = 0; x < width; x += 1, from += 4) {
      const colour = view.getUint32(from);
      if (colour !== last) {
        last = colour;
        const known = places.get(colour);
        if (known === undefined) {
          if (places.size === mostColours) return undefined;
          places.set(colour, places.size);
        }
        place = known ?? places.size - 1;
      }
      rows[row + x] = place;
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8); // eight bits, indexed, and the only methods that there are
  const palette = Buffer.from(
    [...places.keys()].flatMap((colour) => [colour >>> 24, (colour >>> 16) & 255, (colour >>> 8) & 255]),
  );
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: effort })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
