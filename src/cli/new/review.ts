/** A new review, with the film, the themes and the critics that are not there yet. */
import { spoilerFlags } from '../../schemas/review.ts';
import { didYouMean } from '../../problem.ts';
import { contentWith, type UnwrittenFile } from '../../sources/unwritten-content.ts';
import type { Answers } from './arguments.ts';
import { askChoice, askOne, type Chosen } from './ask.ts';
import { choiceFinder, choicesOf, type ChosenKind } from './choices.ts';
import { criticOfReview } from './contributor.ts';
import { declaredTopics } from './declared-topics.ts';
import { isKnownId, newId, refuse, requiredWords, type Desk } from './desk.ts';
import { filmOfReview } from './film.ts';
import { newFile } from './new-file.ts';
import { appearance } from './publication-day.ts';
import { themeOfReview } from './theme.ts';

/** The files of a review: what it refers to first, the review last. */
export async function newReview(answers: Answers, desk: Desk): Promise<UnwrittenFile[]> {
  const title = await requiredWords(desk, {
    given: answers.title,
    option: '--title',
    field: ['reviews', 'title'],
    message: 'The review’s title; a film’s title in it stands in _underscores_',
    placeholder: 'The broth is a character',
  });
  const standfirst = await requiredWords(desk, {
    given: answers.standfirst,
    option: '--standfirst',
    field: ['reviews', 'standfirst'],
    message: 'Its standfirst: the sentence under the title. It gives nothing away.',
    placeholder: 'A noodle shop learns to cook, and a comedy learns to stop for lunch.',
  });
  const authors = await references(desk, authorWords, answers.author);
  const films = await reviewedFilms(authors.desk, answers);
  const themes = await references(films.desk, themeWords, answers.theme, answers['new-theme']);
  const topics = await declaredTopics(desk, answers.warning);
  const spoilers = await spoilerFlag(desk, answers.spoilers);
  const when = await appearance(desk, answers);
  const id = await newId(desk, 'reviews', answers.id, [films.ids[0] ?? '', title]);
  const values = {
    ...{ title, standfirst, authors: authors.ids, ...when },
    // Nothing is marked yet, which in a review that is out is an error.
    ...(spoilers === 'marked' ? { draft: true } : {}),
    ...{ films: films.ids, themes: themes.ids, triggerWarnings: topics, spoilers },
  };
  const review = newFile({ kind: 'reviews', id, values, body: bodyFor(spoilers) }, desk.today);
  return [...authors.files, ...films.files, ...themes.files, review];
}

/** References of a review, the files that they need, and the desk as it is with these. */
interface References {
  ids: string[];
  files: UnwrittenFile[];
  desk: Desk;
}

function none(desk: Desk): References {
  return { ids: [], files: [], desk };
}

function withFile({ ids, files, desk }: References, file: UnwrittenFile): References {
  const content = contentWith(desk.content, [file]);
  return { ids: [...ids, file.id], files: [...files, file], desk: { ...desk, content } };
}

function withId({ ids, ...others }: References, id: string): References {
  return { ids: ids.includes(id) ? ids : [...ids, id], ...others };
}

async function reviewedFilms(desk: Desk, answers: Answers): Promise<References> {
  const { film, 'new-film': title } = answers;
  if (title === undefined && film === undefined && desk.asks) {
    const chosen = await chosenThing(desk, 'films', {
      message: 'Which film is it about? Type its title.',
      another: (typed) => (typed === '' ? 'A film that is not here yet' : `A new film: ${typed}`),
    });
    if ('id' in chosen) return withId(none(desk), chosen.id);
    return withFile(none(desk), await filmOfReview(desk, answers, 'typed' in chosen ? chosen.typed : ''));
  }
  if (title === undefined && film !== undefined && (answers.year !== undefined || answers.director !== undefined))
    desk.refuse('--year and --director describe a new film: name it with --new-film "Its title".');
  const made = title === undefined ? none(desk) : withFile(none(desk), await filmOfReview(desk, answers, title));
  const otherwise = 'For a film that is not here yet, write --new-film "Its title" --year 1985.';
  return (film ?? []).filter((id) => isKnownId(desk, 'films', id, '--film', otherwise)).reduce(withId, made);
}

/** How the critics and the themes of a review are asked for, and made where they are new. */
interface ReferenceWords {
  kind: ChosenKind;
  option: string;
  first: string;
  next: string;
  noOther: string;
  another: (typed: string) => string;
  otherwise: string;
  make: (desk: Desk, given: string | undefined, typed: string) => Promise<UnwrittenFile>;
}

const authorWords: ReferenceWords = {
  kind: 'contributors',
  option: '--author',
  first: 'Who wrote it? Type a few letters of the name.',
  next: 'Who else?',
  noOther: 'Nobody else',
  another: (typed) => (typed === '' ? 'A critic who is not here yet' : `A new critic: ${typed}`),
  otherwise: 'For a new critic, first write: npm run new -- contributor "Name"',
  make: (desk, _, typed) => criticOfReview(desk, typed),
};

const themeWords: ReferenceWords = {
  kind: 'themes',
  option: '--theme',
  first: 'Which theme does it belong to? The first one stands above the title.',
  next: 'Which other theme?',
  noOther: 'No other',
  another: (typed) => (typed === '' ? 'A theme that is not here yet' : `A new theme: ${typed}`),
  otherwise: 'For a theme that is not here yet, write --new-theme "Its name".',
  make: themeOfReview,
};

async function references(
  desk: Desk,
  words: ReferenceWords,
  ids: readonly string[] | undefined,
  newNames: readonly string[] = [],
): Promise<References> {
  const { kind, option, otherwise, first, next, noOther, another, make } = words;
  let made = (ids ?? []).filter((id) => isKnownId(desk, kind, id, option, otherwise)).reduce(withId, none(desk));
  for (const name of newNames) made = withFile(made, await make(made.desk, name, ''));
  if (made.ids.length > 0 || !desk.asks) return made;
  for (;;) {
    const isFirst = made.ids.length === 0;
    const asked = { message: isFirst ? first : next, another, ...(isFirst ? {} : { nothing: noOther }) };
    const chosen = await chosenThing(made.desk, kind, asked, made.ids);
    if ('nothing' in chosen) return made;
    made = 'id' in chosen ? withId(made, chosen.id) : withFile(made, await make(made.desk, undefined, chosen.typed));
  }
}

interface Asked {
  message: string;
  another: (typed: string) => string;
  nothing?: string;
}

/** One of the things of a kind; where there is none yet, a new one is what is left. */
async function chosenThing(
  desk: Desk,
  kind: ChosenKind,
  asked: Asked,
  without: readonly string[] = [],
): Promise<Chosen> {
  const choices = choicesOf(desk.content, kind).filter(({ id }) => !without.includes(id));
  if (choices.length === 0 && without.length === 0) return { typed: '' };
  return askChoice({ ...asked, choices, find: choiceFinder(choices) });
}

type SpoilerFlag = (typeof spoilerFlags)[number];

async function spoilerFlag(desk: Desk, given: string | undefined): Promise<SpoilerFlag> {
  if (given === undefined && desk.asks)
    return askOne<SpoilerFlag>('Does it give the film away?', [
      // Whoever only presses Enter has promised nothing.
      { value: 'unassessed', label: 'Not assessed yet', hint: 'the page will say so until somebody has looked' },
      { value: 'none', label: 'No', hint: 'nothing in it is a spoiler' },
      {
        value: 'marked',
        label: 'In places',
        hint: 'you mark them in the text; they are closed until a reader opens them',
      },
      { value: 'throughout', label: 'From beginning to end', hint: 'the page says so before the text' },
    ]);
  const flag = spoilerFlags.find((known) => known === given);
  if (flag !== undefined || given === undefined) return flag ?? 'unassessed';
  const hint = didYouMean(given, spoilerFlags, `Write one of ${spoilerFlags.join(', ')}.`);
  refuse(desk, '--spoilers', `"${given}" is none of its answers. ${hint}`);
  return 'unassessed';
}

/**
 * What stands in a new review to be written over: all of it is dropped by the site, so that no word of it is published
 * unnoticed. Where spoilers are to be marked, the check says that none is, until one is.
 */
function bodyFor(spoilers: SpoilerFlag): string {
  return `<!--
Write the review in Markdown in the place of these lines; they are on no page. What you can use:
:film[words]{#film-id}   ::also-read{#review-id}   :::pull-quote   :::warning{#warning-id}   ::video{url="..." title="..."}
${spoilers === 'marked' ? 'Close what gives the film away, at least once; until then the check warns, and nothing is published:\n' : ''}${spoilers === 'none' ? 'Where you do give something away, write spoilers: marked above, and here :spoiler[these words].' : ':spoiler[a few words]   ::spoilers-ahead   and, for a whole passage, :::spoiler before it and ::: after it.'}
-->`;
}
