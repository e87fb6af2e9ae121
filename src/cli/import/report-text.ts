/** The report of an import in words: what became of each thing, under it each decision, and the sums. */
import type { Account, ImportNote, NoteKind, SourcePlace } from '../../imports/import-report.ts';
import { plural } from '../problem-formats.ts';

/** A whole report. */
export interface ImportReport {
  accounts: Account[];
  notes: ImportNote[];
}

const words: Readonly<Record<NoteKind, string>> = {
  lifted: 'Lifted',
  guessed: 'Guessed',
  left: 'Left',
  question: 'Question',
};
const order: readonly NoteKind[] = ['question', 'guessed', 'lifted', 'left'];

/** The report as lines of text; ends with a line break. */
export function reportText({ accounts, notes }: ImportReport): string {
  const byPlace = Map.groupBy(notes, ({ source }) => placeKey(source));
  const told = new Set<string>();
  const blocks = accounts
    .filter((account) => !isFormal(account))
    .flatMap((account) => {
      const key = placeKey(account.source);
      const own = told.has(key) ? [] : (byPlace.get(key) ?? []);
      told.add(key);
      // What came without a question, guess or loss needs no line but its sum.
      return own.length === 0 && account.outcome !== 'left'
        ? []
        : [[accountLine(account), ...own.toSorted(byKind).flatMap(noteLines)]];
    });
  const further = [...byPlace]
    .filter(([key]) => !told.has(key))
    .map(([, own]) => [placeLine(own[0]?.source), ...own.flatMap(noteLines)]);
  return [...blocks, ...further, ...formalLines(accounts), summary({ accounts, notes })]
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

/** Menus, files of the media library and the like: what is left of them is told once for all of a kind. */
function isFormal({ source: { kind }, outcome }: Account): boolean {
  return outcome === 'left' && (kind === 'image' || kind === 'other');
}

function formalLines(accounts: readonly Account[]): string[][] {
  const same = Map.groupBy(accounts.filter(isFormal), ({ source, reason }) => `${source.kind} ${reason ?? ''}`);
  return [...same.values()].flatMap((alike) =>
    alike.slice(0, 1).map(({ source: { kind }, reason = '' }) => {
      const ids = alike.map(({ source }) => source.id);
      return [
        `${plural(alike.length, kind)} left: ${ids.slice(0, 20).join(', ')}${ids.length > 20 ? ', ...' : ''}`,
        `  ${reason}`,
      ];
    }),
  );
}

/** Sums of what became of everything, and how many questions are open. */
export function summary({ accounts, notes }: ImportReport): string[] {
  const outcomes = Map.groupBy(accounts, ({ source, outcome, as }) => `${source.kind} ${outcome} ${as ?? ''}`);
  const questions = notes.filter(({ kind }) => kind === 'question');
  const files = new Set(questions.map(({ file, source }) => file ?? placeKey(source)));
  return [
    'In all:',
    ...[...outcomes.values()].flatMap((same) => same.slice(0, 1).map((first) => outcomeLine(first, same.length))),
    ...(['lifted', 'guessed', 'left'] as const).map(
      (kind) => `  ${words[kind]}: ${String(notes.filter((note) => note.kind === kind).length)}`,
    ),
    questions.length === 0
      ? 'No question is open.'
      : `${plural(questions.length, 'question')} to an editor, about ${plural(files.size, 'file')}.`,
  ];
}

function outcomeLine({ source, outcome, as = 'file' }: Account, count: number): string {
  const became = outcome === 'written' ? `arrived as ${plural(count, as)}` : outcome;
  return `  ${plural(count, source.kind)}: ${became}`;
}

function accountLine({ source, outcome, file, as, reason }: Account): string {
  const became =
    outcome === 'left'
      ? `left. ${reason ?? ''}`
      : outcome === 'written'
        ? `${file ?? ''} (${as ?? 'file'})`
        : `${file ?? ''}, here already`;
  return `${placeLine(source)}: ${became}`.trimEnd();
}

function placeLine(source: SourcePlace | undefined): string {
  if (source === undefined) return '';
  const { kind, id, title, line } = source;
  const named = title === '' ? '' : ` "${title}"`;
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${id}${named}${line === undefined ? '' : `, line ${String(line)}`}`;
}

function noteLines({ kind, field, message, hint }: ImportNote): string[] {
  const line = `  ${words[kind]}${field === undefined ? '' : ` ${field}`}: ${message}`;
  return hint === undefined ? [line] : [line, `    ${hint}`];
}

function byKind(a: ImportNote, b: ImportNote): number {
  return order.indexOf(a.kind) - order.indexOf(b.kind);
}

function placeKey({ kind, id, line }: SourcePlace): string {
  return `${kind} ${id} ${String(line ?? '')}`;
}
