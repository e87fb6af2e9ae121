/**
 * Where each theme lies in the drawing of the atlas: a plot of its own in one of the columns, near the themes whose
 * films its own are joined with, so that lines are short.
 */
import { forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import type { Atlas } from '../editorial/atlas.ts';

/** What a theme needs. */
export interface PlotRequest {
  id: string;
  /** The height of what stands on it, about. */
  height: number;
}

/** Two themes and the number of reviews that join their films. */
export interface PlotLink {
  source: string;
  target: string;
  joins: number;
}

/** A theme's place. */
export interface Plot {
  id: string;
  column: number;
  left: number;
  top: number;
  height: number;
}

/** The sheet that the plots lie on. */
export interface Sheet {
  columns: number;
  plotWidth: number;
  /** Between columns, and between the plots of one. */
  gap: number;
}

const ticks = 300;
/** How often two themes change places to see whether that is better: enough for thirty themes, and soon done. */
const mostSwaps = 1500;

/** The joins between the films of one theme and those of another. */
export function plotLinks({ films, joins }: Atlas): PlotLink[] {
  const themeOf = new Map(films.map(({ id, theme }) => [id, theme]));
  const counts = new Map<string, number>();
  for (const { films: pair, reviews } of joins) {
    const [source = '', target = ''] = pair.map((film) => themeOf.get(film) ?? '').sort();
    if (source === target) continue;
    counts.set(`${source} ${target}`, (counts.get(`${source} ${target}`) ?? 0) + reviews.length);
  }
  return [...counts].map(([pair, count]) => {
    const [source = '', target = ''] = pair.split(' ');
    return { source, target, joins: count };
  });
}

/** The plots from the first column's top to the last one's foot: the order in which the sheet is read. */
export function plotsOf(themes: readonly PlotRequest[], links: readonly PlotLink[], sheet: Sheet): Plot[] {
  const places = themePlaces(themes, links, sheet.columns);
  const columns = inColumns(
    places.sort((a, b) => a.x - b.x),
    sheet,
  );
  const column = new Map(columns.map(({ id, column: number }) => [id, number]));
  const order = places.sort((a, b) => (column.get(a.id) ?? 0) - (column.get(b.id) ?? 0) || a.y - b.y);
  return inColumns(withShortLines(order, links, sheet), sheet);
}

/** Plots in this order, in columns that are about equally high. */
function inColumns(themes: readonly PlotRequest[], { columns, plotWidth, gap }: Sheet): Plot[] {
  const total = themes.reduce((sum, { height }) => sum + height + gap, 0);
  let done = 0;
  const plots = themes.map(({ id, height }) => {
    const middle = done + (height + gap) / 2;
    done += height + gap;
    const column = Math.min(columns - 1, Math.floor((middle / total) * columns));
    return { id, column, height, left: column * (plotWidth + gap), top: 0 };
  });
  return stacked(plots, gap);
}

/** The order in which no two themes can change places to make the lines between them shorter, as far as was tried. */
function withShortLines(themes: readonly PlotRequest[], links: readonly PlotLink[], sheet: Sheet): PlotRequest[] {
  const order = [...themes];
  const length = (): number => {
    const places = new Map(inColumns(order, sheet).map((plot) => [plot.id, plot]));
    return links.reduce((sum, { source, target, joins }) => {
      const [from, to] = [places.get(source), places.get(target)];
      if (from === undefined || to === undefined) return sum;
      return sum + joins * Math.hypot(from.left - to.left, from.top + from.height / 2 - to.top - to.height / 2);
    }, 0);
  };
  const swap = (a: number, b: number): void => {
    const [first, second] = [order[a], order[b]];
    if (first !== undefined && second !== undefined) [order[a], order[b]] = [second, first];
  };
  let shortest = length();
  let swaps = 0;
  for (let before = Infinity; shortest < before;) {
    before = shortest;
    for (let a = 0; a < order.length; a += 1)
      for (let b = a + 1; b < order.length && swaps < mostSwaps; b += 1, swaps += 1) {
        swap(a, b);
        const now = length();
        if (now < shortest) shortest = now;
        else swap(a, b);
      }
  }
  return order;
}

/** The plots of each column one under another. */
export function stacked(plots: readonly Plot[], gap: number): Plot[] {
  const feet = new Map<number, number>();
  return plots.map((plot) => {
    const top = feet.get(plot.column) ?? 0;
    feet.set(plot.column, top + plot.height + gap);
    return { ...plot, top };
  });
}

/** Themes drawn together by their joins. On a sheet of one column they have only above and below. */
function themePlaces(
  themes: readonly PlotRequest[],
  links: readonly PlotLink[],
  columns: number,
): { id: string; height: number; x: number; y: number }[] {
  const nodes: (PlotRequest & SimulationNodeDatum)[] = themes.map((theme) => ({ ...theme }));
  forceSimulation(nodes)
    .randomSource(randomNumbers())
    .force(
      'joins',
      forceLink<(typeof nodes)[number], { source: string; target: string; joins: number }>(
        links.map((link) => ({ ...link })),
      )
        .id(({ id }) => id)
        .distance(50)
        .strength(({ joins }) => Math.min(1, 0.25 * joins)),
    )
    .force('apart', forceManyBody().strength(-60))
    .force('x', forceX(0).strength(columns === 1 ? 0.3 : 0.05))
    .force('y', forceY(0).strength(columns === 1 ? 0.02 : 0.08))
    .stop()
    .tick(ticks);
  return nodes.map(({ id, height, x = 0, y = 0 }) => ({ id, height, x, y }));
}

/** The same numbers each time: forces ask for one where two nodes lie at the same point. */
export function randomNumbers(): () => number {
  let state = 1;
  // Numerical Recipes' linear congruential generator.
  return () => (state = (1664525 * state + 1013904223) % 4294967296) / 4294967296;
}
