/** What `site.yaml` may say: the publication itself. */
import * as z from 'zod';
import { languageTag, linkTarget, name, prose, url } from './field.ts';

const timeZoneSchema = z.string().refine((zone) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false; // a RangeError says that there is no such zone
  }
}, 'this is no time zone; write an IANA name such as Asia/Kolkata or UTC');

const siteUrlSchema = url('Where the site is served, its sub-path included.').refine(
  (value) => !/[?#]/.test(value),
  'the address of a site has no ? and no #',
);

const membershipSchema = z.strictObject({
  heading: prose('The heading of the membership call.', 140),
  text: prose('The call itself, in a sentence or two.', 400),
  action: prose('The words of its link.', 60),
  url: linkTarget('Where the link leads.'),
});

const submitUrlSchema = z
  .string()
  .regex(
    /^(?:https?:\/\/|mailto:)\S+$/i,
    'this must be a web address or a mailto: address; {id} and {title} stand for the review’s',
  );

/** Every field of the publication. */
export const siteSchema = z.strictObject({
  name: name('The publication’s name.'),
  url: siteUrlSchema,
  tagline: prose('What the publication is, in one line.', 200).optional(),
  language: languageTag('The language of the publication.').default('en'),
  timeZone: timeZoneSchema.default('UTC'),
  email: z.email('this must be an e-mail address').optional(),
  navigation: z.array(z.strictObject({ label: name('The words.'), href: linkTarget('Where they lead.') })).default([]),
  follow: z.array(z.strictObject({ label: name('The channel.'), url: linkTarget('Its address.') })).default([]),
  membership: z.union([z.literal('false').transform(() => false as const), membershipSchema]).default(false),
  comments: z
    .strictObject({
      policy: z.enum(['open', 'closed', 'off'], { error: 'the policy must be open, closed or off' }).default('off'),
      submitUrl: submitUrlSchema.optional(),
    })
    .default({ policy: 'off' }),
  repository: z
    .strictObject({
      github: z.string().regex(/^[\w.-]+\/[\w.-]+$/, 'this must be OWNER/NAME as GitHub writes it'),
      branch: name('The branch that is published.').optional(),
    })
    .optional(),
  hub: url('A WebSub hub.').optional(),
});

/** The publication, read. */
export type Site = z.output<typeof siteSchema>;
