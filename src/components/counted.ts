/** Numbers of things in words, for lists. */

/** `counted(1, 'review')` is "1 review", `counted(2, 'review')` "2 reviews". */
export function counted(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`;
}
