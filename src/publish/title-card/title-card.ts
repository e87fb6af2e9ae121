/**
 * A film's title card: a flat composition in the film's colours with its title, its makers and its year. It follows
 * from the film alone and is the same in every build. The same composition, laid out for another ratio, is the picture
 * that other sites show beside a link.
 */
import type { CardFilm } from '../../editorial/card-film.ts';
import { xmlText } from '../xml.ts';
import { cardColours } from './colours.ts';
import { cardHeight, type Area, type Composition } from './composition.ts';
import { drawsOf, type Draws } from './draws.ts';
import { families, familyOf, type FamilyName } from './families.ts';
import { setWords, type SetLine } from './set-words.ts';

/** The format of a card. */
export interface CardFormat {
  /** In units, of which its height has 300. */
  width: number;
  /** The least size of a title's letters in units. */
  leastTitle: number;
}

/** On a page: 2.39:1; 33 units are 13 pixels where the card is 284 wide, as on a telephone of 320. */
export const pageFormat: CardFormat = { width: 717, leastTitle: 33 };
/** The picture beside a link: 1200 by 630 pixels, which others show at half their size and less. */
export const previewFormat: CardFormat = { width: (cardHeight * 1200) / 630, leastTitle: 25 };

/** A card, laid out. Colours are `#rrggbb`. */
export interface TitleCard {
  family: FamilyName;
  width: number;
  ground: string;
  shapes: string;
  ink: string;
  area: Area;
  lines: SetLine[];
}

/** The card of a film in a format. */
export function titleCard(film: CardFilm, { width, leastTitle }: CardFormat): TitleCard {
  const family = familyOf(film.id);
  const draws = drawsOf(`${film.id}: parameters`);
  const colours = cardColours(film.palette, draws);
  const { shapes, area } = turned(families[family]({ width, colours, draws }), width, draws);
  return {
    family,
    width,
    ground: colours.ground,
    shapes,
    ink: colours.ink,
    area,
    lines: setWords(film, area, leastTitle),
  };
}

/** The composition, or its mirror image. */
function turned({ shapes, area, turns }: Composition, width: number, draws: Draws): Pick<TitleCard, 'shapes' | 'area'> {
  if (turns === undefined || !draws.chance(0.42)) return { shapes, area };
  if (turns === 'sideways')
    return {
      shapes: `<g transform="matrix(-1 0 0 1 ${number(width)} 0)">${shapes}</g>`,
      area: { ...area, x: width - area.x - area.width },
    };
  return {
    shapes: `<g transform="matrix(1 0 0 -1 0 ${number(cardHeight)})">${shapes}</g>`,
    area: { ...area, y: cardHeight - area.y - area.height, stands: 'top' },
  };
}

/** How the lines of a card are drawn in a colour. */
export type DrawLines = (lines: readonly SetLine[], fill: string) => string;

/** The inside of a card's `svg` element, with its words as text or drawn otherwise. */
export function cardMarkup({ width, ground, shapes, ink, lines }: TitleCard, draw: DrawLines = textLines): string {
  return `<path fill="${ground}" d="M0 0h${number(width)}v${number(cardHeight)}H0z"/>${shapes}${draw(lines, ink)}`;
}

/** The format's `viewBox`. */
export function viewBoxOf({ width }: Pick<CardFormat, 'width'>): string {
  return `0 0 ${number(width)} ${number(cardHeight)}`;
}

/** Lines as text; a page's styles say in which font. */
function textLines(lines: readonly SetLine[], fill: string): string {
  const title = lines.filter(({ part }) => part === 'title');
  const credits = lines.filter(({ part }) => part === 'credits');
  return textOf(title, fill, ' font-weight="600"') + textOf(credits, fill, '');
}

function textOf(lines: readonly SetLine[], fill: string, more: string): string {
  const [first] = lines;
  if (first === undefined) return '';
  const spans = lines.map(({ text, x, y }) => `<tspan x="${number(x)}" y="${number(y)}">${escaped(text)}</tspan>`);
  // Between two lines stands a space, so that their words are not one word to whoever copies them.
  return `<text fill="${fill}" font-size="${number(first.size)}"${more}>${spans.join(' ')}</text>`;
}

function number(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function escaped(words: string): string {
  return xmlText(words).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
