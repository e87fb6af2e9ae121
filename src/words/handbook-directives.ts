/**
 * The directives by example, for the handbook: what each is for, and a source that it shows rendered. A word in capitals
 * stands for the ID of something in the publication (see src/schemas/examples.ts).
 */

/** What an example needs in the publication to be shown as readers see it. */
export type ExampleNeed = 'film' | 'review' | 'warning' | 'membership';

/** One example. */
export interface DirectiveExample {
  /** Its anchor on the page. */
  id: string;
  title: string;
  /** Words between backticks are typed as they stand. */
  says: string;
  source: string;
  needs: readonly ExampleNeed[];
}

/** In the order of the page. */
export const directiveExamples: readonly DirectiveExample[] = [
  {
    id: 'spoiler',
    title: 'A spoiler in a sentence',
    says: 'The words in brackets give the film under review away. They are closed until the reader opens them, and stand in no search, feed or preview.',
    source: 'The letter is real, and :spoiler[it was never sent].',
    needs: ['film'],
  },
  {
    id: 'spoiler-other-film',
    title: 'A spoiler for another film',
    says: 'An ID in braces says which film the words give away. `#` and the film’s ID; nothing else.',
    source: 'It ends as that one does, with :spoiler[both of them on the train]{#FILM}.',
    needs: ['film'],
  },
  {
    id: 'spoiler-block',
    title: 'Paragraphs of spoilers',
    says: 'Three colons open a block and three close it. What stands in brackets is its label, which everybody reads. A block inside a block needs a colon less than the one around it.',
    source: ':::spoiler[The ending]\nThe house is sold. Nobody has told the child.\n\nWhat is left is the swing.\n:::',
    needs: ['film'],
  },
  {
    id: 'spoilers-ahead',
    title: 'The point of no return',
    says: 'Once, on a line of its own: everything below it is a spoiler for every film of the review. `spoilers: marked` goes with it.',
    source: 'So much for the first hour.\n\n::spoilers-ahead\n\nThe second hour is a trial.',
    needs: ['film'],
  },
  {
    id: 'warning',
    title: 'A passage that a warning is about',
    says: 'A reader may pass over it, and a reader who asked to be warned finds it folded. The topic must be declared in `triggerWarnings`.',
    source:
      ':::warning{#WARNING}\nThe scene is long, and the camera does not look away.\n:::\n\nAfter it the film is quiet.',
    needs: ['warning'],
  },
  {
    id: 'also-read',
    title: 'Also read',
    says: 'A card of another review, with its own marks.',
    source: '::also-read{#REVIEW}',
    needs: ['review'],
  },
  {
    id: 'pull-quote',
    title: 'A pull quote',
    says: 'A sentence that stands out. Where it repeats the text, screen readers and search pass over it. It may never repeat a spoiler.',
    source: 'Nobody in it raises a voice. It is a film of doors.\n\n:::pull-quote\nIt is a film of doors.\n:::',
    needs: [],
  },
  {
    id: 'film',
    title: 'A film',
    says: 'A mention leads to the film’s page, where this text is then named; in a spoiler it is not. Without words in brackets the film’s title is printed.',
    source: 'It owes its staircase to :film{#FILM}, as :film[many films]{#FILM} do.',
    needs: ['film'],
  },
  {
    id: 'membership',
    title: 'The membership call',
    says: 'Where it stands is yours to say. Without this line it comes after the middle paragraph of a text of over 600 words.',
    source: '::membership',
    needs: ['membership'],
  },
  {
    id: 'video',
    title: 'A video',
    says: 'A link until the reader asks for the video: nothing is loaded from the other site before. The title says what it shows.',
    source: '::video{url="https://vimeo.com/22439234" title="A timelapse of a mountain"}',
    needs: [],
  },
  {
    id: 'figure',
    title: 'A picture with a caption',
    says: 'A picture alone in its paragraph. In brackets what it shows, for readers who do not see it; in quotation marks the caption, with the credit at its end. The file lies beside the text.',
    source: '![A flat drawing in two colours](/films/FILM/card.png "A title card. Credit: drawn by the house")',
    needs: ['film'],
  },
  {
    id: 'footnote',
    title: 'A footnote',
    says: 'The note may be written anywhere below. One that only spoilers call is a spoiler itself.',
    source: 'It was shot in eleven days.[^days]\n\n[^days]: Nine, says the editor.',
    needs: [],
  },
];
