/**
 * A declared trigger warning: what a text (or a film) deals with and how closely.
 * It stands alone because reviews and films declare warnings in the same form.
 */
import * as z from 'zod';
import { fieldMeta, flag, prose, reference } from './field.ts';

/** How closely a topic is dealt with, from a passing word to a description; `none`: considered, does not apply. */
export const warningLevels = ['mentioned', 'discussed', 'described', 'none'] as const;

const warningId = reference('warnings', 'The ID of a topic in warnings/.');

const detailed = z.strictObject({
  warning: warningId,
  level: z
    .enum(warningLevels, {
      error: 'the level must be mentioned, discussed, described or none',
    })
    .register(fieldMeta, {
      description:
        'How closely: mentioned, discussed (where it is left out) or described; none: considered, does not apply.',
    })
    .default('discussed'),
  note: prose('A few words that make the warning more exact.', 140).optional(),
  spoiler: flag('true where naming this topic gives the film away.').default(false),
});

/** One warning of a list: a bare ID, or a map of ID, level, note and secrecy. */
export const declaredWarningSchema = z.union([
  warningId.transform((warning) => ({ warning, level: 'discussed' as const, spoiler: false })),
  detailed,
]);

/** A warning as declared, with its defaults filled in. */
export type DeclaredWarning = z.output<typeof detailed>;

/** A list of warnings in which no topic stands twice, with a sentence for the person who fills it. */
export function declaredWarnings(description: string) {
  return listOfWarnings()
    .register(fieldMeta, { description })
    .transform((entries): DeclaredWarning[] => entries);
}

function listOfWarnings() {
  return z.array(declaredWarningSchema).superRefine((entries, context) => {
    entries.forEach(({ warning }, index) => {
      if (entries.findIndex((entry) => entry.warning === warning) < index)
        context.addIssue({
          code: 'custom',
          path: [index],
          message: `"${warning}" stands in the list twice`,
        });
    });
  });
}
