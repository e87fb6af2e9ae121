/**
 * The words of the editors' handbook. They are apart from the interface's, and in English alone, as the schemas' own
 * sentences are: readers never meet them. Words between backticks are typed as they stand.
 */
import type { Kind } from '../schemas/kind-names.ts';

export const handbook = {
  title: 'Handbook',
  are: 'For the editors: what a file may say, how spoilers and warnings are marked in a text, and what the check’s messages mean.',
  contents: 'Contents',
  files: {
    title: 'Files',
    say: [
      'Everything is a file in the content folder. Its name is its ID: lower-case letters a-z, digits and single hyphens. The ID stands in the address, and everywhere else where the thing is named.',
      'A Markdown file begins with its fields, between two lines of `---`; below them stands the text. A YAML file is fields alone. Text needs no quotes, unless there is a colon and a space in it, or ` #`, or it begins with a sign such as `[`, `{`, `"` or `*`.',
      'A field that is not in these lists is an error: nothing you write is quietly lost.',
    ],
  },
  fields: {
    required: 'required',
    requiredUnless: 'required, unless {flag} is true',
    optional: 'may be left out',
    byDefault: 'left out, it is {value}',
    emptyList: 'an empty list',
  },
  /** How a value is written. */
  written: {
    text: 'text',
    textSuch: 'text {such}',
    textUpTo: 'text of at most {most} characters',
    flag: '`true` or `false`',
    wholeNumber: 'a whole number from {least} to {greatest}',
    number: 'a number from {least} to {greatest}, in steps of {step}',
    date: 'a day (`2026-05-01`) or an hour (`2026-05-01 10:30`, in the publication’s time zone)',
    webAddress: 'a web address',
    imageFile: 'the name of a file beside this one',
    colour: 'a colour as three or six hexadecimal digits behind `#`, in quotes',
    reference: 'the ID of {one}',
    values: 'one of {values}',
    list: 'a list: each {item}',
    listOf: 'a list of {least} or more: each {item}',
    listUpTo: 'a list of {least} to {greatest}: each {item}',
    map: 'fields of its own',
    or: '{one}, or {other}',
  },
  one: {
    reviews: 'a review',
    films: 'a film',
    themes: 'a theme',
    warnings: 'a topic',
    contributors: 'a contributor',
    comments: 'a comment on the same review',
    pages: 'a page',
  } satisfies Record<Kind, string>,
  kinds: {
    reviews: {
      title: 'Review',
      file: '`reviews/ID.md`, or `reviews/ID/index.md` with its pictures beside it',
      is: 'A text about one film or several. Title, standfirst, verdict, the picture’s description and credit, and corrections are read by everybody: nothing in them may be a spoiler.',
    },
    films: {
      title: 'Film',
      file: '`films/ID.yaml`',
      is: 'A film or a series, as the critics refer to it. A season that is reviewed by itself is a film of its own. People are names; a person’s page is made from them.',
    },
    themes: {
      title: 'Theme',
      file: '`themes/ID.md`',
      is: 'What texts are about; the text below the fields is its introduction.',
    },
    warnings: { title: 'Warning', file: '`warnings/ID.yaml`', is: 'A topic that readers may want to be warned of.' },
    contributors: {
      title: 'Contributor',
      file: '`contributors/ID.md`',
      is: 'Somebody who writes here; the text is the biography.',
    },
    comments: {
      title: 'Comment',
      file: '`comments/REVIEW-ID/ID.md`',
      is: 'What a reader wrote about a review. The text is Markdown without HTML, pictures and directives.',
    },
    pages: {
      title: 'Page',
      file: '`pages/PATH.md`',
      is: 'About, membership, corrections policy; its path is its address.',
    },
    site: { title: 'Publication', file: '`site.yaml`', is: 'What holds for all of it. This file alone makes a site.' },
  } satisfies Record<Kind | 'site', { title: string; file: string; is: string }>,
  directives: {
    title: 'In a text',
    say: [
      'A text is Markdown, and these lines besides. Each stands here as you write it and as a reader sees it; it is live, so open it.',
      'A plain colon in a sentence is a colon: `10:30`, `2.39:1`. What looks like one of these lines and is none is an error, so that no twist is printed by a slip of the pen.',
    ],
    written: 'Written',
    read: 'Read',
    lacks: {
      film: 'This publication has no film yet. With the first one, the example stands here as readers see it.',
      review: 'This publication has no review yet. With the first one, its card stands here.',
      warning:
        'This publication has no topics in warnings/ yet. With the first one, the example stands here as readers see it.',
      membership:
        'This publication has no membership call: site.yaml says membership: false, or nothing. With one, it stands here.',
    },
  },
  problems: {
    title: 'Messages',
    say: [
      'Every message names the file, the line and the column, then one of these codes, the field, and what is wrong; the line below says what to do. Errors stop a build, warnings do not. In a draft nearly all are warnings.',
    ],
    error: 'error',
    warning: 'warning',
  },
  commands: {
    title: 'Commands',
    list: [
      ['npm start', 'Builds the magazine and serves it on this machine, with its search.'],
      ['npm run dev', 'The magazine while you write, drafts and scheduled reviews included.'],
      ['npm run new', 'Asks, then writes a review, a film, a theme or a contributor.'],
      ['npm run check', 'Says everything that is wrong with the content, at once.'],
      [
        'npm run rename -- reviews OLD NEW',
        'Gives a thing another ID, everywhere where it is named, and keeps the old address.',
      ],
      ['npm run import', 'Brings a magazine in from WordPress, or a critic’s log from Letterboxd.'],
      ['npm run schedule', 'Says what is held back, and when each appears.'],
      ['npm run hosting', 'Prints what a web server of one’s own must be told: nginx or Caddy.'],
      ['npm run build', 'Checks, builds and proves that nothing leaks; on any error the previous site stays.'],
      ['npm test', 'Every check and test of the house itself.'],
    ],
  },
  form: {
    title: 'The form in the browser',
    say: 'At `/admin/` the same fields are a form, made from the same schemas as this page and the check.',
  },
} as const;
