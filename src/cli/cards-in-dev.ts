/** Title cards in `npm run dev`, drawn when they are asked for, of the film's file as it is. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { cardFilm } from '../editorial/card-film.ts';
import { readEntry } from '../sources/read-entry.ts';
import type { Settings } from '../sources/settings.ts';
import { publicationAddress } from '../sources/site-address.ts';
import { cardFonts } from './card-fonts.ts';
import { cardDrawing, cardPicture } from './card-picture.ts';
import { lettersOf, type Letters } from './letter-outlines.ts';
import { reasonOf } from './run.ts';

/** The part of Astro's server that answers for title cards. */
export function cardsInDev(settings: Settings): AstroIntegration {
  const { base } = publicationAddress(settings);
  let letters: Promise<Letters> | undefined;
  return {
    name: 'cuemark-cards',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const { pathname } = new URL(request.originalUrl ?? '/', 'http://localhost');
          const [, id] = /^films\/([a-z0-9-]+)\/card\.png$/.exec(pathname.slice(base.length)) ?? [];
          if (!pathname.startsWith(base) || id === undefined) {
            next();
            return;
          }
          letters ??= cardFonts().then(lettersOf);
          const answer = (status: number, body: string | Uint8Array): void => {
            const type = status === 200 ? 'image/png' : 'text/plain;charset=utf-8';
            response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
          };
          Promise.all([letters, readFilm(settings, id)]).then(
            ([those, film]) => {
              if (film === undefined) answer(404, 'No film has this card.');
              else answer(200, cardPicture(cardDrawing(film, those)));
            },
            (error: unknown) => {
              letters = undefined;
              answer(500, reasonOf(error));
            },
          );
        });
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
