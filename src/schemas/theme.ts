/** What a theme's front matter may say; its body is its introduction. */
import * as z from 'zod';
import { name, optionalList, reference, sitePath } from './field.ts';

/** Every field of a theme. */
export const themeSchema = z.strictObject({
  name: name('The theme’s name.'),
  alsoKnownAs: optionalList(name('Another name.'), 'Other names; search finds the theme by them.'),
  parent: reference('themes', 'The wider theme that this one belongs to.').optional(),
  aliases: optionalList(sitePath('An old address.'), 'Old addresses, which redirect here.'),
});

/** A theme, read. */
export type Theme = z.output<typeof themeSchema>;
