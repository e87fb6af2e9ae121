/** What a critic's front matter may say; its body is a biography. */
import * as z from 'zod';
import { imageFile, linkTarget, name, optionalList, sitePath } from './field.ts';

/** Every field of a contributor. */
export const contributorSchema = z.strictObject({
  name: name('The critic’s name.'),
  pronouns: name('The critic’s pronouns.').optional(),
  role: name('What the critic does here.').optional(),
  image: imageFile('The file of a portrait, relative to this file.').optional(),
  links: optionalList(linkTarget('A page of the critic’s.'), 'Pages of the critic elsewhere.'),
  aliases: optionalList(sitePath('An old address.'), 'Old addresses, which redirect here.'),
});

/** A critic, read. */
export type Contributor = z.output<typeof contributorSchema>;
