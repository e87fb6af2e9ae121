import { describe, expect, it } from 'vitest';
import { atlas, type Atlas } from '../../src/editorial/atlas.ts';
import { atlasDrawing, type AtlasDrawing } from '../../src/publish/atlas-layout.ts';
import { narrowSheet, wideSheet } from '../../src/publish/atlas-sheet.ts';
import { labelLines, lineWidth } from '../../src/publish/label-lines.ts';
import { catalogueOf } from '../support/catalogue-of.ts';
import { numbersFrom } from '../support/numbers-from.ts';
import { plausibleFilms } from '../support/plausible-films.ts';

/** An atlas of so many films under so many themes, each film joined with two others or more. */
function atlasOf(count: number, themeCount: number, titles: readonly string[] = []): Atlas {
  const random = numbersFrom(count + themeCount);
  const any = (limit: number): number => Math.floor(random() * limit);
  const plausible = plausibleFilms(count).map(({ title, year }) => ({ title, year }));
  const films = plausible.map((film, index) => ({ ...film, title: titles[index] ?? film.title }));
  return atlas(
    catalogueOf({
      films: Object.fromEntries(films.map((film, index) => [`film-${index}`, film])),
      themes: Object.fromEntries(
        Array.from({ length: themeCount }, (_, index) => [
          `theme-${index}`,
          { name: `A theme by the name of ${index}` },
        ]),
      ),
      reviews: Object.fromEntries(
        films.map((_, index) => [
          `review-${index}`,
          {
            films: [`film-${index}`],
            themes: [`theme-${index % themeCount}`],
            body: `:film{#film-${any(count)}}, :film{#film-${(index + 1) % count}}`,
          },
        ]),
      ),
    }),
  );
}

const awkward = [
  'M*A*S*H',
  'W',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  'Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb',
  'प्रकाश की रोशनी और एक बहुत लंबा शीर्षक',
  '千と千尋の神隠しと長い題名のもう一つの映画',
  'שלום עולם',
];
const sizes = [
  ['two films', atlasOf(2, 1)],
  ['awkward titles', atlasOf(7, 2, awkward)],
  ['as many as the sample magazine has', atlasOf(22, 9)],
  ['150 films of twelve themes', atlasOf(150, 12)],
  ['150 films of one theme', atlasOf(150, 1)],
  ['150 films of 150 themes', atlasOf(150, 150)],
] as const;
const sheets = [
  ['the narrow sheet', narrowSheet],
  ['the wide sheet', wideSheet],
] as const;

interface Area {
  what: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** What every label, dot and name of a theme takes up, by the widths of a wide font. */
function areasOf({ themes, labelSize }: AtlasDrawing): Area[] {
  const line = (words: string, x: number, y: number, size: number, anchor: number): Area => {
    const width = lineWidth(words, size);
    return {
      what: words,
      left: x - width * anchor,
      right: x + width * (1 - anchor),
      top: y - 0.8 * size,
      bottom: y + 0.2 * size,
    };
  };
  return themes.flatMap(({ x, name, films }) => [
    ...name.map(({ words, y }) => line(words, x, y, labelSize * 1.2, 0)),
    ...films.flatMap(({ title, year, radius, ...dot }) => {
      const lines = title.map(({ words, y }) => ({ words: y === year.y ? `${words} ${year.words}` : words, y }));
      if (title.at(-1)?.y !== year.y) lines.push(year);
      return [
        ...lines.map(({ words, y }) => line(words, dot.x, y, labelSize, 0.5)),
        { what: 'a dot', left: dot.x - radius, right: dot.x + radius, top: dot.y - radius, bottom: dot.y + radius },
      ];
    }),
  ]);
}

function overlaps(areas: readonly Area[]): string[] {
  return areas.flatMap((a, index) =>
    areas
      .slice(index + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `${a.what} / ${b.what}`),
  );
}

describe.each(sheets)('on %s', (_, sheet) => {
  const drawings = sizes.map(([size, facts]) => [size, facts, atlasDrawing(facts, sheet)] as const);

  it.each(drawings)('%s have labels that do not lie on one another, and all on the sheet', (_size, facts, drawing) => {
    const areas = areasOf(drawing);
    expect(areas.length).toBeGreaterThan(facts.films.length * 2);
    expect(overlaps(areas)).toEqual([]);
    const outside = areas.filter(
      ({ left, right, top, bottom }) => left < 0 || right > drawing.width || top < 0 || bottom > drawing.height,
    );
    expect(outside).toEqual([]);
  });

  it.each(drawings)(
    '%s stand once each, under their themes, and are joined as the facts have it',
    (_size, facts, drawing) => {
      const { themes, joins } = drawing;
      const drawn = themes.flatMap(({ theme, films }) => films.map(({ film }) => `${theme.id} ${film.id}`));
      expect(drawn.sort()).toEqual(facts.films.map(({ theme, id }) => `${theme} ${id}`).sort());
      const dots = new Map(themes.flatMap(({ films }) => films.map(({ film, x, y }) => [`${x} ${y}`, film.id])));
      expect(dots.size).toBe(facts.films.length);
      const lines = joins.map(({ path, reviews }) => {
        const [, from = '', to = ''] = /^M(\S+ \S+)Q\S+ \S+ (\S+ \S+)$/.exec(path) ?? [];
        return [...[dots.get(from), dots.get(to)].sort(), reviews].join(' ');
      });
      expect(lines.sort()).toEqual(
        facts.joins.map(({ films, reviews }) => [...films, reviews.length].join(' ')).sort(),
      );
    },
  );

  it('is drawn the same each time', () => {
    const [, facts] = sizes[2];
    const before = JSON.stringify(facts);
    expect(JSON.stringify(atlasDrawing(facts, sheet))).toBe(JSON.stringify(atlasDrawing(facts, sheet)));
    expect(JSON.stringify(facts)).toBe(before);
  });
});

describe('the lines of a label', () => {
  it('are as few as hold the words, and about equally long', () => {
    expect(labelLines('Cléo from 5 to 7', 13, 98)).toEqual(['Cléo from', '5 to 7']);
    expect(labelLines('Oldboy', 13, 98)).toEqual(['Oldboy']);
  });

  it('hold every word, and only a word that stands alone is wider than the label', () => {
    for (const title of awkward) {
      const lines = labelLines(title, 13, 98);
      expect(lines.join('').replaceAll(' ', '')).toBe(title.replaceAll(' ', ''));
      for (const line of lines) expect(lineWidth(line, 13)).toBeLessThanOrEqual(line.includes(' ') ? 98 : 196);
    }
    expect(labelLines('The Extraterrestrialists', 13, 98)).toEqual(['The', 'Extraterrestrialists']);
  });
});
