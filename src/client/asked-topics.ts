/** In the marks of a review the topics that the reader asked about stand first. */

/** Puts the topics of every card in order; `data-care` says which are asked about. */
export function orderTopics(): void {
  for (const topics of document.querySelectorAll<HTMLElement>('.care-topics')) {
    const spans = [...topics.children] as HTMLElement[];
    const isAsked = ({ dataset }: HTMLElement): boolean =>
      dataset['care'] === 'warn' || dataset['care'] === 'leave-out';
    const ordered = [...spans.filter(isAsked), ...spans.filter((span) => !isAsked(span))];
    const [first] = spans;
    const [newFirst] = ordered;
    if (first === undefined || newFirst === undefined || ordered.every((span, index) => span === spans[index]))
      continue;
    // Only the first begins large, but in languages whose nouns all do.
    const label = newFirst.textContent;
    const large = label.charAt(0).toUpperCase() + label.slice(1);
    const capital = /^\p{Lu}(?=\p{Ll})/u;
    if (label !== large) first.textContent = first.textContent.replace(capital, (letter) => letter.toLowerCase());
    newFirst.textContent = large;
    topics.replaceChildren(...ordered.flatMap((span, index) => (index === 0 ? [span] : [', ', span])));
  }
}
