/** Shapes as short SVG: whole units, colours as attributes, no style. */

/** A coordinate; a third of a point on a screen is enough. */
export function at(value: number): string {
  return String(Math.round(value));
}

/** A point. */
export type Point = readonly [number, number];

/** A rectangle. */
export function box(x: number, y: number, width: number, height: number, fill: string): string {
  return `<path fill="${fill}" d="M${at(x)} ${at(y)}h${at(width)}v${at(height)}h${at(-width)}z"/>`;
}

/** A polygon. */
export function polygon(points: readonly Point[], fill: string): string {
  return `<path fill="${fill}" d="M${points.map(([x, y]) => `${at(x)} ${at(y)}`).join('L')}z"/>`;
}

/** A disc. */
export function disc(x: number, y: number, radius: number, fill: string): string {
  return `<circle cx="${at(x)}" cy="${at(y)}" r="${at(radius)}" fill="${fill}"/>`;
}

/** A ring. */
export function ring(x: number, y: number, radius: number, stroke: string, width: number): string {
  return `<circle cx="${at(x)}" cy="${at(y)}" r="${at(radius)}" fill="none" stroke="${stroke}" stroke-width="${at(width)}"/>`;
}

/** A filled path. */
export function path(d: string, fill: string): string {
  return `<path fill="${fill}" d="${d}"/>`;
}

/** A line, curved or broken as `d` says. */
export function line(d: string, stroke: string, width: number): string {
  return `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${at(width)}"/>`;
}

/** Cuts off what stands over the edges of a rectangle; inside, the coordinates begin at its corner. */
export function cropped(x: number, y: number, width: number, height: number, shapes: string): string {
  return `<svg x="${at(x)}" y="${at(y)}" width="${at(width)}" height="${at(height)}">${shapes}</svg>`;
}
