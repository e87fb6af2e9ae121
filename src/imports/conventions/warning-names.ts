/**
 * The vocabulary as an editor's line meets it: a topic by its label, its other names or its ID, without case, accents,
 * punctuation and the plural, and by one slip of the pen where nothing else can be meant.
 */
import { distance } from 'fastest-levenshtein';
import { foldedWords } from '../../publish/folded-name.ts';
import type { VocabularyTerm } from '../vocabulary.ts';

/** What a name stands for. */
export interface NamedWarning {
  term: VocabularyTerm;
  /** Is it only spelled nearly so? */
  isGuess: boolean;
}

const known = new WeakMap<readonly VocabularyTerm[], WarningNames>();

/** The names of a vocabulary, gathered once for the thousands of texts that are read against it. */
export function warningNames(terms: readonly VocabularyTerm[]): WarningNames {
  const names = known.get(terms) ?? new WarningNames(terms);
  known.set(terms, names);
  return names;
}

/** The names of a vocabulary. */
export class WarningNames {
  readonly #terms: readonly VocabularyTerm[];
  /** The terms of each name; what a label says goes before what another term is called as well. */
  readonly #labels = new Map<string, Set<VocabularyTerm>>();
  readonly #others = new Map<string, Set<VocabularyTerm>>();

  constructor(terms: readonly VocabularyTerm[]) {
    this.#terms = terms;
    for (const term of terms) {
      for (const name of [term.label, term.id]) add(this.#labels, name, term);
      for (const name of term.alsoKnownAs) add(this.#others, name, term);
    }
  }

  /** The one warning of this name. */
  named(name: string): VocabularyTerm | undefined {
    const key = keyOf(name);
    return one(this.#labels.get(key)) ?? one(this.#others.get(key));
  }

  /** The one warning of this name or of one that differs in a letter or two, and in no more than a long word bears. */
  nearlyNamed(name: string): NamedWarning | undefined {
    const exact = this.named(name);
    if (exact !== undefined) return { term: exact, isGuess: false };
    const key = keyOf(name);
    const most = key.length >= 9 ? 2 : key.length >= 5 ? 1 : 0;
    if (most === 0) return undefined;
    const near = new Set<VocabularyTerm>();
    for (const names of [this.#labels, this.#others])
      for (const [known, terms] of names)
        if (Math.abs(known.length - key.length) <= most && distance(known, key) <= most)
          for (const term of terms) near.add(term);
    const term = one(near);
    return term === undefined ? undefined : { term, isGuess: true };
  }

  /** The label that a word is nearest to, for an editor who looks for it. */
  nearest(name: string): string {
    const key = keyOf(name);
    const words = new Set(key.split(' '));
    const cost = ({ label, alsoKnownAs }: VocabularyTerm): number =>
      Math.min(
        ...[label, ...alsoKnownAs].map((known) => {
          const other = keyOf(known);
          const isShared = other.split(' ').some((word) => word.length > 3 && words.has(word));
          return distance(other, key) / Math.max(other.length, key.length, 1) - (isShared ? 0.5 : 0);
        }),
      );
    const [first] = this.#terms.map((term) => ({ term, cost: cost(term) })).sort((a, b) => a.cost - b.cost);
    return first?.term.label ?? '';
  }
}

function add(names: Map<string, Set<VocabularyTerm>>, name: string, term: VocabularyTerm): void {
  const key = keyOf(name);
  if (key !== '') names.set(key, (names.get(key) ?? new Set()).add(term));
}

function one(terms: ReadonlySet<VocabularyTerm> | undefined): VocabularyTerm | undefined {
  const [first, second] = terms ?? [];
  return second === undefined ? first : undefined;
}

function keyOf(name: string): string {
  return foldedWords(name).map(singular).join(' ');
}

/** A word without the plural, as far as its letters tell; both sides are compared so. */
function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.length > 3 && /[^siu]s$/.test(word) ? word.slice(0, -1) : word;
}
