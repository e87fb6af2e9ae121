/**
 * In which formats and sizes a picture is published, whether it stands above a text, in it or beside it. Nothing
 * is made larger than its original, and what a browser fetches is no larger than what it shows.
 */

/** A picture as its file says, in pixels; `format` is the kind's short name: `png`, `jpg`, `svg`. */
export interface Picture {
  width: number;
  height: number;
  format: string;
}

/** One format of a picture, to be made in these widths. */
export interface DerivedFormat {
  format: 'avif' | 'webp';
  quality: number;
  widths: number[];
}

/** The formats of a picture, the smallest first, and the file for browsers that know none of them. */
export interface DerivedPictures {
  sources: DerivedFormat[];
  fallback: { format: string; width: number };
}

/** The pictures in a text, in pixels: the column on screens of one to two dots a pixel. */
export const textWidths = [480, 720, 1080, 1440];
/** The picture above a text, likewise. */
export const leadWidths = [480, 800, 1200, 1600, 2000];
/** The column of the text: its measure at its largest size, or the window without the gutters (src/styles/tokens.css). */
export const textColumn = 'min(44.625rem, 100vw - 2 * clamp(1.125rem, 4vw, 3rem))';

// Dim pictures with grain, which film stills are, keep their gradients at these; WebP needs more for the same.
const quality = { avif: 55, webp: 76 };
const widestFallback = 1200;
/** The percentage of the window's height that a picture may take (src/styles/prose.css, article.css). */
const tallest = 85;

/** What is made of a picture, `widths` at most; drawings stay drawings. */
export function derivedPictures({ width, format }: Picture, widths: readonly number[]): DerivedPictures {
  const ownKind = ['png', 'jpg', 'jpeg', 'gif', 'webp', 'svg'].includes(format) ? format : 'jpg';
  const widest = Math.min(width, Math.max(...widths));
  // A step that is nearly the whole would be one file more and no byte less.
  const steps = [...widths.filter((step) => step < widest * 0.9), widest];
  return {
    sources: newFormats(format).map((kind) => ({ format: kind, quality: quality[kind], widths: steps })),
    fallback: { format: ownKind, width: Math.min(widest, widestFallback) },
  };
}

/** GIF and WebP may move, and AVIF is made of a still alone. */
function newFormats(format: string): DerivedFormat['format'][] {
  if (format === 'svg') return [];
  return format === 'gif' || format === 'webp' ? ['webp'] : ['avif', 'webp'];
}

/** How wide the place of a picture is: a CSS length, from a width of the window on (without one: on any). */
export interface Place {
  from?: string;
  width: string;
}

/**
 * How wide a picture is shown, for `sizes`: in its place, no wider than it is, and so wide only that a window shows
 * its height, unless it is cut to that height (`isCut`).
 */
export function shownWidth({ width, height }: Picture, places: readonly Place[], isCut = false): string {
  const ofWindow = `, ${String(Math.round((tallest * width * 10) / height) / 10)}vh`;
  return places
    .map(({ from, width: place }) => {
      const length = `min(${String(width)}px, ${place}${isCut ? '' : ofWindow})`;
      return from === undefined ? length : `(min-width: ${from}) ${length}`;
    })
    .join(', ');
}
