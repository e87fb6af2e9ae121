/**
 * What one check found, kept for the next of the same publication: between two saves nearly everything is as it was.
 * Whatever is kept is kept by all that it was made of, so that a check with a memory finds what one without finds.
 */
import { namesNear, suggestion, type Finding } from '../problem.ts';

/** A list of names that a writer may have meant one of. */
export class KnownNames {
  readonly names: readonly string[];
  readonly #near = new Map<string, string[]>();

  constructor(names: Iterable<string>) {
    this.names = [...names];
  }

  /** The hint that names the nearest, and what was meant where it is one alone (see `suggestion`). */
  suggestion(word: string, otherwise: string): Pick<Finding, 'hint' | 'meant'> {
    const near = this.#near.get(word) ?? namesNear(word, this.names);
    this.#near.set(word, near);
    return suggestion(word, near, otherwise);
  }
}

/** A memory; a check that stands alone begins with an empty one. */
export class CheckMemory {
  readonly #names = new Map<string, { written: string; known: KnownNames }>();
  readonly #findings = new Map<string, { basis: string; found: WeakMap<object, Finding[]> }>();

  /** The names that `list` stands for: those of the last time with all that was asked of them, where they are the same. */
  names(list: string, names: Iterable<string>): KnownNames {
    const known = new KnownNames(names);
    const written = known.names.join('\n');
    const last = this.#names.get(list);
    if (last?.written === written) return last.known;
    this.#names.set(list, { written, known });
    return known;
  }

  /**
   * The findings of `question` about things, each of which hangs on the thing alone and on `basis`, a text that is one
   * for all things of a check.
   */
  findings<Thing extends object>(
    question: string,
    basis: string,
    find: (thing: Thing) => Finding[],
  ): (thing: Thing) => Finding[] {
    const last = this.#findings.get(question);
    const found = last?.basis === basis ? last.found : new WeakMap<object, Finding[]>();
    this.#findings.set(question, { basis, found });
    return (thing) => {
      const findings = found.get(thing) ?? find(thing);
      found.set(thing, findings);
      return findings;
    };
  }
}
