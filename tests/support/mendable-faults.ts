/** Every kind of fault that `check --fix` mends, with the file as it is after, and a publication to put them in. */

/** A review of that publication with these fields more. */
export const review = (fields: string, body = 'Words.'): string => `---
title: A title
standfirst: It begins.
authors: [critic]
published: 2026-01-01
films: [the-quay]
themes: [labour]
triggerWarnings: []
spoilers: none
${fields}---

${body}
`;

/** What the faulty files refer to, by path. */
export const soundFiles: Readonly<Record<string, string>> = {
  'contributors/critic.md': '---\nname: A Critic\n---\n',
  'films/the-quay.yaml': 'title: The Quay\nyear: 2018\n',
  'themes/labour.md': '---\nname: Labour\n---\n',
  'warnings/sexual-violence.yaml': 'label: Sexual violence\ndescription: Words.\n',
  'reviews/other.md': review(''),
};

/** A fault: what is mended, in which file, and that file before and after. */
export type MendableFault = [what: string, file: string, before: string, after: string];

export const mendableFaults: readonly MendableFault[] = [
  [
    'an unknown reference in a field, its comment and its quotes kept',
    'reviews/a.md',
    review('relatedReads: ["othr"] # see also\n'),
    review('relatedReads: ["other"] # see also\n'),
  ],
  [
    'an unknown reference in a directive, and in one that stands in its words',
    'reviews/a.md',
    review('', 'Of :film[this :film[old]{#the-quya} one]{#the-quya} and\n\n::also-read{#othr}'),
    review('', 'Of :film[this :film[old]{#the-quay} one]{#the-quay} and\n\n::also-read{#other}'),
  ],
  [
    'an ID in other letters',
    'themes/under.md',
    '---\nname: Under\nparent: Labour\n---\n',
    '---\nname: Under\nparent: labour\n---\n',
  ],
  [
    'an unknown field whose value had a colon',
    'films/b.yaml',
    'titel: B: C\nyear: 2001 # or 2002?\n',
    'title: "B: C"\nyear: 2001 # or 2002?\n',
  ],
  [
    'an unknown value of several that are known',
    'reviews/a.md',
    review('comments: opne\n').replace('spoilers: none', "spoilers: 'nnoe'"),
    review('comments: open\n').replace('spoilers: none', "spoilers: 'none'"),
  ],
  [
    'the name of a directive',
    'reviews/a.md',
    review('', 'A :flim[film]{#the-quay}.\n\n::membrship'),
    review('', 'A :film[film]{#the-quay}.\n\n::membership'),
  ],
  [
    'what stands in a list twice, in brackets and on lines',
    'reviews/a.md',
    review('relatedReads: [\n  other,\n  other\n]\n')
      .replace(
        'triggerWarnings: []',
        'triggerWarnings:\n  # Reread in May.\n  - sexual-violence\n  - { warning: sexual-violence, level: described }\n  - sexual-violence\n',
      )
      .replace('  - { warning: sexual-violence, level: described }\n', '')
      .replace('[critic]', '[critic, critic]'),
    review('relatedReads: [\n  other\n]\n').replace(
      'triggerWarnings: []',
      'triggerWarnings:\n  # Reread in May.\n  - sexual-violence\n',
    ),
  ],
  [
    'a colon that broke the front matter, and what stood hidden behind it',
    'reviews/a.md',
    review('verdict: It says "no": and means #1\n')
      .replace('title: A title', 'title: Alien: \\ Covenant')
      .replace('labour', 'labuor'),
    review('verdict: "It says \\"no\\": and means #1"\n').replace('title: A title', 'title: "Alien: \\\\ Covenant"'),
  ],
  [
    'a # that cut a text short',
    'films/b.yaml',
    'title: B\nyear: 2001\ncast:\n  - name: C\n    role: Guest #1  \n',
    'title: B\nyear: 2001\ncast:\n  - name: C\n    role: "Guest #1"  \n',
  ],
];

/** The same faults, each in a file of its own. */
export const faultyFiles = mendableFaults.map(([, file, before, after], index) => ({
  file: file.replace(/(?=\.)/, String(index)),
  before,
  after,
}));
