/** What a term of the trigger-warning vocabulary may say. */
import * as z from 'zod';
import { asked, fieldMeta, name, optionalList, prose, sitePath, url } from './field.ts';

const uri = /^[A-Za-z][A-Za-z0-9+.-]*:\S+$/;
const uriSentence = 'this must be a URI such as http://cv.iptc.org/newscodes/contentwarning/death';
const uriSchema = z
  .string()
  .regex(uri, uriSentence)
  .register(fieldMeta, { description: 'The URI of a topic in another vocabulary.', asks: asked(uri, uriSentence) });

/** Every field of a warning. */
export const warningSchema = z.strictObject({
  label: name('The topic, as readers are told it.'),
  description: prose('What the topic covers and what it does not.', 1000),
  group: name('The group of topics that it belongs to.').optional(),
  alsoKnownAs: optionalList(name('Another name.'), 'Other names of the topic.'),
  terms: optionalList(name('A word.'), 'Words whose presence in a review suggests the topic.'),
  sameAs: optionalList(uriSchema, 'The same topic in other vocabularies.'),
  support: z
    .array(
      z.strictObject({
        label: prose('Who helps.', 140),
        url: url('Where they are found.'),
      }),
    )
    .register(fieldMeta, { description: 'Help lines, shown after an article that declares the topic.' })
    .default([]),
  aliases: optionalList(sitePath('An old address.'), 'Old addresses, which redirect here.'),
});

/** A term of the vocabulary, read. */
export type Warning = z.output<typeof warningSchema>;
