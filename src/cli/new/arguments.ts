/** The command line of `npm run new`: which options each kind takes, and what its arguments are. */
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { didYouMean } from '../../problem.ts';
import { CannotRun } from '../../sources/settings.ts';

/** What can be made, in the order in which it is offered. */
export const newKinds = ['review', 'film', 'theme', 'warning', 'contributor', 'page', 'magazine'] as const;
export type NewKind = (typeof newKinds)[number];

const options = {
  title: { type: 'string' },
  name: { type: 'string' },
  label: { type: 'string' },
  id: { type: 'string' },
  standfirst: { type: 'string' },
  author: { type: 'string', multiple: true },
  film: { type: 'string', multiple: true },
  'new-film': { type: 'string' },
  year: { type: 'string' },
  director: { type: 'string', multiple: true },
  'original-title': { type: 'string' },
  theme: { type: 'string', multiple: true },
  'new-theme': { type: 'string', multiple: true },
  warning: { type: 'string', multiple: true },
  spoilers: { type: 'string' },
  published: { type: 'string' },
  draft: { type: 'boolean' },
  parent: { type: 'string' },
  'also-known-as': { type: 'string', multiple: true },
  description: { type: 'string' },
  group: { type: 'string' },
  pronouns: { type: 'string' },
  role: { type: 'string' },
  url: { type: 'string' },
  language: { type: 'string' },
  'time-zone': { type: 'string' },
  email: { type: 'string' },
  'sign-up': { type: 'string' },
} as const satisfies ParseArgsOptionsConfig;

type OptionName = keyof typeof options;

/** The answers that the command line gives, by option. */
export type Answers = {
  [Name in OptionName]?: (typeof options)[Name] extends { multiple: true }
    ? string[]
    : (typeof options)[Name] extends { type: 'boolean' }
      ? boolean
      : string;
} & {
  /** Where a magazine is put. */
  folder?: string;
};

/** What a kind's name is called, which may also stand behind the kind without its option. */
export const nameOption: Readonly<Record<NewKind, 'title' | 'name' | 'label'>> = {
  review: 'title',
  film: 'title',
  theme: 'name',
  warning: 'label',
  contributor: 'name',
  page: 'title',
  magazine: 'name',
};

const optionsOf: Readonly<Record<NewKind, readonly OptionName[]>> = {
  review: [
    ...(['standfirst', 'author', 'film', 'new-film', 'year', 'director', 'theme', 'new-theme', 'warning'] as const),
    ...(['spoilers', 'published', 'draft', 'id'] as const),
  ],
  film: ['year', 'director', 'original-title', 'id'],
  theme: ['also-known-as', 'parent', 'id'],
  warning: ['description', 'group', 'also-known-as', 'id'],
  contributor: ['pronouns', 'role', 'id'],
  page: ['description', 'id'],
  magazine: ['author', 'url', 'email', 'theme', 'sign-up', 'language', 'time-zone'],
};

/** What somebody asked for. */
export type Call = { help: true } | { kind: NewKind | undefined; answers: Answers };

/** Reads the arguments. Throws `CannotRun` with what is wrong and what to write. */
export function readCall(args: readonly string[]): Call {
  if (args.some((arg) => arg === '--help' || arg === '-h')) return { help: true };
  const [word, ...rest] = args;
  if (word === undefined) return { kind: undefined, answers: {} };
  if (!isNewKind(word)) {
    const otherwise = `What can be made: ${newKinds.join(', ')}.`;
    throw new CannotRun(
      word.startsWith('-')
        ? `Say first what to make, then its options. ${otherwise} Write: npm run new -- --help`
        : `There is no "${word}" to make. ${didYouMean(word, newKinds, otherwise)} Write: npm run new -- --help`,
    );
  }
  return { kind: word, answers: answersOf(word, rest) };
}

function isNewKind(word: string): word is NewKind {
  return (newKinds as readonly string[]).includes(word);
}

function answersOf(kind: NewKind, args: readonly string[]): Answers {
  const name = nameOption[kind];
  const taken = [name, ...optionsOf[kind]];
  const config = Object.fromEntries(taken.map((option) => [option, options[option]]));
  const { values, words } = parsed(kind, args, config);
  const [first, second, ...more] = words;
  const answers: Answers = { ...values };
  if (first !== undefined && answers[name] !== undefined)
    throw new CannotRun(`The ${name} is given twice: "${first}", and --${name} "${answers[name]}". Leave one out.`);
  if (first !== undefined) answers[name] = first;
  const extra = kind === 'magazine' ? more[0] : second;
  if (extra !== undefined)
    throw new CannotRun(
      `"${extra}" stands by itself behind the ${name}. Put a ${name} of several words in quotes: ` +
        `npm run new -- ${kind} "${[first, second, ...more].join(' ')}"`,
    );
  if (kind === 'magazine' && second !== undefined) answers.folder = second;
  return answers;
}

function parsed(
  kind: NewKind,
  args: readonly string[],
  config: ParseArgsOptionsConfig,
): { values: Answers; words: string[] } {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: config, allowPositionals: true });
    return { values, words: positionals };
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    const [, unknown] = /^Unknown option '--?([^']+)'/.exec(message) ?? [];
    const names = Object.keys(config);
    const reason =
      unknown === undefined || code !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
        ? `${message.split(/\.?\n|\. /)[0] ?? ''}.`
        : `A ${kind} has no option "--${unknown}". ${didYouMean(unknown, names, `Its options are --${names.join(', --')}.`)}`;
    throw new CannotRun(`${reason} Write: npm run new -- --help`);
  }
}
