/** The topics of a line of warnings, one by one: how closely each is dealt with, and what is said of it besides. */
import type { WarningNames } from './warning-names.ts';
import { levelAlone, levelled, levelOfVerb, type Level } from './warning-level.ts';
import { noticeIn } from './spoiler-notice.ts';

/** A topic that is known. */
export interface Topic {
  warning: string;
  label: string;
  level?: Level;
  note?: string;
  /** The words that were read as this topic, where they are not its name. */
  guessedFrom?: string;
}

/** What a line says. */
export interface Topics {
  topics: Topic[];
  unknown: string[];
  /** A notice of spoilers among the topics. */
  spoilerNotice: string | undefined;
  /** Does it hold sentences that are no list? They must stay in the text. */
  hasProse: boolean;
  /** Does it say where in the text this is: "in the next paragraph"? */
  hasPlace: boolean;
}

const longestNote = 140;
const most = { unknownWords: 6, joined: 4 };
const pleasantry =
  /^(?:please\b|kindly\b|(?:read|proceed|watch|view|continue|scroll|engage)\b.*\b(?:care|caution|discretion|risk)|.*\bdiscretion\b.*\badvised|take care\b|be (?:gentle|kind|mindful|safe)\b|look after yourself|if (?:you|this|any)\b|(?:this |it |which |these )?(?:may|might|could) be (?:triggering|upsetting|distressing|disturbing)|reader discretion|viewer discretion|stay safe|you have been warned|कृपया)/iu;
const intro =
  /^(?:(?:please )?(?:note|be aware|be advised)(?: that)?[,:]? )?(?:(?:the following|what follows|this) |(?:this|the|our|the following|my) (?:\w+ )?(?:review|article|post|piece|essay|film|movie|series|show|text|story|episode|novel|book)(?: and (?:the |this )?\w+)? |it )?(?:also )?(contains?|containing|discuss(?:es)?|discussing|mentions?(?! of)|mentioning|deals? with|talks? about|includes?|including|describes?|describing|features?|depicts?|depicting|touch(?:es)? (?:up)?on|explores?|shows?|refers? to|has) (?=\S)/iu;
const place = /\s+(?:throughout|ahead|below|in (?:the|this|a) (?:\w+ )?(?:\w+)|in what follows|from here on)$/iu;
const near = /\b(?:next|following|coming|below|ahead)\b/iu;
const separator =
  /\s*(?:[,;/•·|+&،、।\n]|\]\s*\[|\s(?:and|or|as well as|plus|और|एवं|तथा)\s|\s(?=(?:(?:major|minor|mild) )?spoilers? (?:alert|warning|ahead|follow|below)))+\s*/iu;
/** What may stand behind a topic and says whom it is about. */
const whom = /^(.+?) ((?:against|towards?|of|by|on|between|among|involving) .+)$/iu;
/** "Which may be triggering for some." */
const aside = /,?\s+(?:which|that) (?:\S+ ){0,2}(?:may|might|could|can) .*$/iu;

/** Reads what stands behind the marker. */
export function topicsIn(written: string, names: WarningNames): Topics {
  const result: Topics = { topics: [], unknown: [], spoilerNotice: undefined, hasProse: false, hasPlace: false };
  sentencesOf(written).forEach((sentence, index) => {
    const words = sentence.replace(/[.!\s]+$/u, '').replace(aside, '');
    const verb = intro.exec(words);
    if (pleasantry.test(words)) return;
    if (index > 0 && verb === null && noticeIn(words) !== 'ahead') {
      const found = readList(words, undefined, names);
      // What is no list stands in the text; a second list may stand behind a stop.
      if (found.topics.length > 0 && found.unknown.length === 0) add(result, found);
      else result.hasProse = true;
      return;
    }
    add(result, readList(verb === null ? words : words.slice(verb[0].length), levelOfVerb(verb?.[1] ?? ''), names));
  });
  return result;
}

function add(result: Topics, found: Topics): void {
  result.topics.push(...found.topics);
  result.unknown.push(...found.unknown);
  result.spoilerNotice ??= found.spoilerNotice;
  result.hasPlace ||= found.hasPlace;
  result.hasProse ||= found.hasProse;
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?।])\s+(?=[\p{Lu}\p{Lo}])/u).filter((sentence) => sentence.trim() !== '');
}

/** "Suicide and sexual assault in detail": said at the end of all of them. */
const inDetail = /\s+in (?:\w+ )?detail$/iu;

function readList(written: string, level: Level | undefined, names: WarningNames): Topics {
  const list = written.replace(inDetail, '');
  if (list !== written) {
    const read = readList(list, level, names);
    const topics = read.topics.map((topic) => ({ ...topic, level: 'described' as const }));
    return { ...read, topics };
  }
  const result: Topics = { topics: [], unknown: [], spoilerNotice: undefined, hasProse: false, hasPlace: false };
  const atoms = atomsOf(list);
  let last: Level | undefined = level;
  for (let index = 0; index < atoms.length;) {
    const found = longestFrom(list, atoms, index, names);
    const atom = list.slice(atoms[index]?.start, atoms[index]?.end);
    if (found !== undefined) {
      // "Mentions of suicide and self-harm": the words before the first are said of what "and" adds, not of a whole list.
      const joins = /^\s*(?:and|or|&|\/)\s*$/iu.test(list.slice(atoms[index - 1]?.end ?? 0, atoms[index]?.start));
      const { topic, count, hasPlace } = found;
      const shared = topic.level ?? (joins || index === 0 ? last : level);
      if (/\b(?:of|about|to)\b/.test(atom) && topic.level !== undefined) last = topic.level;
      result.topics.push(shared === undefined ? topic : { ...topic, level: shared });
      result.hasPlace ||= hasPlace;
      index += count;
      continue;
    }
    if (noticeIn(atom) === 'ahead' || noticeIn(atom) === 'contains') result.spoilerNotice = atom;
    else if (!pleasantry.test(atom)) {
      result.unknown.push(atom);
      if (atom.split(' ').length > most.unknownWords) result.hasProse = true;
    }
    index += 1;
  }
  return result;
}

interface Atom {
  start: number;
  end: number;
}

/** The pieces between separators; what stands in brackets belongs to the piece before it. */
function atomsOf(list: string): Atom[] {
  const hidden = list.replace(/\([^()]*\)|\[[^[\]]*\]/g, (inside) => '\u{1}'.repeat(inside.length));
  const atoms: Atom[] = [];
  let start = 0;
  for (const { 0: match, index } of hidden.matchAll(new RegExp(separator, 'giu'))) {
    if (list.slice(start, index).trim() !== '') atoms.push({ start, end: index });
    start = index + match.length;
  }
  if (list.slice(start).trim() !== '') atoms.push({ start, end: list.length });
  return atoms;
}

interface Read {
  topic: Topic;
  /** How many pieces it took. */
  count: number;
  hasPlace: boolean;
}

function longestFrom(list: string, atoms: readonly Atom[], index: number, names: WarningNames): Read | undefined {
  const from = atoms[index]?.start ?? 0;
  for (let count = Math.min(most.joined, atoms.length - index); count > 0; count -= 1) {
    const found = topicOf(list.slice(from, atoms[index + count - 1]?.end), names, count === 1);
    if (found !== undefined) return { ...found, count };
  }
  const [previous, own, next] = [index - 1, index, index + 1].map((at) =>
    plain(list.slice(atoms[at]?.start ?? 0, atoms[at]?.end ?? 0)),
  );
  // "Sexual and physical violence", "child abuse and neglect": one word is said for both.
  for (const whole of [
    `${own ?? ''} ${next?.split(' ').at(-1) ?? ''}`,
    `${previous?.split(' ')[0] ?? ''} ${own ?? ''}`,
  ]) {
    const found = whole.trim().split(' ').length > 1 && own !== '' ? topicOf(whole, names, false) : undefined;
    if (found !== undefined) return { ...found, topic: { ...found.topic, guessedFrom: own ?? '' }, count: 1 };
  }
  return undefined;
}

function plain(words: string): string {
  return words
    .replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function topicOf(written: string, names: WarningNames, mayGuess: boolean): Omit<Read, 'count'> | undefined {
  const inside = /[([]([^()[\]]*)[)\]]/.exec(written)?.[1]?.trim();
  const outside = plain(written);
  const whole = nameIn(outside, names, mayGuess);
  if (whole !== undefined) return withNote(whole, inside);
  const [, topic = '', said = ''] = /^(.+?)(?:\s*:\s+|\s+[-–—]+\s+|\s*[–—]\s*)(.+)$/u.exec(outside) ?? [];
  const named = topic === '' ? undefined : nameIn(topic, names, mayGuess);
  if (named === undefined) return mayGuess ? guessedBeforeWhom(outside, inside, names) : undefined;
  return withNote(named, [said, inside].filter((part) => part !== undefined && part !== '').join('; '));
}

/** "Violence against women" is violence, in all likelihood. */
function guessedBeforeWhom(
  outside: string,
  inside: string | undefined,
  names: WarningNames,
): Omit<Read, 'count'> | undefined {
  const [, topic = '', rest = ''] = whom.exec(outside) ?? [];
  const named = topic === '' ? undefined : nameIn(topic, names, false);
  if (named === undefined) return undefined;
  const said = [rest, inside].filter((part) => part !== undefined && part !== '').join('; ');
  return withNote({ ...named, topic: { ...named.topic, guessedFrom: outside } }, said);
}

function nameIn(outside: string, names: WarningNames, mayGuess: boolean): Omit<Read, 'count'> | undefined {
  const where = place.exec(outside)?.[0] ?? '';
  const hasPlace = near.test(where);
  const words = outside.replace(place, '').replace(/^["“‘'\s]+|["”’'.!\s]+$/gu, '');
  const { topic, level } = levelled(words);
  for (const name of new Set([topic, words])) {
    const found = mayGuess ? names.nearlyNamed(name) : undefined;
    const term = found?.term ?? names.named(name);
    if (term === undefined) continue;
    const { id: warning, label } = term;
    const guess = found?.isGuess === true ? { guessedFrom: name } : {};
    return { topic: { warning, label, ...(level === undefined ? {} : { level }), ...guess }, hasPlace };
  }
  return undefined;
}

function withNote(read: Omit<Read, 'count'>, said: string | undefined): Omit<Read, 'count'> {
  if (said === undefined || said === '') return read;
  const level = levelAlone(said);
  if (level !== undefined) return { ...read, topic: { ...read.topic, level } };
  return said.length > longestNote ? read : { ...read, topic: { ...read.topic, note: said } };
}
