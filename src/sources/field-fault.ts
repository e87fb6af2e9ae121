/** Asks the check about one value before anything is written, so that commands refuse it in the check’s own words. */
import { stringify } from 'yaml';
import { slipsInWords } from '../markdown/slips.ts';
import type { Kind } from '../schemas/kind-names.ts';
import { kinds } from '../schemas/kinds.ts';
import { siteSchema } from '../schemas/site.ts';
import { readBytes } from './read-entry.ts';

/** Why a field cannot have this value; undefined where it can. */
export function fieldFault(kind: Kind | 'site', field: string, value: unknown): string | undefined {
  const schema = kind === 'site' ? siteSchema : kinds[kind].schema;
  const written = new TextEncoder().encode(stringify({ [field]: value }, { lineWidth: 0 }));
  const { findings, fields } = readBytes(written, 'yaml', schema);
  const found = findings.filter((finding) => finding.field.split(/[[.]/)[0] === field);
  const slips = fields.filter(({ meta }) => meta.prose === true).flatMap(({ value: words }) => slipsInWords(words));
  const [first] = [...found, ...slips];
  return first === undefined ? undefined : `${first.message} ${first.hint}`.trim();
}
