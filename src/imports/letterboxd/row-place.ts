/** Where a row stands, and what it is about, as a report tells it. */
import type { Account, SourcePlace } from '../import-report.ts';
import type { Row } from './table.ts';

/** The place of a row: `reviews.csv:7`, `Parasite (2019)`. No other cells are told: some hold addresses of people. */
export function placeOf(row: Row, kind: SourcePlace['kind']): SourcePlace {
  const { table, line } = row;
  return { kind, id: `${table}:${String(line)}`, title: titleOf(row), line };
}

/** A row of which nothing was taken. */
export function leftRow(row: Row, kind: SourcePlace['kind'], reason: string): Account {
  return { source: placeOf(row, kind), outcome: 'left', reason };
}

/** `Parasite (2019)`, the address of what a row is about, or the name of the table's file. */
function titleOf(row: Row): string {
  const [name, year] = [row.cell('Name'), row.cell('Year')];
  if (name !== '') return year === '' ? name : `${name} (${year})`;
  const about = row.cell('Content') || row.cell('URL') || row.cell('Letterboxd URI');
  return /^https?:\/\/\S+$/.test(about) ? about : (row.table.split('/').at(-1) ?? row.table);
}
