/**
 * The atlas as a drawing: where each film's dot and label stand on a sheet of a given width. It is computed when the
 * site is built, and from the facts alone: the same publication is always drawn the same.
 */
import type { Atlas, AtlasFilm, AtlasTheme } from '../editorial/atlas.ts';
import { labelOf, pullTogether, roomFor, yearWords, type Label } from './atlas-labels.ts';
import { plotLinks, plotsOf, stacked } from './atlas-plots.ts';
import { gap, lineHeight, margin, type AtlasSheet } from './atlas-sheet.ts';
import { settle } from './label-boxes.ts';
import { labelLines } from './label-lines.ts';

/** Words of a drawing, by the middle or the beginning of their baseline. */
export interface DrawnLine {
  words: string;
  y: number;
}

/** A film as it is drawn. */
export interface DrawnFilm {
  film: AtlasFilm;
  /** The dot; the label's lines stand below it or above it, in its middle. */
  x: number;
  y: number;
  radius: number;
  title: DrawnLine[];
  /** On a line of its own, or on the last of the title's. */
  year: DrawnLine;
  /** What the dot and the label take up. */
  box: { x: number; y: number; width: number; height: number };
}

/** A theme as it is drawn: a rule, its name under it, its films. */
export interface DrawnTheme {
  theme: AtlasTheme;
  x: number;
  y: number;
  width: number;
  name: DrawnLine[];
  /** The upper before the lower, as the plot is read. */
  films: DrawnFilm[];
}

/** A join between two dots. */
export interface DrawnJoin {
  /** An SVG path. */
  path: string;
  reviews: number;
}

/** The whole drawing. */
export interface AtlasDrawing {
  width: number;
  height: number;
  labelSize: number;
  themes: DrawnTheme[];
  joins: DrawnJoin[];
}

/** Of a theme's name, as a part of the label's size. */
const nameSize = 1.2;
/** How far a join leaves the straight line. */
const mostBend = 16;

/** The drawing of an atlas on a sheet. */
export function atlasDrawing(atlas: Atlas, sheet: AtlasSheet): AtlasDrawing {
  const plotWidth = (sheet.width - gap * (sheet.columns - 1)) / sheet.columns;
  const names = new Map(
    atlas.themes.map(({ id, label }) => [id, labelLines(label, sheet.labelSize * nameSize, plotWidth)]),
  );
  const head = (theme: string): number => nameHeight(sheet) * (names.get(theme)?.length ?? 1) + margin * 2;
  const labels = new Map(
    atlas.themes.map(({ id }) => [
      id,
      atlas.films.filter(({ theme }) => theme === id).map((film) => labelOf(film, sheet)),
    ]),
  );
  const requests = atlas.themes.map(({ id }) => ({ id, height: head(id) + roomFor(labels.get(id) ?? [], plotWidth) }));
  const planned = plotsOf(requests, plotLinks(atlas), { ...sheet, plotWidth, gap });
  pullTogether(planned, labels, atlas, { plotWidth, head });
  const settled = planned.map((plot) => ({ ...plot, height: head(plot.id) + settle(labels.get(plot.id) ?? []) }));
  const plots = stacked(settled, gap);
  for (const { id, top } of plots) for (const label of labels.get(id) ?? []) label.y += top + head(id);
  const all = new Map([...labels.values()].flat().map((label) => [label.film.id, label]));
  const themes = new Map(atlas.themes.map((theme) => [theme.id, theme]));
  const drawn = plots.flatMap(({ id, left, top }) => {
    const theme = themes.get(id);
    if (theme === undefined) return [];
    const films = (labels.get(id) ?? []).map((label) => drawnFilm(label, isPulledDown(label, all, atlas), sheet));
    films.sort((a, b) => a.box.y - b.box.y || a.x - b.x);
    const name = (names.get(id) ?? []).map((words, index) => ({
      words,
      y: round(top + nameHeight(sheet) * (index + 1)),
    }));
    return [{ theme, x: round(left), y: round(top), width: round(plotWidth), name, films }];
  });
  return {
    width: sheet.width,
    height: Math.ceil(Math.max(0, ...plots.map(({ top, height }) => top + height))),
    labelSize: sheet.labelSize,
    themes: drawn,
    joins: drawnJoins(atlas, drawn, sheet),
  };
}

function nameHeight({ labelSize }: AtlasSheet): number {
  return labelSize * nameSize * 1.25;
}

/** Do the films that it is joined with stand below it? Its label is better off above the dot then. */
function isPulledDown(label: Label, all: ReadonlyMap<string, Label>, { joins }: Atlas): boolean {
  const pulls = joins.map(({ films: [film, other] }) => {
    const end = film === label.film.id ? all.get(other) : other === label.film.id ? all.get(film) : undefined;
    return end === undefined ? 0 : (end.y - label.y) / Math.hypot(end.x - label.x, end.y - label.y);
  });
  return pulls.reduce((sum, pull) => sum + pull, 0) > 0;
}

function drawnFilm(label: Label, isLabelAbove: boolean, { labelSize }: AtlasSheet): DrawnFilm {
  const { film, radius, title, isYearApart, x, y, width, height } = label;
  const top = y - height / 2;
  const words = top + margin + (isLabelAbove ? 0 : 2 * radius + margin);
  const baseline = (line: number): number => round(words + labelSize * (0.85 + lineHeight * line));
  return {
    film,
    x: round(x),
    y: round(isLabelAbove ? top + height - margin - radius : top + margin + radius),
    radius: round(radius),
    title: title.map((line, index) => ({ words: line, y: baseline(index) })),
    year: { words: yearWords(film), y: baseline(title.length - (isYearApart ? 0 : 1)) },
    box: { x: round(x - width / 2), y: round(top), width: round(width), height: round(height) },
  };
}

function drawnJoins({ joins }: Atlas, themes: readonly DrawnTheme[], sheet: AtlasSheet): DrawnJoin[] {
  const dots = new Map(themes.flatMap(({ films }) => films.map((drawn) => [drawn.film.id, drawn])));
  return joins.flatMap(({ films: [film, other], reviews }) => {
    const [from, to] = [dots.get(film), dots.get(other)];
    return from === undefined || to === undefined ? [] : [{ path: arc(from, to, sheet), reviews: reviews.length }];
  });
}

/** A line with a slight bend, so that three dots in a row are not taken for one join. It stays on the sheet. */
function arc(from: DrawnFilm, to: DrawnFilm, { width }: AtlasSheet): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const bend = Math.min(0.08, mostBend / Math.hypot(dx, dy));
  const x = round(Math.min(width, Math.max(0, (from.x + to.x) / 2 - dy * bend)));
  const y = round((from.y + to.y) / 2 + dx * bend);
  return `M${from.x} ${from.y}Q${x} ${y} ${to.x} ${to.y}`;
}

/** Tenths are finer than anybody sees, and the same on every machine. */
function round(length: number): number {
  return Math.round(length * 10) / 10;
}
