/** Words that outlive the text that they were read in. */

/** A copy: a part of a string keeps the whole in memory, and whoever collects slugs or titles would keep every file. */
export function detached(text: string): string {
  return ` ${text}`.slice(1);
}
