/** The yardstick of the check: one process that parses the same review files with the same processor, and does nothing else. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseBody } from '../../src/markdown/syntax.ts';
import { splitFrontMatter } from '../../src/sources/front-matter.ts';

const folder = process.argv[2] ?? '';
let nodes = 0;
for (const name of readdirSync(folder)) {
  const split = splitFrontMatter(readFileSync(join(folder, name), 'utf8'));
  if ('body' in split) nodes += parseBody(split.body).children.length;
}
process.stdout.write(`${nodes} blocks\n`);
