/**
 * Bodies at random, always the same for the same seed: every directive in every place where it may stand. Each
 * word is made up and unique, and the body says which of them nobody may meet outside a spoiler.
 */
import { numbersFrom } from './numbers-from.ts';

/** A body with what must become of its words. */
export interface RandomBody {
  markdown: string;
  /** Words that stand in no spoiler. */
  open: string[];
  /** Words that stand in spoilers only. */
  secret: string[];
  /** Words of links that hold a spoiler: written in the open, and closed with it. */
  closed: string[];
}

/** Where the next piece stands. */
interface Where {
  isSecret: boolean;
  /** How many blocks may still be nested in this one. */
  depth: number;
  isInLink: boolean;
  /** In a list, a quote or a table, where no pull quote may stand. */
  isInList: boolean;
}

/** The body of a seed. */
export function randomBody(seed: number): RandomBody {
  return new BodyMaker(seed).body();
}

class BodyMaker {
  /** A number from 0 to 1. */
  readonly #random: () => number;
  readonly #open: string[] = [];
  readonly #secret: string[] = [];
  readonly #closed: string[] = [];
  readonly #notes: string[] = [];
  #count = 0;

  constructor(seed: number) {
    this.#random = numbersFrom(seed * 2654435761 + 1);
  }

  body(): RandomBody {
    const where: Where = { isSecret: false, depth: 3, isInLink: false, isInList: false };
    const before = this.#blocks(where, 2 + this.#below(5));
    const after = this.#chance(0.3)
      ? ['::spoilers-ahead', ...this.#blocks({ ...where, isSecret: true }, 1 + this.#below(4))]
      : [];
    const markdown = [...before, ...after, ...this.#notes, '[ref]: /films/oldboy/'].join('\n\n') + '\n';
    return { markdown, open: this.#open, secret: this.#secret, closed: this.#closed };
  }

  #below(limit: number): number {
    return Math.floor(this.#random() * limit);
  }

  #chance(probability: number): boolean {
    return this.#random() < probability;
  }

  #one<T>(choices: readonly [T, ...T[]]): T {
    return choices[this.#below(choices.length)] ?? choices[0];
  }

  #word({ isSecret }: Where, words = isSecret ? this.#secret : this.#open): string {
    this.#count += 1;
    const letters = Array.from(this.#count.toString(16), (digit) =>
      String.fromCharCode(97 + Number.parseInt(digit, 16)),
    );
    const word = `${isSecret ? 'vez' : 'lom'}${letters.join('')}q`;
    words.push(word);
    return word;
  }

  /** A run of words with one thing among them. */
  #phrase(where: Where): string {
    const pieces = Array.from({ length: 1 + this.#below(3) }, () => this.#piece(where));
    return [this.#word(where), ...pieces, this.#word(where)].join(' ');
  }

  #piece(where: Where): string {
    const secret = { ...where, isSecret: true };
    const film = this.#one(['', '{#oldboy}', '{#parasite}']);
    const flat = [
      () => this.#word(where),
      () => `*${this.#word(where)}*`,
      () => `**${this.#word(where)} _${this.#word(where)}_**`,
      () => `\`${this.#word(where)}\``,
      () => `~~${this.#word(where)}~~`,
      () => `10:30 ${this.#word(where)}:this`,
      () => `<sub>${this.#word(where)}</sub>`,
      () => `:film{#oldboy}`,
      () => `:film[_${this.#word(where)}_]{#parasite}`,
      () => `![${this.#word(where)}](still.png)`,
    ] as const;
    if (where.isInLink) return this.#one(flat)();
    return this.#one([
      ...flat,
      () => `:spoiler[${this.#word(secret)} *${this.#word(secret)}*]${film}`,
      () => `:spoiler[${this.#phrase({ ...secret, isInLink: true })}]${film}`,
      () => `:spoiler[${this.#word(secret)} :spoiler[${this.#word(secret)}]{#oldboy}]`,
      () => `[${this.#phrase({ ...where, isInLink: true })}](https://example.org/ "${this.#word(where)}")`,
      // A spoiler in a link makes the whole link one.
      () => `[${this.#word(where, this.#closed)} :spoiler[${this.#word(secret)}]](/films/oldboy/)`,
      () => `[*${this.#word(where, this.#closed)}* :spoiler[${this.#word(secret)}]][ref]`,
      () => `:film[${this.#word(where, this.#closed)} :spoiler[${this.#word(secret)}]]{#oldboy}`,
      () => this.#call(where),
      () => `:spoiler[${this.#word(secret)}${this.#call(secret)}]`,
    ])();
  }

  /** The call of a new footnote, which is a spoiler where the call stands in one. */
  #call(where: Where): string {
    const name = this.#one([`n${this.#count}`, `A/${this.#count}`, `${this.#count}:b`, `ü${this.#count}`]);
    const words = this.#phrase({ ...where, isInLink: true });
    const more = this.#chance(0.3) ? `\n\n    ### ${this.#word(where)}` : '';
    const again = this.#chance(0.2) ? ` Itself[^${name}].` : '';
    this.#notes.push(`[^${name}]: ${words}.${again}${more}`);
    return `[^${name}]${this.#chance(0.2) ? ` ${this.#word(where)}[^${name}]` : ''}`;
  }

  #blocks(where: Where, count: number): string[] {
    return Array.from({ length: count }, () => this.#block(where));
  }

  #block(where: Where): string {
    const inner = { ...where, depth: where.depth - 1, isInList: false };
    const secret = { ...inner, isSecret: true };
    const fence = ':'.repeat(3 + where.depth);
    const flat = [
      () => this.#phrase(where),
      () => `${'#'.repeat(1 + this.#below(4))} ${this.#phrase(where)}`,
      () => `## ${this.#one(['Comments', 'Spoiler 1', 'Part 2', '!!!', 'After passage 1', 'Text', '10:30'])}`,
      () => `- ${this.#phrase(where)}\n- ${this.#phrase(where)}`,
      () => `> ${this.#phrase(where)}`,
      () =>
        `| ${this.#phrase(where)} | ${this.#word(where)} |\n| --- | ---: |\n| ${this.#word(where)} | ${this.#phrase(where)} |`,
      () => `![${this.#word(where)}](still.png "${this.#word(where)}. Credit: ${this.#word(where)}")`,
      () => `\`\`\`\n${this.#word(where)}\n\`\`\``,
      () => '::also-read{#parasite}',
      () => `::video{url="https://youtu.be/abcdef12345" title="${this.#word(where)}"}`,
    ] as const;
    if (where.depth === 0) return this.#one(flat)();
    const label = (): string => (this.#chance(0.3) ? `[${this.#phrase({ ...where, isInLink: true })}]` : '');
    return this.#one([
      ...flat,
      () =>
        `${fence}spoiler${label()}${this.#one(['', '{#oldboy}'])}\n${this.#blocks(secret, 2).join('\n\n')}\n${fence}`,
      () => `${fence}warning{#violence}\n${this.#blocks(inner, 2).join('\n\n')}\n${fence}`,
      () => (where.isInList ? this.#phrase(where) : `${fence}pull-quote\n${this.#phrase(where)}\n${fence}`),
      () => indented('- ', this.#blocks({ ...inner, isInList: true }, 2).join('\n\n')),
      () => indented('> ', this.#block({ ...inner, depth: 0 }), '> '),
    ])();
  }
}

function indented(first: string, block: string, rest = ' '.repeat(first.length)): string {
  return block
    .split('\n')
    .map((line, index) => (index === 0 ? first : rest) + line)
    .join('\n');
}
