/** The collections: for each kind of content the loader that reads it and the schema that it keeps. */
import { defineCollection } from 'astro:content';
import { commentSchema } from './schemas/comment.ts';
import { contributorSchema } from './schemas/contributor.ts';
import { filmSchema } from './schemas/film.ts';
import { pageSchema } from './schemas/page.ts';
import { reviewSchema } from './schemas/review.ts';
import { siteSchema } from './schemas/site.ts';
import { themeSchema } from './schemas/theme.ts';
import { warningSchema } from './schemas/warning.ts';
import { collectionLoader, siteLoader } from './sources/collection-loader.ts';
import { loaderOptions, siteUrlOverride } from './sources/loader-options.ts';

const options = loaderOptions({ showsUnpublished: import.meta.env.DEV });

export const collections = {
  site: defineCollection({ loader: siteLoader(options, siteUrlOverride()), schema: siteSchema }),
  reviews: defineCollection({
    loader: collectionLoader('reviews', options),
    // Astro asks for the schema once an entry; only the image's part is made anew.
    schema: ({ image }) =>
      reviewSchema.transform(({ image: lead, ...review }) => ({
        ...review,
        image: lead === undefined ? undefined : { ...lead, src: image().parse(lead.src) },
      })),
  }),
  films: defineCollection({ loader: collectionLoader('films', options), schema: filmSchema }),
  themes: defineCollection({ loader: collectionLoader('themes', options), schema: themeSchema }),
  warnings: defineCollection({ loader: collectionLoader('warnings', options), schema: warningSchema }),
  contributors: defineCollection({
    loader: collectionLoader('contributors', options),
    schema: ({ image }) =>
      contributorSchema.transform(({ image: portrait, ...contributor }) => ({
        ...contributor,
        image: portrait === undefined ? undefined : image().parse(portrait),
      })),
  }),
  comments: defineCollection({ loader: collectionLoader('comments', options), schema: commentSchema }),
  pages: defineCollection({ loader: collectionLoader('pages', options), schema: pageSchema }),
};
