/**
 * Who wrote the reviews of an export: the critic whom the command names, one who is here already, or one made from the
 * profile. Of the profile, the e-mail address is never read, and where its owner lives is nobody's business here.
 */
import type { GivenIds } from '../../editorial/free-id.ts';
import { didYouMean } from '../../problem.ts';
import { foldedWords } from '../../publish/folded-name.ts';
import type { Contributor } from '../../schemas/contributor.ts';
import { fieldFault } from '../../sources/field-fault.ts';
import type { Content, ContentEntry } from '../../sources/read-content.ts';
import { CannotRun } from '../../sources/settings.ts';
import type { UnwrittenFile } from '../../sources/unwritten-content.ts';
import { arrivingFile } from '../arriving-file.ts';
import { fileFault } from '../file-fault.ts';
import type { Account, ImportNote, PlacelessNote } from '../import-report.ts';
import type { ArrivingTexts } from './arriving-texts.ts';
import type { LetterboxdExport } from './export.ts';
import { comparedAddress } from './letterboxd-address.ts';
import { leftRow, placeOf } from './row-place.ts';
import type { Row } from './table.ts';

/** The critic of an export. */
export interface CriticOfExport {
  /** Undefined where an editor must say who it is. */
  id: string | undefined;
  /** Their file, where they are not here yet; it is written only where a review needs it. */
  file?: UnwrittenFile;
  /** What becomes of the profile. */
  account?: Account;
  notes: readonly ImportNote[];
  /** Why nobody is named, for each review. */
  question?: PlacelessNote;
}

/** What finding the critic needs. */
export interface CriticSearch {
  content: Content;
  ids: GivenIds;
  /** A contributor's ID. */
  author: string | undefined;
  texts: Pick<ArrivingTexts, 'biography'>;
}

/** Finds or makes the critic. Throws `CannotRun` where `author` names nobody. */
export function criticOf({ profile, profileColumns }: LetterboxdExport, search: CriticSearch): CriticOfExport {
  const { content, author } = search;
  if (author !== undefined) {
    const known = content.entries.contributors;
    const otherwise = 'For a new critic, first write: npm run new -- contributor "Name"';
    if (!known.has(author))
      throw new CannotRun(`--author: "${author}" is not a contributor. ${didYouMean(author, known.keys(), otherwise)}`);
    if (profile === undefined) return { id: author, notes: [] };
    const account = leftRow(
      profile,
      'author',
      `The reviews are ${author}’s, as you said; nothing of the profile is taken.`,
    );
    return { id: author, account, notes: [] };
  }
  if (profile === undefined)
    return { id: undefined, notes: [], question: asking('The export has no profile, and nobody was named as author.') };
  const { critics, by } = sameCritics(profile, content);
  const [critic, second] = critics;
  if (critic === undefined) return newCritic(profile, profileColumns, search);
  if (second !== undefined) {
    const several = `Several contributors have the profile’s ${by}: ${critics.map(({ id }) => id).join(', ')}.`;
    return { id: undefined, account: leftRow(profile, 'author', several), notes: [], question: asking(several) };
  }
  const { id, file } = critic;
  const guess = {
    kind: 'guessed' as const,
    field: 'authors',
    message: `The reviews are ${id}’s, who has the profile’s ${by}.`,
    hint: 'Run the import with --author ID where somebody else wrote them.',
  };
  return {
    id,
    account: { source: source(profile), outcome: 'here already', as: 'contributor', file },
    notes: by === 'page' ? [] : [{ ...guess, source: source(profile), file }],
  };
}

function asking(message: string): PlacelessNote {
  return {
    kind: 'question',
    field: 'authors',
    message,
    hint: 'Run the import again with --author ID, or write the ID of a contributor.',
  };
}

/** The contributors who link to this profile, or else have its website, or else its name. */
function sameCritics(profile: Row, { entries }: Content): { critics: ContentEntry<Contributor>[]; by: string } {
  const all = [...entries.contributors.values()];
  const linking = (url: string): typeof all =>
    all.filter(({ readable }) =>
      (readable.links ?? []).some((link) => url !== '' && comparedAddress(link) === comparedAddress(url)),
    );
  const byPage = linking(pageOf(profile));
  if (byPage.length > 0) return { critics: byPage, by: 'page' };
  const byWebsite = linking(profile.cell('Website'));
  if (byWebsite.length === 1) return { critics: byWebsite, by: 'website' };
  const name = foldedWords(nameOf(profile)).join(' ');
  const named = all.filter(({ readable }) => name !== '' && foldedWords(readable.name ?? '').join(' ') === name);
  return { critics: named, by: 'name' };
}

function newCritic(profile: Row, columns: readonly string[], { ids, texts }: CriticSearch): CriticOfExport {
  const notes: PlacelessNote[] = [];
  const taken = (field: string, value: string | string[]): typeof value | undefined => {
    if (value.length === 0) return undefined;
    const fault = fieldFault('contributors', field, value);
    if (fault === undefined) return value;
    notes.push({ kind: 'left', field, message: `The profile’s ${field} cannot stand here: ${fault}` });
    return undefined;
  };
  const name = taken('name', nameOf(profile)) ?? taken('name', profile.cell('Username'));
  if (name === undefined)
    return {
      id: undefined,
      account: leftRow(profile, 'author', 'The profile has no name that can stand here.'),
      notes: [],
      question: asking('The profile has no name that can stand here.'),
    };
  const website = profile.cell('Website');
  const isOnTheWeb = /^https?:\/\//i.test(website);
  if (website !== '' && !isOnTheWeb)
    notes.push({ kind: 'left', field: 'links', message: 'The profile’s website is no web address.' });
  const links = [pageOf(profile), ...(isOnTheWeb ? [website] : [])].filter((url) => url !== '');
  const fields = {
    name,
    pronouns: taken('pronouns', profile.cell('Pronoun')),
    links: taken('links', [...new Set(links)]),
  };
  const bio = texts.biography(profile.cell('Bio'));
  const id = ids.give('contributors', [nameOf(profile), profile.cell('Username')]);
  const whole = arrivingFile({ kind: 'contributors', id, fields, body: bio.markdown });
  const fault = fileFault(whole);
  if (fault !== undefined) notes.push({ kind: 'left', message: `The biography cannot stand here: ${fault.message}` });
  const file = fault === undefined ? whole : arrivingFile({ kind: 'contributors', id, fields });
  const others = columns.filter((column) => !used.has(column) && profile.cell(column) !== '');
  if (others.length > 0)
    notes.push({ kind: 'left', message: `Of the profile, no field here keeps: ${others.join(', ')}.` });
  return {
    id,
    file,
    account: { source: source(profile), outcome: 'written', as: 'contributor', file: file.file },
    notes: [...notes, ...bio.notes].map((note) => ({ ...note, source: source(profile), file: file.file })),
  };
}

/** Columns that a file is made of, and the one that is never told of. */
const used = new Set(['Username', 'Given Name', 'Family Name', 'Website', 'Bio', 'Pronoun', 'Email Address']);

function nameOf(profile: Row): string {
  const name = `${profile.cell('Given Name')} ${profile.cell('Family Name')}`.trim();
  return name === '' ? profile.cell('Username') : name;
}

/** The profile's page; a name that cannot be part of an address has none. */
function pageOf(profile: Row): string {
  const username = profile.cell('Username');
  return /^\w+$/.test(username) ? `https://letterboxd.com/${username.toLowerCase()}/` : '';
}

function source(profile: Row): Account['source'] {
  return { ...placeOf(profile, 'author'), title: nameOf(profile) };
}
