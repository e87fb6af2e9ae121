/** How long the longest word of the magazine's name is: on the front page it is set as large as the page is wide. */

/** The class of a name of which a word is long; undefined for most. */
export function nameLength(name: string): 'is-long' | undefined {
  return name.split(/\s+/u).some((word) => Array.from(word).length > 8) ? 'is-long' : undefined;
}
