/** The standing pages of a new magazine: short, true of any magazine that this project makes, and meant to be changed. */

/** What the texts say of the magazine. */
export interface MagazineFacts {
  name: string;
  email: string | undefined;
  /** Where readers become members. */
  signUp: string | undefined;
}

/** A name in the middle of a line of Markdown, where its characters are only themselves. */
export function inMarkdown(words: string): string {
  return words.replace(/[\\`*_[\]<>~&]|:(?=[\p{L}:])/gu, '\\$&');
}

function letters(email: string | undefined): string {
  return email === undefined ? 'Write to us' : `Write to [${inMarkdown(email)}](mailto:${email})`;
}

/** The page at `/about/`. */
export function aboutText({ name, email, signUp }: MagazineFacts): string {
  return `This is ${inMarkdown(name)}, a magazine of film criticism. We review new films and old ones, when one of us has something to say that took a second viewing to find.

Every review says, before it begins, which difficult topics its words deal with and how closely, and whether it gives the film away. What each topic covers stands in [the vocabulary](/warnings/). In [your preferences](/preferences/) you decide what to be warned of and what to leave out; that stays on your device.

[Our critics](/contributors/) sign what they write. Where we have a fact wrong, [we say so](/corrections/).${
    signUp === undefined ? '' : ' What pays for all this is [the membership](/membership/).'
  }${email === undefined ? '' : `\n\n${letters(email)}.`}`;
}

/** The page at `/corrections/`. */
export function correctionsText({ email }: MagazineFacts): string {
  return `An opinion is ours to keep. A fact is not, and when we get one wrong we say so where it happened.

A wrong name, date or credit is put right in the text, and a dated note under the article says what was wrong and what is right. So is a warning that is missing or stated at the wrong level, and a spoiler that was not marked; these come first. Spelling and broken links are mended without a note. A change of mind is no correction: whoever has one writes again.

An address that we have published keeps working. When an article moves, its old address leads to the new one.

${letters(email)} with the title and the sentence, and we will answer.`;
}

/** The page at `/membership/`. */
export function membershipText(signUp: string): string {
  return `Everything here can be read by everybody, and every warning most of all. Members pay for the time that it takes: two viewings, a text, and a second reading of that text for what it should warn of.

[Become a member](<${signUp}>). You may leave whenever you like, and a membership that lapses takes nothing from you.`;
}

/** The call in long articles. */
export const membershipCall = {
  heading: 'Kept going by the people who read it',
  text: 'Criticism takes a second viewing, and every warning takes a second reading. Members pay for both.',
  action: 'Become a member',
  url: '/membership/',
};

/** The first draft: a review that shows how one is written. */
export const firstDraft = {
  title: 'The train does not stop for the frame',
  standfirst: 'Fifty seconds on a platform, and the first lesson in where to put a camera.',
  body: `This is a draft to take apart. \`npm run dev\` shows it, and no build publishes it. Write over it, or delete it together with its film.

A platform in the south of France, some people with parcels, a track that leads into the distance. In :film[_The Arrival of a Train_]{#the-arrival-of-a-train} the camera stands where a careless person would stand, close to the edge, and that is the whole invention: what was far away grows too large for the picture.

What a reader may not want to know yet is closed until they open it: :spoiler[the train arrives].`,
};

/** The film of the first draft. */
export const firstFilm = {
  title: 'The Arrival of a Train',
  year: 1896,
  originalTitle: 'L’Arrivée d’un train en gare de La Ciotat',
  form: 'short',
  directors: ['Auguste Lumière', 'Louis Lumière'],
  countries: ['FR'],
  runtime: 1,
};

/** The README in the magazine's folder; `command` makes a command of the project one for this folder. */
export function readmeText(name: string, command: (npm: string) => string): string {
  return `# ${inMarkdown(name)}

The content of a magazine. It is checked, built and published by Cuemark; in Cuemark's folder:

\`\`\`sh
${command('npm start')}       # builds it and serves it
${command('npm run dev')}     # shows it as you write, drafts too
${command('npm run new')}     # makes a review, a film, a theme, a critic or a page
${command('npm run check')}   # names whatever is not right
\`\`\`

- \`site.yaml\`: the name, the address, the time zone. Put the address there that the magazine is published at.
- \`reviews/\`, \`films/\`, \`themes/\`, \`contributors/\`, \`pages/\`: one file each, named by its ID.
- \`warnings/\`: the vocabulary of trigger warnings, one topic a file. Change it as your readers need it.
`;
}
