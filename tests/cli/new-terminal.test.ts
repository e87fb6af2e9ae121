/** `npm run new` on a terminal, answered as an editor answers it, for each kind of thing. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keys, newInTerminal } from '../support/terminal.ts';
import { smallMagazine } from '../support/small-magazine.ts';
import { problemsIn } from '../support/problems-in.ts';

describe.concurrent('npm run new, asking', () => {
  it('makes a review with a new film and a new theme, completing names as one types', async () => {
    await using magazine = await smallMagazine();
    await using terminal = newInTerminal([], { CONTENT_DIR: magazine.path });
    await terminal.answers('What would you like to make?');
    await terminal.answers('The review’s title', 'Broth: a #character');
    await terminal.answers('Its standfirst', 'A noodle shop learns to cook.');
    await terminal.sees('◆  Who wrote it?');
    terminal.types('tomsa');
    await terminal.sees('● Tomas Ek');
    terminal.types('\r');
    await terminal.answers('Who else?');
    // Enter alone makes nothing.
    await terminal.answers('Which film is it about?');
    await terminal.sees('Type a few letters to choose from what is here.');
    terminal.types('Tampopo');
    await terminal.sees('● A new film: Tampopo');
    terminal.types('\r');
    await terminal.answers('The film’s title');
    await terminal.answers('The year', 'once');
    await terminal.sees('must be a whole number from 1870 to 2100');
    terminal.types(`${keys.eraseAll}1985\r`);
    await terminal.answers('Who directed it?', 'Juzo Itami, Another Director');
    await terminal.sees('◆  Which theme');
    terminal.types('wealth');
    await terminal.sees('● Class');
    terminal.types('\r');
    await terminal.answers('Which other theme?', 'Food');
    await terminal.answers('The theme’s name');
    await terminal.answers('Which other theme?');
    await terminal.answers('What difficult topics');
    await terminal.sees('◆  Which topic?');
    terminal.types('deth of an anim');
    await terminal.sees('● Death of an animal');
    terminal.types('\r');
    await terminal.answers('Death of an animal: how closely?', keys.down);
    await terminal.answers('Which other topic?');
    await terminal.answers('Does it give the film away?', keys.down + keys.down);
    await terminal.answers('When does it appear?');
    await terminal.answers('Its ID', `${keys.eraseAll}parasite`);
    await terminal.sees('already; nothing is overwritten. "parasite-2" is free.');
    terminal.types(`${keys.eraseAll}tampopo\r`);
    const { status, printed } = await terminal.ended;
    expect(status).toBe(0);
    expect(printed).toContain('Its address will be https://small.example/reviews/tampopo/');
    expect(await magazine.text('films/tampopo.yaml')).toMatch(/^title: Tampopo$.*^year: 1985$/ms);
    expect(await magazine.text('themes/food.md')).toContain('name: Food\n');
    const review = await magazine.text('reviews/tampopo.md');
    expect(review).toContain('title: "Broth: a #character"\n');
    expect(review).toContain('authors:\n  - tomas-ek\n');
    expect(review).toContain('themes:\n  - class\n  - food\n');
    expect(review).toContain('triggerWarnings:\n  - { warning: death-of-an-animal, level: described }\n');
    expect(review).toContain('spoilers: marked\n');
    expect(review).toContain('draft: true\n');
    const toDo = { code: 'spoilers-mismatch', severity: 'warning', file: 'reviews/tampopo.md' };
    expect(await problemsIn(magazine.path)).toEqual([expect.objectContaining(toDo)]);
  });

  it('never ticks a warning or a spoiler flag in advance', async () => {
    await using magazine = await smallMagazine();
    const given = ['--standfirst', 'S.', '--author', 'asha-rao', '--film', 'amelie', '--theme', 'class'];
    await using terminal = newInTerminal(['review', 'Enter alone', ...given], { CONTENT_DIR: magazine.path });
    await terminal.answers('What difficult topics');
    await terminal.answers('Which topic?');
    await terminal.answers('What difficult topics', keys.down + keys.down);
    await terminal.answers('Does it give the film away?');
    await terminal.answers('When does it appear?', keys.down + keys.down);
    await terminal.answers('On which day?', '2026-12-24 18:30');
    await terminal.answers('Its ID');
    const { status, printed } = await terminal.ended;
    expect(status).toBe(0);
    expect(printed).not.toContain('Its standfirst');
    expect(printed).toContain('It is held back until 2026-12-24T18:30:00 (Asia/Kolkata).');
    const review = await magazine.text('reviews/enter-alone.md');
    expect(review).toContain('triggerWarnings: unassessed\n');
    expect(review).toContain('spoilers: unassessed\n');
    expect(review).toContain('published: 2026-12-24 18:30\n');
  });

  it.each<{ thing: string; answers: [question: string, typed?: string][]; file: string; says: RegExp }>([
    {
      thing: 'a film',
      answers: [
        ['The film’s title', 'मसान'],
        ['The year', '2015'],
        ['Who directed it?'],
        ['Its title in its own'],
        ['Its ID'],
      ],
      file: 'films/msan.yaml',
      says: /^title: मसान$/m,
    },
    {
      thing: 'a theme',
      answers: [['The theme’s name', 'Work'], ['Other names', 'jobs, toil'], ['Does it belong', 'lab'], ['Its ID']],
      file: 'themes/work.md',
      says: /^alsoKnownAs:\n {2}- jobs\n {2}- toil\n[^]*^parent: labour$/m,
    },
    {
      thing: 'a topic',
      answers: [
        ['The topic', 'Needles'],
        ['What it covers', 'Injections, shown or told.'],
        ['Which group', 'Ment'],
        ['Other names'],
        ['Its ID'],
      ],
      file: 'warnings/needles.yaml',
      says: /^group: Mental health$/m,
    },
    {
      thing: 'a critic',
      answers: [['The critic’s name', 'Zoë Quote'], ['The critic’s pronouns'], ['What the critic does'], ['Its ID']],
      file: 'contributors/zoe-quote.md',
      says: /^name: Zoë Quote$/m,
    },
    {
      thing: 'a page',
      answers: [['The page’s title', 'Films'], ['One sentence'], ['Its ID', `${keys.eraseAll}our-films`]],
      file: 'pages/our-films.md',
      says: /^title: Films$/m,
    },
  ])('makes $thing', async ({ thing, answers, file, says }) => {
    await using magazine = await smallMagazine();
    await using terminal = newInTerminal([], { CONTENT_DIR: magazine.path });
    const steps = ['a review', 'a film', 'a theme', 'a topic', 'a critic', 'a page'].indexOf(thing);
    await terminal.answers('What would you like to make?', keys.down.repeat(steps));
    for (const [question, typed] of answers) await terminal.answers(question, typed);
    expect((await terminal.ended).status).toBe(0);
    expect(await magazine.text(file)).toMatch(says);
    expect(await problemsIn(magazine.path)).toEqual([]);
  });

  it.each([
    ['Ctrl+C', keys.interrupt],
    ['the end of input', keys.endOfInput],
  ])('writes nothing where it is broken off, by %s', async (_, key) => {
    await using magazine = await smallMagazine();
    const before = await magazine.files();
    await using terminal = newInTerminal(['film', 'Tampopo'], { CONTENT_DIR: magazine.path });
    await terminal.answers('The year', '1985');
    await terminal.sees('◆  Who directed it?');
    terminal.types(key);
    const { status, printed } = await terminal.ended;
    expect(status).toBe(2);
    expect(printed).toContain('Broken off: nothing was written.');
    expect(await magazine.files()).toEqual(before);
  });

  it('opens what it has written in the editor that is named, and waits for it', async () => {
    await using magazine = await smallMagazine();
    const script = join(magazine.path, '.editor.mjs');
    await writeFile(
      script,
      'import { appendFileSync } from "node:fs"; appendFileSync(process.argv.at(-1), "# edited\\n");',
    );
    const args = ['film', 'Tampopo', '--year', '1985'];
    await using terminal = newInTerminal(args, {
      CONTENT_DIR: magazine.path,
      VISUAL: `"${process.execPath}" '${script}' --wait`,
      EDITOR: 'another',
    });
    expect((await terminal.ended).status).toBe(0);
    expect(await magazine.text('films/tampopo.yaml')).toMatch(/# edited\n$/);
  });

  it('says so where there is no such editor, and has written all the same', async () => {
    await using magazine = await smallMagazine();
    const environment = { CONTENT_DIR: magazine.path, EDITOR: 'no-such-editor --wait' };
    await using terminal = newInTerminal(['theme', 'Work'], environment);
    const { status, printed } = await terminal.ended;
    expect(status).toBe(0);
    expect(printed).toContain('The editor "no-such-editor --wait" (VISUAL or EDITOR) could not be opened');
    expect(await magazine.files()).toContain('themes/work.md');
  });

  it('makes a magazine of one’s own in a new folder', async () => {
    const parent = await mkdtemp(join(tmpdir(), 'cuemark-new-'));
    try {
      await using terminal = newInTerminal(['magazine'], { INIT_CWD: parent });
      await terminal.answers('The magazine’s name', 'The Back Row');
      await terminal.answers('The folder', `${keys.eraseAll}the-back-row`);
      await terminal.answers('Your name', 'Pauline');
      await terminal.answers('Themes', 'Ghosts, Labour, ghosts');
      await terminal.answers('The web address', 'https://back-row.example');
      await terminal.answers('The e-mail address');
      await terminal.answers('The address where readers', 'https://back-row.example/join');
      const { status, printed } = await terminal.ended;
      const folder = join(parent, 'the-back-row');
      expect(printed).toContain(`CONTENT_DIR=${folder} npm start`);
      expect(status).toBe(0);
      expect(await readFile(join(folder, 'site.yaml'), 'utf8')).toContain('name: The Back Row\n');
      expect(await readdir(join(folder, 'themes'))).toEqual(['ghosts.md', 'labour.md']);
      expect(await problemsIn(folder)).toEqual([]);
    } finally {
      await rm(parent, { recursive: true, force: true });
    }
  });
});
