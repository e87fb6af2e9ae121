/** What a standing page's front matter may say: about, membership, corrections policy. */
import * as z from 'zod';
import { fieldMeta, linkTarget, name, optionalList, prose, sitePath } from './field.ts';

/** Every field of a page. */
export const pageSchema = z.strictObject({
  title: prose('The page’s title.', 140),
  description: prose('One or two sentences for search engines and link previews.', 320).optional(),
  plans: z
    .array(
      z.strictObject({
        name: name('The plan’s name.'),
        price: name('What it costs, in words.'),
        description: prose('What a member gets.'),
        url: linkTarget('Where one signs up.'),
      }),
    )
    .register(fieldMeta, { description: 'The ways of becoming a member, on the membership page.' })
    .default([]),
  aliases: optionalList(sitePath('An old address.'), 'Old addresses, which redirect here.'),
});

/** A standing page, read. */
export type Page = z.output<typeof pageSchema>;
