/** The words that an English page hands its scripts. */
import { en } from '../../src/words/en.ts';
import { sayIn } from '../../src/words/message.ts';

/** All of them, whichever script asks. */
export const english = { words: en, say: sayIn('en'), siteLang: undefined };
