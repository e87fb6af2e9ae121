/**
 * How the check refuses a wrong value of a field, so that the form says it in the same words. JSON Schema keeps a
 * pattern and drops the sentence; it is asked of the schema itself, with a value that no field takes.
 */
import type * as z from 'zod';
import type { Kind } from '../schemas/kind-names.ts';
import { kinds } from '../schemas/kinds.ts';
import { siteSchema } from '../schemas/site.ts';
import type { Refusal } from './cms-fields.ts';

/** What no field that has a form takes. */
const taken = '\u0000 none';

/** The words of refusal of the fields of one kind. */
export function refusalOf(kind: Kind | 'site'): Refusal {
  const schema = kind === 'site' ? siteSchema : kinds[kind].schema;
  return (path) => {
    const wrong = path.reduceRight<unknown>((value, step) => (step === '0' ? [value] : { [step]: value }), taken);
    const wanted = path.map((step) => (step === '0' ? 0 : step));
    const message = schema
      .safeParse(wrong)
      .error?.issues.flatMap((issue) => at(issue, [], wanted))
      .at(0);
    return message === undefined ? undefined : `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
  };
}

function at(issue: z.core.$ZodIssue, above: readonly PropertyKey[], wanted: readonly PropertyKey[]): string[] {
  const path = [...above, ...issue.path];
  if (issue.code === 'invalid_union')
    return issue.errors.flatMap((issues) => issues.flatMap((inner) => at(inner, path, wanted)));
  const isThere = path.length === wanted.length && path.every((step, index) => step === wanted[index]);
  return isThere && !issue.message.startsWith('Invalid') ? [issue.message] : [];
}
