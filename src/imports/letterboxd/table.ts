/**
 * A table of an export (CSV), read with the line of each row, so that a report can say where a thing stands. Control
 * characters, which no writer means, are dropped: they would come out again in a terminal.
 */
import { CsvError, parse } from 'csv-parse/sync';
import { didYouMean } from '../../problem.ts';
import { decode } from '../../sources/source-text.ts';
import { ArchiveRefused } from '../archive-refused.ts';

/** A line of a file of comma-separated values. */
export interface CsvLine {
  /** Counted from 1; where a cell has line breaks, the line of the first. */
  line: number;
  cells: readonly string[];
}

/** A row of a table. */
export interface Row {
  /** The table's path in the export. */
  table: string;
  line: number;
  /** Has it a cell for every column? What stands in the others is anybody's guess. */
  isWhole: boolean;
  /** What stands in a column; empty where there is no such column. */
  cell: (column: string) => string;
}

/** A table: its columns and its rows. */
export interface Table {
  columns: readonly string[];
  rows: readonly Row[];
}

/** The lines of a file that hold something. Throws `ArchiveRefused` where it is not UTF-8, or quotes it wrongly. */
export function csvLines(file: string, bytes: Uint8Array): CsvLine[] {
  const decoded = decode(bytes);
  if ('finding' in decoded)
    throw new ArchiveRefused(
      `${file}:${String(decoded.finding.line)} is not UTF-8: take the zip as Letterboxd gives it out.`,
    );
  // One character a line end: the parser counts lines by them.
  const text = decoded.text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\t\n]/gu, '');
  const found: CsvLine[] = [];
  try {
    parse(text, {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      on_record: (cells: string[], { lines }) => {
        found.push({ line: lines - breaksIn(cells), cells });
        return null;
      },
    });
    return found;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error['lines'] === 'number' ? error['lines'] : 1;
    throw new ArchiveRefused(
      `${file}:${String(line)} is no line of a table: a quotation mark stands where none can, or is never closed.`,
    );
  }
}

function breaksIn(cells: readonly string[]): number {
  return cells.join('').split('\n').length - 1;
}

/** The table that begins with a line of columns' names. */
export function tableOf(file: string, [head, ...lines]: readonly CsvLine[]): Table {
  const columns = (head?.cells ?? []).map((name) => name.trim());
  const rows = lines.map(({ line, cells }) => ({
    table: file,
    line,
    isWhole: cells.length === columns.length,
    cell: (column: string) => cells[columns.indexOf(column)]?.trim() ?? '',
  }));
  return { columns, rows };
}

/** The table, where it has these columns. Throws `ArchiveRefused` where one is missing. */
export function withColumns(file: string, table: Table, wanted: readonly string[]): Table {
  const { columns } = table;
  const missing = wanted.find((name) => !columns.includes(name));
  if (missing === undefined) return table;
  const found = columns.length === 0 ? 'It is empty.' : `Its columns are ${columns.join(', ')}.`;
  const hint = columns.length === 1 ? asGiven : didYouMean(missing, columns, asGiven);
  throw new ArchiveRefused(`${file} has no column "${missing}". ${found} ${hint}`);
}

const asGiven = 'Take the zip as Letterboxd gives it out: spreadsheets save tables in other ways.';
