/**
 * The scripts of a search bundle, made to say what Pagefind 1.6 keeps to itself: it passes over a file of the index
 * that does not come, and answers as if nothing were in it. A language would drop out without a word, and reviews
 * that a reader leaves out would stand among the results. With these lines gone, such a question fails, and is asked
 * again. The version of Pagefind is pinned; where another one reads otherwise, indexing fails.
 */
const loaders = /(async load(?:Filter)?Chunk\(hash\)\{await this\.cachedLoad\([^;]*\))\.catch\(\(\)=>\{\}\);\}/g;

/** The scripts of a bundle that load its index: on the page, and in a worker. */
export const indexScripts: readonly string[] = ['pagefind.js', 'pagefind-worker.js'];

/** Such a script that fails where a file of the index does. Throws where it is not written as expected. */
export function withFailuresSaid(script: string): string {
  const found = script.match(loaders)?.length ?? 0;
  if (found !== 2) throw new Error(`Pagefind's script has ${String(found)} of the 2 loaders that pass over failures.`);
  return script.replace(loaders, '$1;}');
}
