/** Long lists under their first letters, as an index at the back of a book has them. */

/** The entries under one letter. */
export interface Letter<Entry> {
  /** A capital without its accent, or `0–9`. */
  letter: string;
  /** The letter's anchor on the page. */
  anchor: string;
  entries: Entry[];
}

/** Entries by what they are filed under, in the order of `language`; punctuation before the first word is passed over. */
export function groupedByLetter<Entry>(
  entries: readonly Entry[],
  filedUnder: (entry: Entry) => string,
  language: string,
): Letter<Entry>[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const filed = entries.map((entry) => {
    const written = filedUnder(entry);
    return { entry, key: written.replace(/^[^\p{L}\p{N}]+/u, '') || written };
  });
  filed.sort((a, b) => compare(a.key, b.key));
  const letters = new Map<string, Entry[]>();
  for (const { entry, key } of filed) {
    const letter = firstLetter(key, language);
    const letterEntries = letters.get(letter);
    if (letterEntries === undefined) letters.set(letter, [entry]);
    else letterEntries.push(entry);
  }
  return [...letters].map(([letter, letterEntries]) => ({
    letter,
    anchor: letter === '0–9' ? 'letter-0-9' : `letter-${letter.toLowerCase()}`,
    entries: letterEntries,
  }));
}

/** What a title or a name is filed under: English articles are passed over, so that "The gaze" stands under G. */
export function withoutArticle(title: string): string {
  return title.replace(/^(?:the|an?)\s+(?=\S)/i, '');
}

function firstLetter(key: string, language: string): string {
  const [first = '#'] = key.normalize('NFD').replace(/\p{M}/gu, '').toLocaleUpperCase(language);
  return /\p{Nd}/u.test(first) ? '0–9' : first;
}
