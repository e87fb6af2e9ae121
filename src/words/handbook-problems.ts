/** What the check's codes mean and what to do about each, for the handbook. */
import type { ProblemCode } from '../problem.ts';

/** Why a code is told, and the way out. Words between backticks are typed as they stand. */
export const problemWords: Readonly<Record<ProblemCode, { when: string; todo: string }>> = {
  'invalid-encoding': {
    when: 'The file is not UTF-8, so some of its letters would be wrong.',
    todo: 'Save it again as UTF-8; every editor has that among its ways of saving.',
  },
  'frontmatter-syntax': {
    when: 'The lines between the two `---` are missing, not closed, or not YAML; or a field stands there twice.',
    todo: 'Look at the line that is named. A value with a colon or a quotation mark in it needs quotes around it.',
  },
  'missing-field': {
    when: 'A field that every such file has is not there, or stands there without a value.',
    todo: 'Write it; the sentences above say what belongs in it.',
  },
  'unknown-field': {
    when: 'There is no field of this name, so what it says would be lost.',
    todo: 'Mostly a slip of the pen: the hint names the nearest field.',
  },
  'invalid-value': {
    when: 'The value has not the form that its field asks for, or a list or text that must hold something is empty.',
    todo: 'Write it as the message says.',
  },
  'invalid-id': {
    when: 'A file’s name is no ID, or ends in `.yml` or `.markdown`.',
    todo: 'Give it a name of lower-case letters a-z, digits and single hyphens, with `.md` or `.yaml`.',
  },
  'duplicate-id': {
    when: 'Both `ID.md` and `ID/index.md` are there.',
    todo: 'Keep one of them.',
  },
  'unknown-reference': {
    when: 'An ID that nothing has, in a field or in a directive; or a footnote that is nowhere written.',
    todo: 'Take the ID of something that is there, as the hint proposes, or make the file.',
  },
  'unknown-directive': {
    when: 'Something was meant as a directive and is none, so that its words would be printed: a wrong name, a wrong form, a block that is never closed.',
    todo: 'Write it as the examples above. For a colon that is meant as it stands, write `\\:`.',
  },
  'spoilers-mismatch': {
    when: 'The field `spoilers` and the text say different things: `none` with a spoiler in the text, or `marked` without one.',
    todo: 'Mark what is a spoiler, or change the field.',
  },
  'spoiler-leak': {
    when: 'An open place repeats a spoiler of the same review: eight of its words in a row, or a short one whole. A pull quote is where it happens most.',
    todo: 'Quote something else, or put the open words into a spoiler too.',
  },
  'missing-image': {
    when: 'The file of a picture is not there.',
    todo: 'Put it beside the text, or mend its name. Capitals count.',
  },
  'missing-alt': {
    when: 'A picture in the text has no description, so that some readers get nothing.',
    todo: 'Say between the square brackets what it shows.',
  },
  'broken-link': {
    when: 'A link into the site leads nowhere, or to a part of a page that is not there, or to a review that is not out.',
    todo: 'Mend the address; the hint names the nearest one, and says when a review comes out.',
  },
  'unsafe-html': {
    when: 'HTML that a text may not hold, or a link of a kind that no text needs.',
    todo: 'Write Markdown. A few tags are allowed: `<br>`, `<sub>`, `<sup>`, `<abbr>`, `<cite>`, `<kbd>`, `<q>`, `<small>`, `<ruby>` and `<bdi>`.',
  },
  'orphan-comment': {
    when: 'A comment lies in the folder of no review, or answers a comment that is not there.',
    todo: 'Move it, or take out `replyTo`.',
  },
  'vanished-url': {
    when: 'An address that was published once would lead nowhere after this build.',
    todo: 'Add it to `aliases` of what took its place, or mark it `gone` in `permalinks.txt`.',
  },
  'duplicate-url': {
    when: 'Two things want the same address.',
    todo: 'Rename one, or take the alias out.',
  },
  'undeclared-warning': {
    when: 'The text uses words of a topic (`terms`), or marks a passage with it, and `triggerWarnings` does not declare it.',
    todo: 'Declare it with its level. Where it does not apply, `level: none` says that you have thought about it.',
  },
  'unmarked-spoilers': {
    when: 'The text says that spoilers follow, and none is marked.',
    todo: 'Put `::spoilers-ahead` in the place of that sentence, and write `spoilers: marked`.',
  },
  'truncated-value': {
    when: 'YAML takes ` #` for the beginning of a comment, and has cut a text short there.',
    todo: 'Put the text in quotes.',
  },
};
