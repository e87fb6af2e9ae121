/** What an editor must know of the desk in the browser, said once for the handbook: what it writes, and what it changes. */

/** A sentence or two in Markdown, under a heading of its own. */
export interface DeskNote {
  heading: string;
  /** Each a paragraph. */
  text: readonly string[];
}

/** The notes, in the order in which an editor meets these things. */
export const deskNotes: readonly DeskNote[] = [
  {
    heading: 'Open it',
    text: [
      'With `npm start` or `npm run dev` running, open `/admin/` on `localhost` in Chrome, Edge or another browser of that family, choose “Work with Local Repository”, and pick the folder that holds the magazine and its `.git`. What you save is written into that folder; nothing is sent anywhere.',
      'With `repository` in `site.yaml` (`github: OWNER/NAME`, and `branch` if it is not the default one) the same page works on the published site: choose “Sign In Using Access Token” with a token of GitHub that may write to that repository. Each save is a commit. Without `repository` that button leads nowhere.',
      'While `npm run dev` runs, the page loads itself again after a save.',
    ],
  },
  {
    heading: 'What a save changes',
    text: [
      'The fields that you changed, and nothing else: comments, order, quotes, fields that the form does not know and the writing of the rest stay as they are, letter by letter.',
      'A changed value keeps the quotes that it had, and gets some where YAML needs them. Of a changed list, each entry that is still there stays as it was written; the spaces inside the brackets of this one field may change. A new field stands where the schema has it. A field that is emptied leaves with its line; so does one that is set to what holds without it, such as `draft: false`.',
      'A new topic of `triggerWarnings` is written as its ID alone, or as a map where a level, a note or secrecy is entered. “Assessed” without a topic is `[]`; “Unassessed” is the word `unassessed`. `membership` without its check mark is left out, which is the same as `false`.',
      'Line ends become those of Unix, a byte-order mark and spaces at the beginning and the end of the file go, and so do spaces around the values of changed fields.',
    ],
  },
  {
    heading: 'What is refused',
    text: [
      'A file is not saved where `npm run check` would find an error in its fields that was not there before; the reason is shown in the words of the check. In a draft, only what is no YAML is refused. The text and what needs other files (a spoiler flag that disagrees, a link that leads nowhere) is asked by the check alone: run it before you publish.',
      'A file whose YAML cannot be read is not listed. The check says what is wrong with it.',
    ],
  },
  {
    heading: 'The text',
    text: [
      'The text opens as it stands in the file. The button with the M changes to an editor with buttons, in which the directives that stand on lines of their own are blocks to fill in; the menu “Insert” adds them. `:spoiler[words]` and `:film[words]{#id}` are typed in both.',
      'A block of a directive that is written in another way than the desk would write it (other spaces, attributes in another order, a block within a block) is left as text.',
      'The editor with buttons writes Markdown in a manner of its own. On saving, every paragraph, list, table or block that you did not change stands again as it was written. One that you did change is in that manner: `*word*` becomes `_word_`, a table loses the alignment of its columns, and a backslash before `_`, `<` or another sign may go. Where a paragraph needs its backslashes, change it as it stands in the file.',
    ],
  },
  {
    heading: 'New files and pictures',
    text: [
      'A new file gets its ID from its title; the panel with the anchor shows it and lets you choose another, as long as the file is new. To change an ID later, use `npm run rename`. The “Parent Folder” of a comment is the folder of the review that it is on.',
      'A new review has a folder of its own (`reviews/ID/index.md`), and the pictures that you choose under “Entry Assets” are put beside it. The pictures of a review without a folder lie in `reviews/`. “Global Assets” are no place for the pictures of a text: the check refuses their addresses.',
      'Several people, titles or addresses are entered one by one, with the button under the list. References are chosen by name and stored as IDs, in the order in which they are chosen: the first film is the film under review.',
    ],
  },
];
