/** The questions of `npm run new` on a terminal, each answered or broken off. What is asked is the caller's matter. */
import { autocomplete, intro, isCancel, select, text, updateSettings, type CANCEL_SYMBOL } from '@clack/prompts';
import type { Choice, ChoiceFinder } from './choices.ts';

/** The person broke off (Ctrl+C, Ctrl+D or Escape). */
export class BrokenOff extends Error {}

updateSettings({ aliases: { '\u0004': 'cancel' } });

/** What stands before the first question. */
export function greet(): void {
  intro('Enter takes an answer. Ctrl+C breaks off, and then nothing is written.');
}

/** A question that is answered in words. */
export interface TextQuestion {
  message: string;
  /** What an answer looks like. */
  placeholder?: string;
  /** What stands there already and may be changed. */
  initial?: string;
  /** Why an answer will not do. */
  fault: (answer: string) => string | undefined;
}

/** Asks for words. */
export async function askText({ message, placeholder, initial, fault }: TextQuestion): Promise<string> {
  return answered(
    await text({
      message,
      ...(placeholder === undefined ? {} : { placeholder }),
      ...(initial === undefined ? {} : { initialValue: initial }),
      validate: (answer) => fault(answer ?? ''),
    }),
  );
}

/** One of a few answers. */
export interface Option<T extends string> {
  value: T;
  label: string;
  hint?: string;
}

/** Asks for one of a few answers; the choice begins on `initial`, or else on the first. */
export async function askOne<T extends string>(
  message: string,
  options: readonly Option<T>[],
  initial?: T,
): Promise<T> {
  const given = options.map(({ value, label, hint = '' }) => ({ value, label, hint }));
  // The library's type of an option depends on whether its value is a plain one, which is not known for any T.
  const start = initial === undefined ? {} : { initialValue: initial };
  return answered(await select<string>({ message, options: given, ...start })) as T;
}

/** What was chosen of many: a thing, words that name none of them, or nothing. */
export type Chosen = { id: string } | { typed: string } | { nothing: true };

/** A question that is answered by one of many things. */
export interface ChoiceQuestion {
  message: string;
  choices: readonly Choice[];
  find: ChoiceFinder;
  /** The words of the answer that chooses nothing; it stands first, so that Enter alone never chooses a thing. */
  nothing?: string;
  /** The words of the answer that stands for what is not among the choices, before (`''`) and after something is typed. */
  another?: (typed: string) => string;
}

/** Asks for one of many things, found as one types. */
export async function askChoice(question: ChoiceQuestion): Promise<Chosen> {
  let shown = { typed: '', options: optionsFor(question, '') };
  // Enter alone, by habit, would otherwise make a thing that may well be here.
  let isSure = question.nothing !== undefined || question.choices.length === 0;
  return answered(
    await autocomplete<{ chosen: Chosen }>({
      message: question.message,
      maxItems: 9,
      options() {
        const typed = this.userInput.trim();
        // New objects for new words: the library would stay on what it stood on, and the best match is another one now.
        if (typed !== shown.typed) shown = { typed, options: optionsFor(question, typed) };
        return shown.options;
      },
      filter: () => true,
      validate: (value) => {
        // The library's type has a list here, as for many answers; of one it gives the value.
        const answer = value as ShownOption['value'] | undefined;
        if (answer === undefined) return 'Nothing here has such a name. Type fewer letters, or others.';
        if (isSure || !('typed' in answer.chosen) || answer.chosen.typed !== '') return undefined;
        isSure = true;
        return 'Type a few letters to choose from what is here. Enter once more makes a new one.';
      },
    }),
  ).chosen;
}

interface ShownOption {
  value: { chosen: Chosen };
  label: string;
  hint?: string;
}

function optionsFor({ choices, find, nothing, another }: ChoiceQuestion, typed: string): ShownOption[] {
  const found = (typed === '' ? choices : find(typed)).map(({ id, label, hint }) => ({
    value: { chosen: { id } },
    label,
    hint,
  }));
  const first =
    nothing === undefined || typed !== '' ? [] : [{ value: { chosen: { nothing: true as const } }, label: nothing }];
  const other = another === undefined ? [] : [{ value: { chosen: { typed } }, label: another(typed) }];
  return typed === '' ? [...first, ...other, ...found] : [...found, ...other];
}

function answered<T>(answer: T | typeof CANCEL_SYMBOL): T {
  if (isCancel(answer)) throw new BrokenOff();
  return answer;
}
