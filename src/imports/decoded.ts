/** Reads what addresses write with percent signs. */

/** The letters that a slug or a path stands for; as it is where it holds a stray %. */
export function decoded(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
