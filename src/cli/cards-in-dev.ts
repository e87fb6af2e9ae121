/** Title cards and icons in `npm run dev`, drawn when they are asked for: the cards of the film's file as it is. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { cardFilm } from '../editorial/card-film.ts';
import { readEntry } from '../sources/read-entry.ts';
import type { Settings } from '../sources/settings.ts';
import { publicationAddress } from '../sources/site-address.ts';
import { cardFonts } from './card-fonts.ts';
import { cardDrawing, cardPicture } from './card-picture.ts';
import { answerFor, type DevFile, type DevRoute } from './dev-route.ts';
import { iconPaths, iconPicture } from './icon-picture.ts';
import { lettersOf, type Letters } from './letter-outlines.ts';
import { reasonOf } from './run.ts';

/** The part of Astro's server that answers for title cards and icons. */
export function cardsInDev(settings: Settings): AstroIntegration {
  const { base } = publicationAddress(settings);
  let letters: Promise<Letters> | undefined;
  const cardOf = async (id: string): Promise<DevFile> => {
    letters ??= cardFonts().then(lettersOf);
    const [those, film] = await Promise.all([letters, readFilm(settings, id)]);
    return film === undefined ? undefined : cardPicture(cardDrawing(film, those));
  };
  return {
    name: 'cuemark-cards',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const route: DevRoute = {
          base,
          fileAt: (path) => {
            const [, id] = /^films\/([a-z0-9-]+)\/card\.png$/.exec(path) ?? [];
            if (iconPaths.includes(path)) return iconPicture(path);
            return id === undefined ? undefined : cardOf(id);
          },
          failed: (error) => {
            letters = undefined;
            process.stderr.write(`A title card or an icon could not be drawn. ${reasonOf(error)}\n`);
          },
        };
        answerFor(route, server);
      },
    },
  };
}

async function readFilm({ contentDir }: Settings, id: string): Promise<ReturnType<typeof cardFilm> | undefined> {
  const bytes = await readFile(join(contentDir, 'films', `${id}.yaml`)).catch(() => undefined);
  if (bytes === undefined) return undefined;
  const { data } = readEntry('films', bytes);
  return data === undefined ? undefined : cardFilm(id, data);
}
