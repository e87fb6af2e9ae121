/** Checks that the topics a review's body names are among those that its front matter declares. */
import { wordsOf } from '../markdown/words.ts';
import type { Finding } from '../problem.ts';
import type { Review } from '../schemas/review.ts';
import type { Content, ContentEntry } from '../sources/read-content.ts';

/** A word or several whose presence suggests a topic. */
interface Term {
  words: string[];
  warning: string;
  label: string;
}

/** The vocabulary's terms by their first word. */
export type Terms = ReadonlyMap<string, readonly Term[]>;

/** The terms of every topic of the publication. */
export function vocabularyTerms(content: Content): Terms {
  const terms = new Map<string, Term[]>();
  for (const { id, readable } of content.entries.warnings.values())
    for (const term of readable.terms ?? []) {
      const words = wordsOf(term);
      const [first] = words;
      if (first === undefined) continue;
      terms.set(first, [...(terms.get(first) ?? []), { words, warning: id, label: readable.label ?? id }]);
    }
  return terms;
}

/** Topics that the body names, by a `:::warning` passage or a term, and that are not declared. */
export function undeclaredFindings(
  { body, readable }: ContentEntry<Review>,
  terms: Terms,
  topics: ReadonlyMap<string, unknown>,
): Finding[] {
  const { triggerWarnings } = readable;
  if (triggerWarnings === undefined || triggerWarnings === 'unassessed') return [];
  const considered = new Set(triggerWarnings.map(({ warning }) => warning));
  const declared = new Set(triggerWarnings.flatMap(({ warning, level }) => (level === 'none' ? [] : [warning])));
  const passages = body.references.filter(({ kind, id }) => kind === 'warnings' && topics.has(id) && !declared.has(id));
  const findings = passages.map(({ id, place }): Finding => {
    considered.add(id);
    return {
      code: 'undeclared-warning',
      ...place,
      field: 'body',
      message: `This passage is about "${id}", and triggerWarnings does not declare it.`,
      hint: `Add ${id} to triggerWarnings with its level.`,
    };
  });
  for (const { words, place } of [...body.open, ...body.spoilers])
    for (const { words: term, warning, label } of termsIn(words, terms)) {
      if (considered.has(warning)) continue;
      considered.add(warning);
      findings.push({
        code: 'undeclared-warning',
        ...place,
        field: 'body',
        message: `The text says "${term.join(' ')}", which suggests the topic "${label}", and triggerWarnings does not declare it.`,
        hint: `Add ${warning} to triggerWarnings with its level, or { warning: ${warning}, level: none } where it does not apply.`,
      });
    }
  return findings;
}

function termsIn(words: readonly string[], terms: Terms): Term[] {
  return words.flatMap((word, index) =>
    (terms.get(word) ?? []).filter((term) => term.words.every((part, offset) => words[index + offset] === part)),
  );
}
