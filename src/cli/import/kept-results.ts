/**
 * What came of each item of a large export, kept in a file until all have been turned: tens of thousands of notes quote
 * the texts that they tell of, and would keep them in memory, in two processes at once.
 */
import { closeSync, createReadStream, openSync, writeSync } from 'node:fs';
import type { ItemResult } from './brought-item.ts';

/** Does a work that tells of items, and writes what it tells into a file: a line of JSON for each. */
export async function keepingResults(
  path: string,
  work: (tell: (result: ItemResult) => void) => Promise<void>,
): Promise<void> {
  const file = openSync(path, 'w');
  try {
    await work((result) => writeSync(file, `${JSON.stringify(result)}\n`));
  } finally {
    closeSync(file);
  }
}

/** Reads what such a file holds. */
export async function keptResults(path: string): Promise<ItemResult[]> {
  const results: ItemResult[] = [];
  let begun = '';
  for await (const piece of createReadStream(path, 'utf8') as AsyncIterable<string>) {
    const lines = (begun + piece).split('\n');
    begun = lines.pop() ?? '';
    for (const line of lines) results.push(JSON.parse(line) as ItemResult);
  }
  return results;
}
