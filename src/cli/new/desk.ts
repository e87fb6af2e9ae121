/**
 * What every part of `npm run new` works with: the publication as it is, and a way to an answer. An answer given on the
 * command line is taken, or refused with its reason; one that is not given is asked for, where somebody is to be asked.
 */
import { didYouMean } from '../../problem.ts';
import { kindPath } from '../../editorial/addresses.ts';
import { foldedName, foldedWords } from '../../publish/folded-name.ts';
import type { Kind } from '../../schemas/kind-names.ts';
import { kinds } from '../../schemas/kinds.ts';
import type { Content, ContentEntry } from '../../sources/read-content.ts';
import type { UnwrittenFile } from '../../sources/unwritten-content.ts';
import { CannotRun } from '../../sources/settings.ts';
import { askText, type TextQuestion } from './ask.ts';
import { freeId, idFault } from '../../editorial/free-id.ts';
import { fieldFault } from '../../sources/field-fault.ts';

/** The publication, and whether somebody is asked. */
export interface Desk {
  content: Content;
  /** The day in the publication's time zone: `2026-05-01`. */
  today: string;
  /** Is what was not given asked for? Otherwise all that must be given was. */
  asks: boolean;
  /** Told why an answer of the command line will not do; see `judged`. */
  refuse: (reason: string) => void;
  /** What the check would say of files that are not written yet; undefined where it would say nothing. */
  faultOf: (files: readonly UnwrittenFile[]) => string | undefined;
}

/** Ends the command with the first reason. */
export function refuseAtOnce(reason: string): never {
  throw new CannotRun(reason);
}

/**
 * Makes something of answers. All that is wrong with those of the command line, `lacking` with it, is told at once and
 * before anything is asked: throws `CannotRun` then.
 */
export async function judged<T>(desk: Desk, lacking: readonly string[], make: (desk: Desk) => Promise<T>): Promise<T> {
  const reasons: string[] = [];
  const made = await make({ ...desk, asks: false, refuse: (reason) => reasons.push(reason) });
  if (reasons.length + lacking.length > 0) throw new CannotRun([...reasons, ...lacking].join('\n'));
  return desk.asks ? make(desk) : made;
}

/** A field that is answered in words. */
export interface FieldQuestion extends Omit<TextQuestion, 'fault'> {
  /** The answer of the command line. */
  given: string | undefined;
  /** The option that gives it, to be named where the answer will not do. */
  option: string;
  /** Whose field it is; its schema judges the answer. */
  field?: readonly [kind: Kind | 'site', name: string];
  /** A reason of one's own against an answer that the schema takes. */
  fault?: (answer: string) => string | undefined;
}

/** An answer without breaks and without white space around it: these fields are single lines. */
export function tidied(answer: string): string {
  return answer.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** The words for a field that must have them. */
export async function requiredWords(desk: Desk, question: FieldQuestion): Promise<string> {
  return (await words(desk, question, true)) ?? '';
}

/** The words for a field that may be left out. */
export async function optionalWords(desk: Desk, question: FieldQuestion): Promise<string | undefined> {
  return words(desk, question, false);
}

async function words(desk: Desk, question: FieldQuestion, isRequired: boolean): Promise<string | undefined> {
  const { given, option, field, fault: ownFault, ...asked } = question;
  const fault = (answer: string): string | undefined => {
    const plain = tidied(answer);
    if (plain === '') return isRequired ? 'This cannot be left out.' : undefined;
    return (field === undefined ? undefined : fieldFault(...field, plain)) ?? ownFault?.(plain);
  };
  if (given !== undefined) refuse(desk, option, isRequired || tidied(given) !== '' ? fault(given) : undefined);
  else if (!desk.asks) return undefined;
  const answer = tidied(given ?? (await askText({ ...asked, fault })));
  return answer === '' ? undefined : answer;
}

interface ListField {
  given: readonly string[] | undefined;
  field: readonly [kind: Kind, name: string];
}

/** Names of people or other things, separated by commas where they are asked for. */
export async function listedNames(
  desk: Desk,
  { given, field, ...question }: Omit<FieldQuestion, keyof ListField | 'fault'> & ListField,
): Promise<string[]> {
  const fault = (answer: string): string | undefined => fieldFault(...field, namesIn(answer));
  if (given !== undefined) {
    const names = given.map(tidied);
    refuse(desk, question.option, fieldFault(...field, names));
    return names;
  }
  if (!desk.asks) return [];
  return namesIn(await askText({ ...question, fault }));
}

function namesIn(answer: string): string[] {
  const names = answer.split(',').map(tidied);
  return names.filter((name, at) => name !== '' && !names.slice(0, at).some((other) => isSameName(name, other)));
}

/** Do two names differ in no letter that readers would tell them by? */
export function isSameName(a: string, b: string): boolean {
  return a === b || (foldedWords(a).length > 0 && foldedName(a) === foldedName(b));
}

/** Why a new thing cannot have a name: a second one of it would part what belongs together. */
export function namesakeFault(
  { content }: Desk,
  [kind, field]: readonly [kind: Kind, field: 'name' | 'label' | 'title'],
  name: string,
): string | undefined {
  const things = content.entries[kind] as ReadonlyMap<string, ContentEntry<Partial<Record<typeof field, string>>>>;
  const [namesake] = [...things.values()].filter(({ id, readable }) => isSameName(readable[field] ?? id, name));
  if (namesake === undefined) return undefined;
  return `There is a ${kinds[kind].noun} of this ${field} already; the ID is ${namesake.id}.`;
}

/** Refuses an option with the reason that its value has. */
export function refuse(desk: Desk, option: string, fault: string | undefined): void {
  if (fault !== undefined) desk.refuse(`${option}: ${fault}`);
}

/** Has the publication a thing of this ID? Refuses it where it has none. */
export function isKnownId(desk: Desk, kind: Kind, id: string, option: string, otherwise: string): boolean {
  const known = desk.content.entries[kind];
  if (known.has(id)) return true;
  refuse(desk, option, `"${id}" is not a ${kinds[kind].noun}. ${didYouMean(id, known.keys(), otherwise)}`);
  return false;
}

/** The ID of a new thing: given, or asked for with the free ID that its names suggest, or that ID itself. */
export async function newId(
  desk: Desk,
  kind: Kind,
  given: string | undefined,
  names: readonly string[],
  fault: (id: string) => string | undefined = () => undefined,
): Promise<string> {
  const suggested = freeId(desk.content, kind, names);
  const faultOf = (id: string): string | undefined => idFault(desk.content, kind, id) ?? fault(id);
  if (given !== undefined) refuse(desk, '--id', faultOf(given));
  if (given !== undefined || !desk.asks) return given ?? suggested;
  const id = await askText({
    message: `Its ID, which names the file and the address ${kindPath[kind] ?? '/'}ID/ (Enter keeps this one)`,
    initial: suggested,
    fault: (answer) => faultOf(answer.trim()),
  });
  return id.trim();
}
