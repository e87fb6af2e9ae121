/**
 * A magazine of one's own, in a folder of its own: the publication's settings, the vocabulary of warnings, standing
 * pages, a critic, themes, and a first draft that shows how a review is written. It builds at once.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '../../editorial/check-content.ts';
import { siteSchema, type Site } from '../../schemas/site.ts';
import { explainedYaml } from '../../sources/explained-yaml.ts';
import { filesIn } from '../../sources/files-in.ts';
import { emptyContent } from '../../sources/read-content.ts';
import { contentWith, type UnwrittenFile } from '../../sources/unwritten-content.ts';
import { readBytes } from '../../sources/read-entry.ts';
import { CannotRun, projectRoot, shownPath, type Settings } from '../../sources/settings.ts';
import { publicFiles } from '../check-publication.ts';
import { plural } from '../problem-formats.ts';
import type { Answers } from './arguments.ts';
import { criticFile } from './contributor.ts';
import { judged, refuseAtOnce, type Desk } from './desk.ts';
import * as texts from './magazine-texts.ts';
import { newFile } from './new-file.ts';
import { magazineAnswers, type MagazineAnswers } from './magazine-answers.ts';
import { commandIn } from './next-steps.ts';
import { dayAt } from './publication-day.ts';
import { themeFile } from './theme.ts';
import { writtenFiles } from './written-files.ts';

/**
 * Makes the magazine, and says what to do next. Throws `CannotRun` where it cannot, or where something is `lacking` that
 * cannot be asked for; then nothing was written.
 */
export async function newMagazine(
  answers: Answers,
  settings: Settings,
  { asks, lacking }: { asks: boolean; lacking: readonly string[] },
): Promise<number> {
  const desk: Desk = {
    content: emptyContent(),
    asks,
    today: dayAt(settings.now, 'UTC'),
    refuse: refuseAtOnce,
    faultOf: () => undefined,
  };
  const facts = await judged(desk, lacking, (judging) => magazineAnswers(judging, answers));
  const today = dayAt(settings.now, facts.timeZone);
  const files = await magazineFiles({ ...desk, today }, facts);
  const siteText = siteYaml(facts, today);
  await mustPass(siteText, files, settings);
  const command = (npm: string): string => commandIn(facts.folder, npm);
  writtenFiles(facts.folder, [
    { file: 'README.md', text: texts.readmeText(facts.name, command) },
    ...files,
    { file: 'site.yaml', text: siteText },
  ]);
  const lines = [
    `Written: ${plural(files.length + 2, 'file')} in ${shownPath(facts.folder)}, a magazine with a first draft in it.`,
    'Next:',
    `  ${command('npm start')}     builds it and serves it`,
    `  ${command('npm run dev')}   shows it as you write, with the draft`,
    `  ${command('npm run new')}   makes a review of your own`,
    'In its site.yaml, every field says above itself what it is for.',
    '',
  ];
  process.stdout.write(`${asks ? '\n' : ''}${lines.join('\n')}`);
  return 0;
}

/** Every file but site.yaml and the README. */
async function magazineFiles(desk: Desk, facts: MagazineAnswers): Promise<UnwrittenFile[]> {
  const { today } = desk;
  const critic = criticFile(desk, facts.author);
  const names = facts.themes.length === 0 ? ['Beginnings'] : facts.themes; // the draft stands under one
  let { content } = desk;
  const themes = names.map((name) => {
    const file = themeFile({ content, today }, name);
    content = contentWith(content, [file]);
    return file;
  });
  const { signUp } = facts;
  const page = (id: string, title: string, body: string): UnwrittenFile =>
    newFile({ kind: 'pages', id, values: { title }, body }, today);
  const { body, ...draft } = texts.firstDraft;
  const film = newFile({ kind: 'films', id: 'the-arrival-of-a-train', values: texts.firstFilm }, today);
  const values = {
    ...{
      ...draft,
      authors: [critic.id],
      draft: true,
      films: [film.id],
      themes: themes.slice(0, 1).map(({ id }) => id),
    },
    ...{ triggerWarnings: [], spoilers: 'marked' },
  };
  return [
    ...(await vocabulary()),
    critic,
    ...themes,
    film,
    newFile({ kind: 'reviews', id: film.id, values, body }, today),
    page('about', 'About', texts.aboutText(facts)),
    page('corrections', 'Corrections', texts.correctionsText(facts)),
    ...(signUp === undefined ? [] : [page('membership', 'Membership', texts.membershipText(signUp))]),
  ];
}

/** The general vocabulary, as the sample magazine has it. */
async function vocabulary(): Promise<UnwrittenFile[]> {
  const folder = join(projectRoot, 'content/warnings');
  const names = await filesIn(folder).catch(() => []);
  const topics = names.filter((name) => /^[^./][^/]*\.yaml$/.test(name));
  if (topics.length === 0)
    throw new CannotRun(
      'There is no vocabulary to copy: content/warnings in Cuemark’s own folder is empty. Bring it back (git checkout content/warnings), and begin again. Nothing was written.',
    );
  return topics.map((name) => ({
    kind: 'warnings',
    id: name.replace(/\.yaml$/, ''),
    file: `warnings/${name}`,
    text: readFileSync(join(folder, name), 'utf8'),
  }));
}

function siteYaml({ name, url, email, language, timeZone, signUp }: MagazineAnswers, today: string): string {
  const navigation = [
    'Reviews',
    'Films',
    'Themes',
    'Warnings',
    'About',
    ...(signUp === undefined ? [] : ['Membership']),
  ];
  const values = {
    ...{ name, url, language, timeZone, email },
    navigation: navigation.map((label) => ({ label, href: `/${label.toLowerCase()}/` })),
    membership: signUp === undefined ? undefined : texts.membershipCall,
  };
  return explainedYaml('site', values, today);
}

/** Asks the check about the magazine before anything is written. */
async function mustPass(siteText: string, files: readonly UnwrittenFile[], { now }: Settings): Promise<void> {
  const { data, findings } = readBytes(new TextEncoder().encode(siteText), 'yaml', siteSchema);
  const content = contentWith(emptyContent(data as Site | undefined), files);
  const problems = [...findings, ...checkContent(content, now, await publicFiles())];
  if (problems.length === 0) return;
  const lines = problems.map(({ field, message, hint }) => `${field}: ${message} ${hint}`.trim());
  throw new CannotRun(`Nothing was written, since the check would refuse it.\n${lines.join('\n')}`);
}
