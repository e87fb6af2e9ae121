/** A new film: by itself, or with the review that is written about it. */
import type { UnwrittenFile } from '../../sources/unwritten-content.ts';
import type { Answers } from './arguments.ts';
import { isSameName, listedNames, newId, optionalWords, requiredWords, type Desk } from './desk.ts';
import { freeId } from '../../editorial/free-id.ts';
import { newFile } from './new-file.ts';

/** The file of a film that is made by itself. */
export async function newFilm(answers: Answers, desk: Desk): Promise<UnwrittenFile[]> {
  const title = await filmTitle(desk, answers.title, '--title');
  const facts = await filmFacts(desk, answers, title);
  const originalTitle = await optionalWords(desk, {
    given: answers['original-title'],
    option: '--original-title',
    field: ['films', 'originalTitle'],
    message: 'Its title in its own language (Enter leaves it out)',
  });
  const id = await newId(desk, 'films', answers.id, [title, `${title} ${facts.year}`]);
  return [filmFile(desk, id, { title, originalTitle, ...facts })];
}

/** The file of a film that a review is about and that is not there yet; `typed` is what was typed for its title. */
export async function filmOfReview(desk: Desk, answers: Answers, typed: string): Promise<UnwrittenFile> {
  const title = await filmTitle(desk, answers['new-film'], '--new-film', typed);
  const facts = await filmFacts(desk, answers, title);
  const id = freeId(desk.content, 'films', [title, `${title} ${facts.year}`]);
  return filmFile(desk, id, { title, ...facts });
}

function filmTitle(desk: Desk, given: string | undefined, option: string, initial = ''): Promise<string> {
  return requiredWords(desk, {
    given,
    option,
    field: ['films', 'title'],
    message: 'The film’s title, as your critics use it',
    placeholder: 'Tampopo',
    initial,
  });
}

interface FilmFacts {
  year: string;
  directors: string[];
}

async function filmFacts(desk: Desk, answers: Answers, title: string): Promise<FilmFacts> {
  const year = await requiredWords(desk, {
    given: answers.year,
    option: '--year',
    field: ['films', 'year'],
    message: 'The year of its first showing',
    placeholder: '1985',
    fault: (answer) => sameFilm(desk, title, Number(answer)),
  });
  const directors = await listedNames(desk, {
    given: answers.director,
    option: '--director',
    field: ['films', 'directors'],
    message: 'Who directed it? Several with commas between them (Enter leaves it out)',
    placeholder: 'Juzo Itami',
  });
  return { year, directors };
}

/** A second file for one film would part its reviews. */
function sameFilm({ content }: Desk, title: string, year: number): string | undefined {
  for (const { id, data } of content.entries.films.values()) {
    const names = [data?.title ?? [], data?.originalTitle ?? [], data?.alsoKnownAs ?? []].flat();
    if (data?.year === year && names.some((name) => isSameName(name, title)))
      return `"${data.title}" of ${String(year)} is here already; its ID is ${id}.`;
  }
  return undefined;
}

function filmFile(desk: Desk, id: string, values: FilmFacts & { title: string; originalTitle?: string | undefined }) {
  const { title, originalTitle, year, directors } = values;
  const written = {
    title,
    year: Number(year),
    originalTitle,
    directors: directors.length === 0 ? undefined : directors,
  };
  return newFile({ kind: 'films', id, values: written }, desk.today);
}
