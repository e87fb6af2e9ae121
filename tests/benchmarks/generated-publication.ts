/**
 * A publication of any size, the same each time: reviews of 600 words with films, themes, critics, warnings and
 * spoilers, so that figures can be compared between versions.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { numbersFrom } from '../support/numbers-from.ts';

/** How much to write. */
export interface PublicationSize {
  reviews: number;
  films: number;
  themes: number;
  wordsPerReview: number;
  /** How many rarer words the texts draw on; without them, the few of which the build's figures are made. */
  rareWords?: number;
}

/** The size that the targets of the project speak of. */
export const standardSize: PublicationSize = { reviews: 2000, films: 1900, themes: 20, wordsPerReview: 600 };

const vocabulary =
  'camera frame silence corridor mother daughter hunger window mirror knife light water voice letter stairs garden winter summer train city room table bread door garment colour rhythm patience violence tenderness gesture memory refusal labour debt laughter crowd soldier teacher river photograph borrowed careful slow bright narrow ordinary stubborn hidden public private sudden gradual watches waits returns leaves opens closes follows remembers refuses carries cuts holds turns asks answers the a of and to in with from under against between without because while although never always almost perhaps again only every other same last first'.split(
    ' ',
  );

/** In English prose about half of all words are none of the hundred commonest. */
const rareShare = 0.5;

const syllables = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu bra cle dri flo gru'.split(' ');

/** The rarer word of this rank: as in prose, the chance of a rank is in proportion to one over it. */
export function rareWord(rank: number): string {
  const parts = [rank, Math.floor(rank / 25), Math.floor(rank / 625)].map((part) => syllables[part % 25] ?? '');
  return `${parts.join('')}m`;
}

/** Writes the publication into `folder`, which must not exist yet or be empty. */
export async function writePublication(folder: string, size: PublicationSize): Promise<void> {
  const random = numbersFrom(size.reviews);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const { rareWords = 0 } = size;
  const word = (): string =>
    rareWords > 0 && random() < rareShare ? rareWord(Math.floor(rareWords ** random()) - 1) : pick(vocabulary);
  const words = (count: number): string => Array.from({ length: count }, word).join(' ');
  const sentence = (count: number): string => `${capital(words(count))}.`;
  for (const kind of ['reviews', 'films', 'themes', 'warnings', 'contributors'])
    await mkdir(join(folder, kind), { recursive: true });
  await writeFile(join(folder, 'site.yaml'), 'name: Generated\nurl: https://generated.example\n');
  for (const id of ['violence', 'grief', 'self-harm'])
    await writeFile(
      join(folder, `warnings/${id}.yaml`),
      `label: ${capital(id.replace('-', ' '))}\ndescription: ${sentence(12)}\nterms: [${id}-term, bloodshed ${id}]\n`,
    );
  for (let index = 0; index < 5; index += 1)
    await writeFile(
      join(folder, `contributors/critic-${index}.md`),
      `---\nname: Critic ${index}\n---\n\n${sentence(30)}\n`,
    );
  for (let index = 0; index < size.themes; index += 1)
    await writeFile(join(folder, `themes/theme-${index}.md`), `---\nname: Theme ${index}\n---\n\n${sentence(60)}\n`);
  for (let index = 0; index < size.films; index += 1)
    await writeFile(
      join(folder, `films/film-${index}.yaml`),
      `title: ${capital(words(3))} ${index}\nyear: ${1930 + (index % 95)}\ndirectors: [Director ${index % 400}]\nwriters: [Writer ${index}]\ncast: [{ name: Actor ${index}, role: ${capital(pick(vocabulary))} }]\ncountries: [FR]\nlanguages: [fr]\nruntime: ${80 + (index % 60)}\n`,
    );
  for (let index = 0; index < size.reviews; index += 1)
    await writeFile(join(folder, `reviews/review-${index}.md`), review(index, size, { random, words, sentence }));
}

interface Prose {
  random: () => number;
  words: (count: number) => string;
  sentence: (count: number) => string;
}

function review(index: number, size: PublicationSize, { random, words, sentence }: Prose): string {
  const film = index % size.films;
  const other = Math.floor(random() * size.films);
  const hasSpoilers = index % 2 === 0;
  const paragraphs = Array.from({ length: Math.floor(size.wordsPerReview / 100) }, (_, number) => {
    const mention = number === 1 ? ` :film[_another film_]{#film-${other}} ${words(4)}.` : '';
    const spoiler = hasSpoilers && number === 2 ? ` :spoiler[${words(10)}] ${words(3)}.` : '';
    return `${sentence(20)} ${sentence(25)} *${words(2)}* ${sentence(22)}${mention}${spoiler} ${sentence(28)}`;
  });
  const body = [
    ...paragraphs.slice(0, 2),
    `## ${capital(words(4))}`,
    ...paragraphs.slice(2, 4),
    ...(hasSpoilers ? [`:::spoiler\n${sentence(20)}\n:::`] : []),
    ...paragraphs.slice(4),
  ];
  return `---
title: ${capital(words(5))} ${index}
standfirst: ${sentence(18)}
authors: [critic-${index % 5}]
published: ${2005 + (index % 21)}-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}
films: [film-${film}]
themes: [theme-${index % size.themes}, theme-${(index + 7) % size.themes}]
triggerWarnings: [violence, { warning: grief, level: mentioned }]
spoilers: ${hasSpoilers ? 'marked' : 'none'}
relatedReads: [review-${(index + 1) % size.reviews}, review-${(index + 5) % size.reviews}]
---

${body.join('\n\n')}
`;
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
