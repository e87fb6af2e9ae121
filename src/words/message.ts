/**
 * What the words of the interface are made of. They are data and no functions, so that whoever translates them writes
 * no code, and so that a page can hand its scripts those that they say.
 *
 * A message may hold `{name}`, in whose place the page puts something; `**strong words**`; and `[a link](name)`, where
 * only the page knows what `name` leads to. A message about a number has a form for each of the cases that the
 * language tells apart (https://cldr.unicode.org/index/cldr-spec/plural-rules): `one` and `other` in English.
 */

/** A message; `Names` are those that it holds in braces, known of the English words and asked of every use. */
export type Text<Names extends string = never> = string & { readonly names?: Names };

/** A message about a number, `{count}`. */
export type Plural<Names extends string = never> = Readonly<
  Partial<Record<Exclude<Intl.LDMLPluralRule, 'other'>, Text<Names>>>
> & { readonly other: Text<Names> };

type NamesIn<Message> = Message extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;

/** The words of another language than English: the same keys, and for each a message of the same names. */
export type Translated<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends string
    ? Text<NamesIn<Words[Key]>>
    : Words[Key] extends { other: infer Other }
      ? Plural<NamesIn<Other>>
      : Translated<Words[Key]>;
};

/** Puts values in the place of a message's names, in the form for `count`. */
export type Say = <Names extends string>(
  message: Text<Names> | Plural<Names>,
  values: Readonly<Record<Names, string | number>>,
) => string;

/** Says messages in a language, whose cases they have. */
export function sayIn(language: string): Say {
  let rules: Intl.PluralRules | undefined;
  return (message, values) => {
    const given: Readonly<Record<string, string | number | undefined>> = values;
    const form =
      typeof message === 'string'
        ? message
        : (message[(rules ??= new Intl.PluralRules(language)).select(Number(given['count']))] ?? message.other);
    return form.replace(/\{(\w+)\}/g, (written, name: string) => String(given[name] ?? written));
  };
}

/** What stands before and behind the one name of a message: `By {authors}` is `['By ', '']`. */
export function around(message: Text<string>): [before: string, behind: string] {
  const [before = '', behind = ''] = message.split(/\{\w+\}/);
  return [before, behind];
}

/** A part of a message. */
export type MessageRun = { text: string; as: 'plain' | 'strong' } | { text: string; link: string } | { name: string };

const marked = /\*\*([^*]+)\*\*|\[([^\]]+)\]\((\w+)\)|\{(\w+)\}/g;

/** A message in its parts, for a page to put the links and whatever else its names stand for in their places. */
export function messageRuns(message: string): MessageRun[] {
  const runs: MessageRun[] = [];
  let done = 0;
  for (const { 0: match, 1: strong, 2: label, 3: link, 4: name, index } of message.matchAll(marked)) {
    if (index > done) runs.push({ text: message.slice(done, index), as: 'plain' });
    if (strong !== undefined) runs.push({ text: strong, as: 'strong' });
    else if (label !== undefined && link !== undefined) runs.push({ text: label, link });
    else if (name !== undefined) runs.push({ name });
    done = index + match.length;
  }
  if (done < message.length) runs.push({ text: message.slice(done), as: 'plain' });
  return runs;
}
