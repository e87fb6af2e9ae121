/** Films that might exist, the same ones each time: titles in the patterns of real ones, people with names made of syllables. */
import { filmSchema, type Film } from '../../src/schemas/film.ts';
import { numbersFrom } from './numbers-from.ts';

const nouns =
  'corridor garden letter harbour winter orchard ferry lantern quarry mirror sparrow tenant widow carpenter border furnace violin kitchen meadow station pilgrim debt candle tunnel verdict weaver anthem ladder shepherd cellar bridge notebook passenger vineyard hospital almanac tailor balcony daughter uncle sister neighbour stranger clerk diver choir bell barge'.split(
    ' ',
  );
const adjectives =
  'borrowed silent crooked northern patient hollow velvet second broken yellow distant stubborn nameless tender crowded frozen hungry gentle foreign last early bitter narrow faithful'.split(
    ' ',
  );
const syllables =
  'an bel cor da el fen gri hol is jan kor lin mar nes ol pet qui ros sav tor ul ven wil yas zed bra chi dro esk fal gus hei ika jor kal lem mur nad'.split(
    ' ',
  );

/** So many films, each with a director and a writer of whom some come back, and a cast of four. */
export function plausibleFilms(count: number): Film[] {
  const random = numbersFrom(19);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const name = (): string =>
    `${capital(pick(syllables) + pick(syllables))} ${capital(pick(syllables) + pick(syllables) + pick(syllables))}`;
  const directors = Array.from({ length: Math.ceil(count / 3) }, name);
  const titles = [
    () => `The ${capital(pick(adjectives))} ${capital(pick(nouns))}`,
    () => `${capital(pick(nouns))} of the ${capital(pick(nouns))}s`,
    () => `A ${capital(pick(nouns))} in ${capital(pick(syllables) + pick(syllables))}`,
    () => `${capital(pick(adjectives))} ${capital(pick(nouns))}, ${capital(pick(adjectives))} ${capital(pick(nouns))}`,
    () => `The ${capital(pick(nouns))} and the ${capital(pick(nouns))}`,
    () => `${capital(pick(syllables) + pick(syllables))}’s ${capital(pick(nouns))}`,
  ];
  const used = new Set<string>();
  const title = (): string => {
    for (;;) {
      const made = titles[Math.floor(random() * titles.length)]?.() ?? '';
      if (used.has(made)) continue;
      used.add(made);
      return made;
    }
  };
  return Array.from({ length: count }, (_, index) =>
    filmSchema.parse({
      title: title(),
      year: String(1920 + (index % 105)),
      ...(random() < 0.35 ? { originalTitle: title() } : {}),
      directors: [pick(directors)],
      writers: random() < 0.5 ? [name()] : [],
      cast: Array.from({ length: 4 }, () => ({ name: random() < 0.3 ? pick(directors) : name() })),
    }),
  );
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
