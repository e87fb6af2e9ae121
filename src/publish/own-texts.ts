/**
 * What a page says of itself, whatever the publication holds, for the audit: the handbook's sentences and examples are
 * the house's own, and an editor who tries an example in a draft must not be told that it has leaked. On every other
 * page the same words are as secret as they were.
 */
import { handbookFields, type HandbookField } from '../editorial/handbook-fields.ts';
import { wordsOf } from '../markdown/words.ts';
import { fieldExamples } from '../schemas/examples.ts';
import { kindNames } from '../schemas/kind-names.ts';
import { handbook } from '../words/handbook.ts';
import { directiveExamples } from '../words/handbook-directives.ts';
import { problemWords } from '../words/handbook-problems.ts';

/** The sources of these texts, below src/: their words are none that the site prints everywhere. */
export const ownTextSources = /^(?:words\/handbook[\w-]*|schemas\/examples)\.ts$/;

/** Texts by the file of their page below the output folder, as words with single spaces. */
export function ownTexts(): Record<string, string[]> {
  const fields = [...kindNames, 'site' as const].flatMap((kind) => handbookFields(kind, new Map()));
  const texts = [
    ...stringsIn([handbook, directiveExamples, problemWords, fieldExamples]),
    ...fields.flatMap(textsOfField),
    ...Object.keys(problemWords),
  ];
  return { 'admin/handbook/index.html': texts.map((text) => wordsOf(text).join(' ')) };
}

function textsOfField({ name, sentence, need, written, inside }: HandbookField): string[] {
  return [`${name} ${need}`, sentence, written, ...inside.flatMap(textsOfField)];
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
