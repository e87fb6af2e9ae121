/**
 * The films of the atlas on their way to their places. Each pulls on those that it is joined with (d3-force), stays on
 * its theme's plot and keeps the room that its label takes.
 */
import { forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import type { Atlas, AtlasFilm } from '../editorial/atlas.ts';
import { randomNumbers, type Plot } from './atlas-plots.ts';
import { lineHeight, margin, type AtlasSheet } from './atlas-sheet.ts';
import { separate, type Box } from './label-boxes.ts';
import { labelLines, lineWidth } from './label-lines.ts';

const ticks = 150;
/** From this length on a join pulls no harder. */
const farAway = 120;

/** A film with its dot and its label: the middle of what they take up. */
export interface Label extends SimulationNodeDatum, Box {
  film: AtlasFilm;
  x: number;
  y: number;
  radius: number;
  title: string[];
  /** Has the year a line of its own? */
  isYearApart: boolean;
}

/** The label of a film, without a place. */
export function labelOf(film: AtlasFilm, { labelSize, labelWidth }: AtlasSheet): Label {
  const title = labelLines(film.title, labelSize, labelWidth);
  const width = (line: string): number => lineWidth(line, labelSize);
  const withYear = width(`${title.at(-1) ?? ''} ${yearWords(film)}`);
  const isYearApart = withYear > labelWidth;
  const lines = title.length + (isYearApart ? 1 : 0);
  // The dot's area says how many reviews speak of the film.
  const radius = Math.min(9, 3.2 * Math.sqrt(film.reviews));
  const widest = Math.max(...title.map(width), isYearApart ? width(yearWords(film)) : withYear, 2 * radius);
  const height = 2 * radius + lines * labelSize * lineHeight + 3 * margin;
  return { film, radius, title, isYearApart, x: 0, y: 0, width: widest + 2 * margin, height };
}

/** The height that labels take up in rows, with a little to move in. */
export function roomFor(labels: readonly Label[], width: number): number {
  const rows = Math.ceil((labels.reduce((sum, label) => sum + label.width, 0) / width) * 1.1);
  return rows * Math.max(0, ...labels.map(({ height }) => height)) * 1.1;
}

/** Gives every label its place on its theme's plot, near those that it is joined with. */
export function pullTogether(
  plots: readonly Plot[],
  labelsOf: ReadonlyMap<string, readonly Label[]>,
  { joins }: Atlas,
  { plotWidth, head }: { plotWidth: number; head: (theme: string) => number },
): void {
  const middles = new Map<string, { x: number; y: number }>();
  for (const { id, left, top, height } of plots) {
    const own = labelsOf.get(id) ?? [];
    const inside = height - head(id);
    const columns = Math.max(1, Math.floor(plotWidth / Math.max(...own.map(({ width }) => width))));
    const rows = Math.ceil(own.length / columns);
    for (const [index, label] of own.entries()) {
      label.x = left + (plotWidth * ((index % columns) + 0.5)) / columns;
      label.y = top + head(id) + (inside * (Math.floor(index / columns) + 0.5)) / rows;
    }
    middles.set(id, { x: left + plotWidth / 2, y: top + head(id) + inside / 2 });
  }
  const labels = plots.flatMap(({ id }) => labelsOf.get(id) ?? []);
  const simulation = forceSimulation(labels)
    .randomSource(randomNumbers())
    .alphaDecay(1 - 0.001 ** (1 / ticks))
    .force(
      'joins',
      forceLink<Label, { source: string | Label; target: string | Label }>(
        joins.map(({ films: [source, target] }) => ({ source, target })),
      )
        .id(({ film }) => film.id)
        .distance(80)
        .strength(({ source, target }) => {
          const [from, to] = [middles.get((source as Label).film.theme), middles.get((target as Label).film.theme)];
          if (from === undefined || to === undefined) return 0;
          return 0.06 * Math.min(1, farAway / Math.hypot(from.x - to.x, from.y - to.y));
        }),
    )
    .force('apart', forceManyBody<Label>().strength(-60).distanceMax(160))
    .force('x', forceX<Label>(({ film }) => middles.get(film.theme)?.x ?? 0).strength(0.03))
    .force('y', forceY<Label>(({ film }) => middles.get(film.theme)?.y ?? 0).strength(0.14))
    .stop();
  for (let tick = 0; tick < ticks; tick += 1) {
    simulation.tick();
    for (const { id, left } of plots) separate(labelsOf.get(id) ?? [], left, left + plotWidth);
  }
}

/** The year as lists have it. */
export function yearWords({ year }: AtlasFilm): string {
  return `(${String(year)})`;
}
