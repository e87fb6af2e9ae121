/** What `site.yaml` may say: the publication itself. */
import * as z from 'zod';
import { asked, fieldMeta, languageTag, linkTarget, name, prose, url } from './field.ts';
import { hasPlainSubPath, subPathFault } from './sub-path.ts';

const timeZoneSchema = z
  .string()
  .refine((zone) => {
    try {
      return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
    } catch {
      return false; // a RangeError says that there is no such zone
    }
  }, 'this is no time zone; write an IANA name such as Asia/Kolkata or UTC')
  .register(fieldMeta, { description: 'Where midnight is for the publication’s dates, such as Asia/Kolkata.' });

const siteUrlSchema = url('Where the site is served, its sub-path included.')
  .refine((value) => !/[?#]/.test(value), 'the address of a site has no ? and no #')
  .refine(hasPlainSubPath, { error: ({ input }) => subPathFault(String(input)) });

const membershipSchema = z.strictObject({
  heading: prose('The heading of the membership call.', 140),
  text: prose('The call itself, in a sentence or two.', 400),
  action: prose('The words of its link.', 60),
  url: linkTarget('Where the link leads.'),
});

const callSchema = z
  .union([z.literal('false').transform(() => false as const), membershipSchema])
  .register(fieldMeta, { description: 'The membership call in long articles; false: none.' });

const navigationSchema = z
  .array(z.strictObject({ label: name('The words.'), href: linkTarget('Where they lead.') }))
  .register(fieldMeta, { description: 'The links at the head of every page, in their order.' });

const followSchema = z
  .array(z.strictObject({ label: name('The channel.'), url: linkTarget('Its address.') }))
  .register(fieldMeta, { description: 'Where readers may follow the publication.' });

const submitAddress = /^(?:[Hh][Tt][Tt][Pp][Ss]?:\/\/|[Mm][Aa][Ii][Ll][Tt][Oo]:)\S+$/;
const submitSentence = 'this must be a web address or a mailto: address; {id} and {title} stand for the review’s';
const submitUrlSchema = z
  .string()
  .regex(submitAddress, submitSentence)
  .register(fieldMeta, {
    asks: asked(submitAddress, submitSentence),
    description: 'Where a reader sends a comment: a web address or mailto:; {id} and {title} stand for the review’s.',
  });

const policySchema = z
  .enum(['open', 'closed', 'off'], { error: 'the policy must be open, closed or off' })
  .register(fieldMeta, { description: 'Whether readers may comment, where a review does not say.' });

const commentsSchema = z
  .strictObject({ policy: policySchema.default('off'), submitUrl: submitUrlSchema.optional() })
  .register(fieldMeta, { description: 'Readers’ comments.' });

const ownerAndName = /^[\w.-]+\/[\w.-]+$/;
const ownerSentence = 'this must be OWNER/NAME as GitHub writes it';
const repositorySchema = z
  .strictObject({
    github: z
      .string()
      .regex(ownerAndName, ownerSentence)
      .register(fieldMeta, {
        asks: asked(ownerAndName, ownerSentence),
        description: 'The repository on GitHub, as OWNER/NAME.',
      }),
    branch: name('The branch that is published.').optional(),
  })
  .register(fieldMeta, { description: 'Where the content is kept, for the editors’ desk in the browser.' });

const emailSchema = z.email('this must be an e-mail address').register(fieldMeta, {
  description: 'Where the editors are written to.',
  asks: { patternErrorMessage: 'This must be an e-mail address.' },
});

/** Every field of the publication. */
export const siteSchema = z.strictObject({
  name: name('The publication’s name.'),
  url: siteUrlSchema,
  tagline: prose('What the publication is, in one line.', 200).optional(),
  language: languageTag('The language of the publication.').default('en'),
  timeZone: timeZoneSchema.default('UTC'),
  email: emailSchema.optional(),
  navigation: navigationSchema.default([]),
  follow: followSchema.default([]),
  membership: callSchema.default(false),
  comments: commentsSchema.default({ policy: 'off' }),
  repository: repositorySchema.optional(),
  hub: url('A WebSub hub that is told of new reviews.').optional(),
});

/** The publication, read. */
export type Site = z.output<typeof siteSchema>;
