/** The text of a new file: its fields, each explained, and under them a body where files of its kind have one. */
import type { Kind } from '../../schemas/kind-names.ts';
import { kinds } from '../../schemas/kinds.ts';
import { explainedYaml, type FieldValues } from '../../sources/explained-yaml.ts';
import type { UnwrittenFile } from '../../sources/unwritten-content.ts';

/** What a file is made of. */
export interface NewThing {
  kind: Kind;
  id: string;
  values: FieldValues;
  /** Markdown, without a line break at its end. */
  body?: string;
}

/** The file; `today` (`2026-05-01`) stands where a date is shown as an example. */
export function newFile({ kind, id, values, body = '' }: NewThing, today: string): UnwrittenFile {
  const { extension } = kinds[kind];
  const yaml = explainedYaml(kind, values, today);
  const text = extension === 'yaml' ? yaml : `---\n${yaml}---\n\n${body}\n`;
  return { kind, id, file: `${kind}/${id}.${extension}`, text };
}
