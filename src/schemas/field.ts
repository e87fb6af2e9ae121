/**
 * The building blocks of every schema: text, IDs, numbers, dates, addresses, lists.
 * They exist because YAML readers turn `1917` into a number and `2019-06-31` into the first of July: here
 * every plain value arrives as the text that was written, and these fields alone say what it means.
 */
import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import type { Kind } from './kind-names.ts';
import { isSitePath, sitePathFault, sitePathPattern, sitePathSentence } from './site-path.ts';

/** What the check asks of a field beyond its value; read from the schema, so that no list of fields is kept twice. */
export interface FieldMeta {
  /** One sentence for the person who fills the field. */
  description?: string;
  /** Prose: an unquoted ` #` in it is probably a slip, and so is a directive. */
  prose?: true;
  /** The collection that must hold this ID. */
  references?: Kind;
  /** It may lead into the site, and then must lead somewhere. */
  link?: true;
  /** What an editor's tools take the value for; a line of text where it is left out. */
  form?: FieldForm;
  /** The most characters that it may have. */
  most?: number;
  /** It may be left out only where this flag beside it is true. */
  neededUnless?: string;
  /** What a check of ours asks of the value, as far as JSON Schema can say it; a tool must refuse nothing that we take. */
  asks?: AskedOfTools;
}

/** Keywords of JSON Schema; the error message is the YAML language server's own. */
export interface AskedOfTools {
  pattern?: string;
  patternErrorMessage?: string;
  minimum?: number;
  maximum?: number;
  multipleOf?: number;
}

/** A form that a text must have, and the sentence that says so: `this must be ...`. */
export function asked(pattern: RegExp, sentence: string): AskedOfTools {
  const said = `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
  return { pattern: pattern.source, patternErrorMessage: said };
}

/** The forms of values that tools have a field of their own for. */
export type FieldForm = 'flag' | 'whole number' | 'number' | 'date' | 'web address' | 'image file' | 'colour';

/** Notes about schemas for the check; zod keeps them beside the schema object itself. */
export const fieldMeta = z.registry<FieldMeta>();

const noText = 'this text is empty';
const someText = asked(/\S/, noText);
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Characters as a reader counts them: a Devanagari syllable or an emoji is one. */
function characters(value: string): number {
  return [...graphemes.segment(value)].length;
}

/** Prose of `min` to `max` characters (graphemes), taken as written; white space alone is nothing. */
export function prose(description: string, max = 10_000): z.ZodType<string, string> {
  const schema = z
    .string()
    .refine((value) => value.trim() !== '', noText)
    .refine((value) => value.length <= max || characters(value) <= max, {
      error: ({ input }) => `this text has ${String(characters(String(input)))} characters; the most is ${String(max)}`,
    });
  return schema.register(fieldMeta, { description, prose: true, most: max, asks: someText });
}

/** A short name that is not prose: a person, a platform, a role. */
export function name(description: string): z.ZodType<string, string> {
  const schema = z.string().refine((value) => value.trim() !== '', noText);
  return schema.register(fieldMeta, { description, prose: true, asks: someText });
}

/** The file of an image beside the file that names it. */
export function imageFile(description: string): z.ZodType<string, string> {
  const sentence = 'this must be the name of a file beside this one, such as still.jpg';
  const schema = z
    .string()
    .refine((src) => src.trim() !== '', noText)
    .refine((src) => !/^[a-z][a-z0-9+.-]*:|^\//i.test(src), sentence);
  const asks = asked(/^(?![A-Za-z][A-Za-z0-9+.-]*:|\/)[^]*\S/, sentence);
  return schema.register(fieldMeta, { description, prose: true, form: 'image file', asks });
}

/** The form of an ID, which is also the form of a file's name. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The ID that was meant where a name is none: `Été à Paris` as `ete-a-paris`; empty where nothing of it can stay. */
export function nearestId(written: string): string {
  return written
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The ID of something in another collection. Whether it is there is asked of the whole catalogue, not here. */
export function reference(kind: Kind, description: string): z.ZodType<string, string> {
  const sentence = 'an ID has only lower-case letters a-z, digits and single hyphens';
  const schema = z.string().regex(idPattern, sentence);
  return schema.register(fieldMeta, { description, references: kind, asks: asked(idPattern, sentence) });
}

/** `true` or `false`; YAML 1.1's `yes` and `on` are refused rather than guessed. */
export function flag(description: string): z.ZodType<boolean, string> {
  const schema = z
    .enum(['true', 'false'], { error: 'this must be true or false' })
    .transform((value) => value === 'true');
  return schema.register(fieldMeta, { description, form: 'flag' });
}

const digits = /^\d{1,9}$/;

/** A whole number from `min` to `max`. */
export function wholeNumber(description: string, min: number, max: number): z.ZodType<number, string> {
  const sentence = `this must be a whole number from ${String(min)} to ${String(max)}`;
  const schema = z
    .string()
    .refine((value) => digits.test(value) && Number(value) >= min && Number(value) <= max, sentence)
    .transform(Number);
  const asks = { ...asked(digits, sentence), minimum: min, maximum: max };
  return schema.register(fieldMeta, { description, form: 'whole number', asks });
}

const datePattern = /^\d{4}-\d{2}-\d{2}$/;
const dateTimePattern = /^(\d{4}-\d{2}-\d{2})[Tt ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?) ?([Zz]|[+-]\d{2}:?\d{2})?$/;

/** The same for tools, with the days that the months have; of leap years it knows nothing. */
const dayAndTime = new RegExp(
  String.raw`^\s*\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|[12]\d))` +
    String.raw`(?:[Tt ](?:[01]\d|2[0-3]):[0-5]\d(?::(?:[0-5]\d|60)(?:\.\d{1,3})?)? ?(?:[Zz]|[+-]\d{2}:?\d{2})?)?\s*$`,
);

/** `2026-05-01T10:30+05:30` out of any accepted spelling; undefined where the day or hour does not exist. */
function normalisedDate(value: string): string | undefined {
  try {
    if (datePattern.test(value)) return Temporal.PlainDate.from(value).toString();
    const parts = dateTimePattern.exec(value);
    if (parts === null) return undefined;
    const [, day = '', time = '', offset = ''] = parts;
    const local = Temporal.PlainDateTime.from(`${day}T${time}`).toString();
    if (offset !== '') Temporal.Instant.from(`${local}${offset.toUpperCase()}`);
    return local + offset.toUpperCase();
  } catch {
    return undefined; // Temporal throws a RangeError for the 31st of June; the schema words it
  }
}

/** Is this written date a plain day, without an hour? */
export function isPlainDate(written: string): boolean {
  return datePattern.test(written);
}

/**
 * A date (`2026-05-01`) or date-time (`2026-05-01 10:30`, `2026-05-01T10:30+05:30`), kept as text in ISO form:
 * only the site's time zone makes an instant of it (see editorial/dates.ts).
 */
export function date(description: string, { neededUnless }: Pick<FieldMeta, 'neededUnless'> = {}) {
  const sentence = 'this is no date of the calendar; write 2026-05-01, 2026-05-01 10:30 or 2026-05-01T10:30+05:30';
  const schema: z.ZodType<string, string> = z.string().transform((value, context) => {
    const normalised = normalisedDate(value.trim());
    if (normalised !== undefined) return normalised;
    context.addIssue(sentence);
    return z.NEVER;
  });
  const asks = asked(dayAndTime, sentence);
  return schema.register(fieldMeta, { description, form: 'date', asks, ...(neededUnless && { neededUnless }) });
}

/** How a web address begins; in JSON Schema a pattern has no flag for letters of either case. */
export const webAddress = /^[Hh][Tt][Tt][Pp][Ss]?:\/\/[^\s/]/;

/** An absolute address on the web. */
export function url(description: string): z.ZodType<string, string> {
  const sentence = 'this must be a web address that begins with https:// or http://';
  const schema = z.string().refine((value) => webAddress.test(value) && URL.canParse(value), sentence);
  return schema.register(fieldMeta, { description, form: 'web address', asks: asked(webAddress, sentence) });
}

/** A path on this site, without its sub-path: `/reviews/the-perfection/`. */
export function sitePath(description: string): z.ZodType<string, string> {
  const schema = z.string().refine(isSitePath, { error: ({ input }) => sitePathFault(String(input)) });
  return schema.register(fieldMeta, { description, asks: asked(sitePathPattern, sitePathSentence) });
}

const sitePlace = /^\/(?!\/)\S*$/;
const mailAddress = /^[Mm][Aa][Ii][Ll][Tt][Oo]:\S+@\S+$/;

/** Where a navigation entry or a plan leads: a path of this site, a web address or a mailto: address. */
export function linkTarget(description: string): z.ZodType<string, string> {
  const sentence = 'this must be a path of this site (/about/), a web address (https://...) or a mailto: address';
  const schema = z
    .string()
    .refine(
      (value) => sitePlace.test(value) || mailAddress.test(value) || (webAddress.test(value) && URL.canParse(value)),
      sentence,
    );
  const asks = asked(new RegExp([sitePlace, mailAddress, webAddress].map(({ source }) => source).join('|')), sentence);
  return schema.register(fieldMeta, { description, link: true, asks });
}

/** A language by its BCP 47 tag, such as `en`, `hi` or `pt-BR`; the tag's language must be one that CLDR can name. */
export function languageTag(description: string): z.ZodType<string, string> {
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  const sentence = 'this is no language tag; write one such as en, hi or pt-BR';
  const schema = z.string().transform((value, context) => {
    try {
      const [tag] = Intl.getCanonicalLocales(value);
      if (tag !== undefined && names.of(tag) !== undefined) return tag;
    } catch {
      // getCanonicalLocales throws a RangeError for what is no tag at all; worded below
    }
    context.addIssue(sentence);
    return z.NEVER;
  });
  const asks = asked(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/, sentence);
  return schema.register(fieldMeta, { description, asks });
}

/** A list of at least one, without repetitions of plain values. */
export function atLeastOne<T>(item: z.ZodType<T, string>, description: string): z.ZodType<T[], string[]> {
  return distinct(item).min(1, 'this list is empty').register(fieldMeta, { description });
}

/** A list that may be left out and then is empty, without repetitions of plain values. */
export function optionalList<T>(item: z.ZodType<T, string>, description: string) {
  return distinct(item).register(fieldMeta, { description }).default([]);
}

function distinct<T>(item: z.ZodType<T, string>): z.ZodArray<z.ZodType<T, string>> {
  return z.array(item).superRefine((values, context) => {
    values.forEach((value, index) => {
      if (values.indexOf(value) < index)
        context.addIssue({ code: 'custom', path: [index], message: 'this stands in the list twice' });
    });
  });
}
