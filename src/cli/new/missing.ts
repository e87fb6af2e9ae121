/** What a new thing cannot do without and was not given, with the command line that would do. */
import { nameOption, type Answers, type NewKind } from './arguments.ts';

interface Need {
  /** As it stands in a sentence. */
  noun: string;
  /** As it is shown to be written. */
  written: string;
  isGiven: (answers: Answers) => boolean;
}

const year: Need = {
  noun: 'a year (--year)',
  written: '--year 2026',
  isGiven: (answers) => answers.year !== undefined,
};

const needsOf: Readonly<Record<NewKind, readonly Need[]>> = {
  review: [
    {
      noun: 'a standfirst (--standfirst)',
      written: '--standfirst "The summary."',
      isGiven: ({ standfirst }) => standfirst !== undefined,
    },
    { noun: 'an author (--author)', written: '--author ID', isGiven: ({ author }) => author !== undefined },
    {
      noun: 'a film (--film, or --new-film for one that is not here yet)',
      written: '--film ID',
      isGiven: (answers) => answers.film !== undefined || answers['new-film'] !== undefined,
    },
    { ...year, isGiven: (answers) => answers['new-film'] === undefined || answers.year !== undefined },
    {
      noun: 'a theme (--theme, or --new-theme)',
      written: '--theme ID',
      isGiven: (answers) => answers.theme !== undefined || answers['new-theme'] !== undefined,
    },
    {
      noun: 'its trigger warnings (--warning ID:LEVEL, or none, or unassessed)',
      written: '--warning unassessed',
      isGiven: ({ warning }) => warning !== undefined,
    },
    {
      noun: 'whether it spoils (--spoilers none, marked, throughout or unassessed)',
      written: '--spoilers unassessed',
      isGiven: ({ spoilers }) => spoilers !== undefined,
    },
  ],
  film: [year],
  theme: [],
  warning: [
    {
      noun: 'a description (--description)',
      written: '--description "What it covers."',
      isGiven: ({ description }) => description !== undefined,
    },
  ],
  contributor: [],
  page: [],
  magazine: [
    { noun: 'a folder', written: '', isGiven: ({ folder }) => folder !== undefined },
    { noun: 'a critic (--author)', written: '--author "A Name"', isGiven: ({ author }) => author !== undefined },
  ],
};

/** Is everything given that a thing of this kind must have? */
export function isComplete(kind: NewKind, answers: Answers): boolean {
  return missing(kind, answers).length === 0;
}

function missing(kind: NewKind, answers: Answers): Need[] {
  const option = nameOption[kind];
  const name = { noun: `a ${option}`, written: '', isGiven: () => answers[option] !== undefined };
  return [name, ...needsOf[kind]].filter(({ isGiven }) => !isGiven(answers));
}

/** All that is missing in one sentence, with the whole command line that would do. */
export function missingSentence(kind: NewKind, answers: Answers, args: readonly string[]): string {
  const needs = missing(kind, answers);
  const option = nameOption[kind];
  const given = args.slice(1);
  const words = [
    ...(answers[option] === undefined ? [`"The ${option}"`] : []),
    ...given.map(quoted),
    ...(kind === 'magazine' && answers.folder === undefined ? ['FOLDER'] : []),
    ...needs.map(({ written }) => written).filter((written) => written !== ''),
  ];
  const nouns = needs.map(({ noun }) => noun);
  return `A ${kind} also needs ${inSentence(nouns)}. Write: npm run new -- ${[kind, ...words].join(' ')}`;
}

function quoted(arg: string): string {
  return /^[\w@%+=:,./-]+$/.test(arg) ? arg : `"${arg.replace(/["\\$`]/g, '\\$&')}"`;
}

function inSentence(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}
