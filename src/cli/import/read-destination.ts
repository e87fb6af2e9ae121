/** Reads what an import must know of the publication: fields alone, since thousands of texts take minutes to parse. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { detached } from '../../imports/detached.ts';
import type { Destination, PresentThing } from '../../imports/destination.ts';
import { ledgerFile, readLedger, type Ledger } from '../../imports/ledger.ts';
import type { NamedFilm } from '../../imports/film-index.ts';
import { kindNames, type Kind } from '../../schemas/kind-names.ts';
import { siteSchema, type Site } from '../../schemas/site.ts';
import { listContent } from '../../sources/content-folder.ts';
import { bytesOf } from '../../sources/read-content.ts';
import { readBytes, readEntry } from '../../sources/read-entry.ts';
import { CannotRun, shownPath, type Settings } from '../../sources/settings.ts';
import { siteAddress } from '../../sources/site-address.ts';

/** Throws `CannotRun` where there is no publication to move into. */
export async function readDestination(settings: Settings): Promise<Destination> {
  const { contentDir } = settings;
  const listing = await listContent(contentDir);
  if (!listing.hasSite)
    throw new CannotRun(
      `${shownPath(contentDir)} has no site.yaml, so there is no publication to move into. npm run new -- magazine "Name" FOLDER makes one; name it with CONTENT_DIR.`,
    );
  const { data } = readBytes(readFileSync(join(contentDir, 'site.yaml')), 'yaml', siteSchema) as {
    data: Site | undefined;
  };
  if (data === undefined)
    throw new CannotRun('site.yaml has errors: mend what npm run check says of it, and begin again.');
  const things = Object.fromEntries(kindNames.map((kind) => [kind, {}])) as Record<Kind, Record<string, PresentThing>>;
  const films: NamedFilm[] = [];
  const broken: string[] = [];
  for (const { kind, id, file } of listing.files) {
    if (kind === 'comments') continue; // known by their paths alone
    const { readable, isDraft } = readEntry(kind, bytesOf(contentDir, file));
    const fields = readable as Partial<Record<string, unknown>>;
    const [name = ''] = [fields['title'], fields['name'], fields['label']].flatMap(listed);
    const otherNames = listed(fields['alsoKnownAs']);
    things[kind][id] = { file, name, otherNames, aliases: listed(fields['aliases']), isDraft };
    const isNamed = name !== '' && (kind !== 'films' || typeof fields['year'] === 'number');
    if (!isNamed && kind !== 'reviews' && kind !== 'pages') broken.push(file);
    if (kind === 'films' && typeof fields['year'] === 'number')
      films.push({
        id,
        title: name,
        year: fields['year'],
        otherTitles: [...otherNames, ...listed(fields['originalTitle'])],
      });
  }
  if (broken.length > 0)
    throw new CannotRun(
      `${broken.join(', ')} cannot be read, so nobody can tell what is here already. Mend what npm run check says of it, and begin again.`,
    );
  const { timeZone, language, comments } = data;
  return {
    base: siteAddress(settings.siteUrl ?? data.url).base,
    timeZone,
    language,
    comments: comments.policy,
    things,
    films,
    ledger: keptLedger(contentDir),
  };
}

function keptLedger(contentDir: string): Ledger {
  const path = join(contentDir, ledgerFile);
  if (!existsSync(path)) return {};
  const ledger = readLedger(readFileSync(path, 'utf8'));
  if (ledger !== undefined) return ledger;
  throw new CannotRun(
    `${shownPath(path)} cannot be read: it keeps what has arrived before. Bring it back, or remove it; without it, an import goes by old addresses and titles.`,
  );
}

function listed(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((item) => typeof item === 'string').map(detached);
}
