/**
 * A pseudo-terminal in which a test answers a command's questions as a person does: it waits for what it wants to see
 * and then types. Nothing waits for time.
 */
import { stripVTControlCharacters } from 'node:util';
import { spawn } from '@lydell/node-pty';
import { compiledScripts, projectRoot } from './built-publication.ts';

/** A command at work in a terminal. */
export interface Terminal extends AsyncDisposable {
  /** Waits until these words are printed, behind all that was waited for before. Fails where the command ends without. */
  sees: (words: string) => Promise<void>;
  /** Types: `\r` is Enter, `\u0003` Ctrl+C. */
  types: (keys: string) => void;
  /** Waits for a question and answers it with these keys and Enter. */
  answers: (question: string, keys?: string) => Promise<void>;
  /** Waits for the end; what was printed in all, and the exit status. */
  ended: Promise<{ status: number; printed: string }>;
}

export const keys = {
  down: '\u001b[B',
  interrupt: '\u0003',
  endOfInput: '\u0004',
  eraseAll: '\u0015',
  escape: '\u001b',
};

/** Starts `npm run new` (without npm) in a terminal of 120 columns; `await using` ends it. */
export function newInTerminal(args: readonly string[], environment: Readonly<Record<string, string>>): Terminal {
  // The library would hand over what is undefined as that word.
  const inherited = Object.entries(process.env).filter(([name]) => !/^(?:VISUAL|EDITOR|INIT_CWD|PORT)$/.test(name));
  const child = spawn(process.execPath, [`${projectRoot}/src/cli/new.ts`, ...args], {
    name: 'xterm-256color',
    cols: 120,
    rows: 40,
    cwd: projectRoot,
    env: {
      NODE_COMPILE_CACHE: compiledScripts,
      ...Object.fromEntries(inherited),
      AS_OF: '2026-11-01T00:00:00Z',
      ...environment,
    },
  });
  let printed = '';
  let seen = 0;
  let hasEnded = false;
  let look = (): void => undefined;
  const plain = (): string => stripVTControlCharacters(printed).replaceAll('\r', '');
  child.onData((text) => {
    printed += text;
    look();
  });
  const ended = new Promise<{ status: number; printed: string }>((settle) => {
    child.onExit(({ exitCode }) => {
      hasEnded = true;
      look();
      settle({ status: exitCode, printed: plain() });
    });
  });
  const sees = (words: string): Promise<void> =>
    new Promise((settle, fail) => {
      look = () => {
        const text = plain();
        const at = text.indexOf(words, seen);
        if (at !== -1) {
          seen = at + words.length;
          look = () => undefined;
          settle();
        } else if (hasEnded) fail(new Error(`"${words}" was never printed:\n${text.slice(seen)}`));
      };
      look();
    });
  const types = (typed: string): void => {
    child.write(typed);
  };
  return {
    sees,
    types,
    ended,
    answers: async (question, typed = '') => {
      // The mark before a question is another once it is answered, so that one asked twice is told apart.
      await sees(`◆  ${question}`);
      types(`${typed}\r`);
    },
    [Symbol.asyncDispose]: async () => {
      if (!hasEnded) child.kill('SIGKILL');
      await ended;
    },
  };
}
