/**
 * Posts of an archive at random, always the same for the same seed: prose of made-up words, and the conventions of
 * magazines in whatever dress and order, some of them inside what nothing is lifted from.
 */
import { numbersFrom } from './numbers-from.ts';

/** The Markdown of a seed. */
export function randomPost(seed: number): string {
  return new PostMaker(seed).post();
}

const warnings = [
  'Trigger Warning: Sexual Abuse, Graphic Violence',
  'TW: suicide (mentioned), pigeons, grief (a funeral at the end)',
  'Content note: sexual asault; mentions of torture',
  'CW – incest / stalking. Please read with care.',
  'No content warnings apply.',
  'Trigger warnings are what this is about.',
  'TW: nudity in the next paragraph',
];
const notices = [
  '\\[Spoilers Ahead\\]',
  'Spoilers follow.',
  'This review contains spoilers.',
  'Spoiler alert: do not read on.',
  'End of spoilers.',
  'A spoiler-free review.',
  'The trailer contains spoilers.',
];
const reads = [
  'Also read: [Salt And Silence](https://old.example/salt-and-silence/)',
  'Read more: [Elsewhere](https://elsewhere.example/)',
  'You may also like: The Lighthouse Keeper’s Daughters: A Review',
  'Related: a word on it',
  'Also read: [Salt](https://old.example/salt-and-silence/), [More](https://elsewhere.example/more)',
];
const around = [
  'Follow us on Instagram!',
  'Comments are closed.',
  'Featured Image Source: Harbour Films',
  'Photo by Asha Rao',
  'Support us',
  '## Choose Your Plan!',
  'Rating: 3.5/5',
  'Verdict: a wall well worth reading.',
  'By Asha Rao',
  'This post first appeared on [Harbour](https://harbour.example/rooms/).',
  '### Share this:\n\n- Facebook\n- Email',
  '**Content warnings**\n\n- Suicide\n- War: the last reel',
  '## Further reading\n\n- [Salt And Silence](https://old.example/salt-and-silence/)\n- [Other](https://elsewhere.example/)',
  '![A wall](wall.jpg)\n\nImage source: Asha Rao',
];
const directives = [
  '::spoilers-ahead',
  ':::spoiler\nShe counts them all.\n:::',
  'He says :spoiler[that the wall remembers each of the numbers] and leaves.',
  '::also-read{#salt-and-silence}',
  '::membership',
  '---',
];
const films = [
  '_Oldboy_',
  '_Raw_ (2016)',
  '_Lost Harbour_ (2011)',
  '**_Parasite_**',
  '[_Court_](https://elsewhere.example/)',
];

class PostMaker {
  /** A number from 0 to 1. */
  readonly #random: () => number;
  #count = 0;
  readonly #sentences: string[] = [];

  constructor(seed: number) {
    this.#random = numbersFrom(seed * 2654435761 + 1);
  }

  post(): string {
    return Array.from({ length: 4 + this.#below(12) }, () => this.#block()).join('\n\n');
  }

  #below(limit: number): number {
    return Math.floor(this.#random() * limit);
  }

  #one(choices: readonly string[]): string {
    return choices[this.#below(choices.length)] ?? '';
  }

  #word(): string {
    this.#count += 1;
    return `lom${Array.from(String(this.#count), (digit) => 'abcdefghij'.charAt(Number(digit))).join('')}q`;
  }

  #sentence(): string {
    const words = Array.from({ length: 3 + this.#below(12) }, () => this.#word());
    if (this.#random() < 0.15) words.push(this.#one(films), this.#word());
    const sentence = `A${words.join(' ')}.`;
    this.#sentences.push(sentence);
    return sentence;
  }

  #prose(): string {
    const sentences = Array.from({ length: 1 + this.#below(5) }, () => this.#sentence());
    if (this.#random() < 0.1) sentences.push('To say why, I must venture into spoiler territory.', this.#sentence());
    return sentences.join(' ');
  }

  #line(): string {
    const line = this.#one([warnings, notices, reads, around][this.#below(4)] ?? []);
    const isBlock = /^[#*!]|\n/.test(line);
    if (isBlock) return line;
    return this.#one([
      line,
      line,
      `**${line}**`,
      `*${line}*`,
      `### ${line}`,
      `> ${line}`,
      `- ${line}`,
      `${line}\\\n${this.#prose()}`,
    ]);
  }

  #block(): string {
    const chance = this.#random();
    if (chance < 0.45) return this.#prose();
    if (chance < 0.8) return this.#line();
    if (chance < 0.87) return this.#one(directives);
    const said = this.#one(this.#sentences);
    if (said === '') return this.#prose();
    return this.#one([said, `> ${said}`, `## ${said}`, `:::pull-quote\n${said}\n:::`]);
  }
}
