/** A table, a line a row, with one space around each cell: columns are not padded, so that an edit is one line's. */
import type { Nodes, Table } from 'mdast';
import type { Info, State } from 'mdast-util-to-markdown';

const rules = { left: ':---', right: '---:', center: ':---:', none: '---' } as const;

/** The rows, and the rule under the first. */
export function writtenTable(node: Nodes, _parent: unknown, state: State, info: Info): string {
  return node.type === 'table' ? rowsOf(node, state, info).join('\n') : '';
}

function rowsOf(table: Table, state: State, info: Info): string[] {
  const exits = [state.enter('table'), state.enter('tableRow')];
  const rows = table.children.map((row) => row.children.map((cell) => state.handle(cell, row, state, info).trim()));
  for (const exit of exits.reverse()) exit();
  const columns = Math.max(table.align?.length ?? 0, ...rows.map((row) => row.length));
  const [head = [], ...others] = rows;
  const rule = Array.from({ length: columns }, (_, column) => rules[table.align?.[column] ?? 'none']);
  const first = Array.from({ length: columns }, (_, column) => head[column] ?? '');
  return [first, rule, ...others].map((cells) => `| ${cells.join(' | ')} |`.replace(/ {2,}(?=\|)/g, ' '));
}
