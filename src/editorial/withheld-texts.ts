/** What a review that is not out would say: a draft or a scheduled review stands in no output at all. */
import type { Passage } from '../markdown/body-report.ts';
import { wordsOf } from '../markdown/words.ts';
import type { Review } from '../schemas/review.ts';
import type { ContentEntry } from '../sources/read-content.ts';

/** A review that is not out. */
export interface WithheldReview {
  id: string;
  /** Relative to the content folder. */
  file: string;
  line: number;
  /** The words of its title, with single spaces. */
  title: string;
  /** The names of its pictures' files, without their endings. */
  images: string[];
}

/** The review by what it is called. */
export function withheldReview({ id, file, body, readable, placeOf }: ContentEntry<Review>): WithheldReview {
  const images = [...(readable.image === undefined ? [] : [readable.image.src]), ...body.images.map(({ url }) => url)];
  const title = wordsOf(readable.title ?? '').join(' ');
  return { id, file, line: placeOf(['title']).line, title, images: [...new Set(images.map(stemOf))] };
}

/** The words of its fields, each with its place. */
export function withheldTexts({ readable, placeOf }: ContentEntry<Review>): Passage[] {
  const { title, standfirst, verdict, image, corrections = [], triggerWarnings = [] } = readable;
  const texts: [PropertyKey[], string | undefined][] = [
    [['title'], title],
    [['standfirst'], standfirst],
    [['verdict'], verdict],
    [['image', 'alt'], image?.alt],
    [['image', 'credit'], image?.credit],
  ];
  corrections.forEach(({ text }, index) => texts.push([['corrections', index, 'text'], text]));
  if (triggerWarnings !== 'unassessed')
    triggerWarnings.forEach(({ note }, index) => texts.push([['triggerWarnings', index, 'note'], note]));
  return texts.flatMap(([path, text]) => (text === undefined ? [] : [{ words: wordsOf(text), place: placeOf(path) }]));
}

/** `stills/a-hand.jpg` as `a-hand`. */
export function stemOf(path: string): string {
  return (path.split('/').at(-1) ?? '').replace(/\.[^.]*$/, '');
}
