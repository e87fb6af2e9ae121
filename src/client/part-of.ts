/** The elements of a page that its script fills or listens to, by the names that the markup gives them. */

/** The element with this `data-part` below `root`. Throws where there is none: the page is broken, and says so. */
export function partOf(root: ParentNode, name: string): HTMLElement {
  const part = root.querySelector<HTMLElement>(`[data-part="${name}"]`);
  if (part === null) throw new Error(`The page has no part "${name}".`);
  return part;
}
