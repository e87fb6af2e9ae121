/**
 * Finds what the check can mend by itself, and proves each mending before it is offered: with the texts as they would
 * be, the whole publication is checked again, and what does not mend its own problem or makes another is left out.
 */
import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import type { Problem } from '../problem.ts';
import { mending } from '../sources/mending.ts';
import type { ContentEntry } from '../sources/read-content.ts';
import type { Settings } from '../sources/settings.ts';
import { decode } from '../sources/source-text.ts';
import { editedText, type TextEdit } from '../sources/text-edit.ts';
import { checkPublication, type CheckedPublication, type PublicationMemory } from './check-publication.ts';
import type { IsNamed } from './named-files.ts';
import { problemChanges, problemKey } from './problem-changes.ts';
import { showProgress } from './progress.ts';

/** A file that would be mended. */
export interface MendedText {
  /** Relative to the content folder. */
  file: string;
  before: string;
  after: string;
}

/** What would be mended, and what would not. */
export interface Mended {
  texts: MendedText[];
  /** How many problems would go. */
  count: number;
  /** The problems of all files that would be left, each with the reason why it is, where there is one to tell. */
  left: LeftProblem[];
}

/** A problem that is not mended. */
export interface LeftProblem {
  problem: Problem;
  why: string | undefined;
}

/** Where the mending has come to. */
interface State {
  checked: CheckedPublication;
  /** The texts that differ from their files. */
  texts: ReadonlyMap<string, string>;
}

/** A problem with the edits that may mend it. */
interface Mending {
  problem: Problem;
  edits: TextEdit[];
}

/** Mends in memory, in the files that `isNamed` names, until nothing more can be; `memory` is that of the check. */
export async function mendedTexts(
  settings: Settings,
  { checked, memory, isNamed }: { checked: CheckedPublication; memory: PublicationMemory; isNamed: IsNamed },
): Promise<Mended> {
  const originals = new OriginalTexts(settings.contentDir);
  const refused = new Map<string, string>();
  const progress = showProgress('Trying what can be mended');
  let state: State = { checked, texts: new Map() };
  let count = 0;
  for (;;) {
    const open = await mendingsOf(state, originals, isNamed, refused);
    if (open.length === 0) break;
    progress.step(count, count + open.length);
    // Nearly always all are sound together; otherwise halves are tried, down to the one that is not.
    let tried = open;
    let next = await attempt(settings, memory, state, originals, tried);
    while (typeof next === 'string' && tried.length > 1) {
      tried = tried.slice(0, Math.ceil(tried.length / 2));
      next = await attempt(settings, memory, state, originals, tried);
    }
    if (typeof next !== 'string') [state, count] = [next, count + tried.length];
    else for (const { problem } of tried) refused.set(problemKey(problem), next);
  }
  progress.end();
  const texts = [...state.texts].map(async ([file, after]) => ({ file, before: await originals.of(file), after }));
  const left = state.checked.problems.map((problem) => ({
    problem,
    why: severalMeant(problem) ?? refused.get(problemKey(problem)) ?? mayBeMeant(problem),
  }));
  return { texts: (await Promise.all(texts)).sort((a, b) => (a.file < b.file ? -1 : 1)), count, left };
}

/** The most names that are told. */
const mostNames = 4;

function severalMeant({ meant = [] }: Problem): string | undefined {
  if (meant.length < 2) return undefined;
  const names = meant.slice(0, mostNames).map((name) => `"${name}"`);
  const last = meant.length > mostNames ? `${String(meant.length - mostNames)} more` : names.pop();
  return `${names.join(', ')} and ${last ?? ''} are near.`;
}

function mayBeMeant({ code }: Problem): string | undefined {
  return code === 'truncated-value' ? 'What stands behind # may be a note.' : undefined;
}

/** The texts that the files hold. */
class OriginalTexts {
  readonly #folder: string;
  readonly #texts = new Map<string, string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  async of(file: string): Promise<string> {
    const decoded = decode(this.#texts.has(file) ? new Uint8Array() : await readFile(join(this.#folder, file)));
    const text = this.#texts.get(file) ?? ('text' in decoded ? decoded.text : '');
    this.#texts.set(file, text);
    return text;
  }
}

async function mendingsOf(
  { checked, texts }: State,
  originals: OriginalTexts,
  isNamed: IsNamed,
  refused: ReadonlyMap<string, string>,
): Promise<Mending[]> {
  const { content, problems } = checked;
  const entries = new Map<string, ContentEntry<unknown>>();
  for (const ofKind of Object.values(content.entries))
    for (const entry of ofKind.values()) entries.set(entry.file, entry);
  const found: Mending[] = [];
  for (const problem of problems) {
    const { file, line, column } = problem;
    if (!isMendable(problem) || !isNamed(file) || refused.has(problemKey(problem))) continue;
    const reference = entries
      .get(file)
      ?.body.references.find(
        ({ kind, id, place }) => place.line === line && place.column === column && !content.entries[kind].has(id),
      );
    const text = texts.get(file) ?? (await originals.of(file));
    const edits = mending(problem, { text, directiveId: reference?.id });
    if (edits !== undefined) found.push({ problem, edits });
  }
  return found;
}

/** May a mending be known? What is in no file of its own, such as a file's name, is mended by nobody but a person. */
function isMendable({ code, meant, file }: Problem): boolean {
  if (file === 'permalinks.txt') return false;
  return meant?.length === 1 || code === 'frontmatter-syntax' || code === 'truncated-value' || code === 'invalid-value';
}

/** The state with these mendings; where one of them is none, why. */
async function attempt(
  settings: Settings,
  memory: PublicationMemory,
  { checked, texts }: State,
  originals: OriginalTexts,
  mendings: readonly Mending[],
): Promise<State | string> {
  const edited = new Map(texts);
  for (const [file, ofFile] of Map.groupBy(mendings, ({ problem }) => problem.file)) {
    const text = withEdits(
      texts.get(file) ?? (await originals.of(file)),
      ofFile.flatMap(({ edits }) => edits),
    );
    if (text === undefined) return 'Two mendings would change the same letters.';
    edited.set(file, text);
  }
  const after = await checkPublication(settings, { memory, edited });
  const { fresh, mended } = problemChanges(checked.problems, after.problems);
  const gone = new Set(mended.map(problemKey));
  const [made] = fresh.filter((problem) => !mendings.some((mended) => isRevealedBy(problem, mended)));
  if (made !== undefined) return `The mending would make another problem: ${made.message}`;
  const isSound = mendings.every(({ problem }) => gone.has(problemKey(problem)));
  return isSound ? { checked: after, texts: edited } : 'The mending would not mend it.';
}

/** A file whose front matter could not be read shows its other problems only then; but the mended value must be sound. */
function isRevealedBy(fresh: Problem, { problem }: Mending): boolean {
  return (
    problem.code === 'frontmatter-syntax' &&
    fresh.file === problem.file &&
    fresh.code !== 'frontmatter-syntax' &&
    (fresh.line !== problem.line || fresh.code === 'unknown-field' || fresh.code === 'missing-field')
  );
}

function withEdits(text: string, edits: readonly TextEdit[]): string | undefined {
  try {
    return editedText(text, edits);
  } catch (error) {
    if (error instanceof RangeError) return undefined; // two mendings of the same letters
    throw error;
  }
}
