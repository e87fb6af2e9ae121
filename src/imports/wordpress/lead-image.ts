/** The picture above an arriving post: the one that WordPress calls featured, as far as the export says what it shows. */
import type { PlacelessNote } from '../import-report.ts';
import type { ExportedItem } from './export.ts';
import type { SurveyedAttachment } from './survey.ts';

/** The front matter of a picture, with what is not known yet left out. */
export interface LeadImage {
  src: string;
  alt?: string;
  credit?: string;
  creditUrl?: string;
  focus?: string;
}

/** What the text and custom fields say of the picture. */
export interface SaidOfImage {
  credit?: string | undefined;
  creditUrl?: string | undefined;
  focus?: string | undefined;
}

/** Does the export hold the picture of a post? */
export function hasLeadImage(
  { meta }: Pick<ExportedItem, 'meta'>,
  attachment: (id: string) => SurveyedAttachment | undefined,
): boolean {
  const id = meta.find(({ key }) => key === '_thumbnail_id')?.value ?? '';
  return (attachment(id)?.url ?? '') !== '';
}

/** The picture and what is to be asked about it; `imageName` gives the file beside the review for an address. */
export function leadImage(
  { meta }: Pick<ExportedItem, 'meta'>,
  attachment: (id: string) => SurveyedAttachment | undefined,
  { credit, creditUrl, focus }: SaidOfImage,
  imageName: (url: string) => string,
): { image?: LeadImage; notes: PlacelessNote[] } {
  const id = meta.find(({ key }) => key === '_thumbnail_id')?.value ?? '';
  if (id === '' || id === '0') return { notes: creditWithoutImage(credit) };
  const found = attachment(id);
  if (found === undefined || found.url === '')
    return {
      notes: [
        ...creditWithoutImage(credit),
        {
          kind: 'question',
          field: 'image',
          message: `Its picture is file ${id} of the media library, which the export does not hold.`,
          hint: 'Export all content, media included; or put the picture beside the review and name it in image.',
        },
      ],
    };
  const captionCredit = /\b(?:credits?|source|photo(?:graph)?|image|courtesy)\s*(?:by|of|:)\s*(.+)$/i.exec(
    found.caption,
  )?.[1];
  const named = credit ?? captionCredit;
  const alt = found.alt === '' ? found.caption : found.alt;
  const image: LeadImage = {
    src: imageName(found.url),
    ...(alt === '' ? {} : { alt }),
    ...(named === undefined ? {} : { credit: named }),
    ...(creditUrl === undefined ? {} : { creditUrl }),
    ...(focus === undefined ? {} : { focus }),
  };
  const notes: PlacelessNote[] = [];
  if (found.alt === '' && alt !== '')
    notes.push({ kind: 'guessed', field: 'image.alt', message: `The picture’s caption describes it: "${alt}".` });
  if (image.alt === undefined)
    notes.push({
      kind: 'question',
      field: 'image.alt',
      message: `Nobody has written what the picture ${image.src} shows.`,
      hint: 'Write it into image.alt, for readers who do not see it.',
    });
  if (image.credit === undefined)
    notes.push({
      kind: 'question',
      field: 'image.credit',
      message: `Nobody is named who made the picture ${image.src}.`,
      hint: 'Write who made it into image.credit.',
    });
  return { image, notes };
}

function creditWithoutImage(credit: string | undefined): PlacelessNote[] {
  return credit === undefined
    ? []
    : [
        {
          kind: 'left',
          field: 'image.credit',
          message: `The text credits a picture that the post does not have: "${credit}".`,
        },
      ];
}
