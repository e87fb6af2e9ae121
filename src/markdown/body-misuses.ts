/** What is wrong with pieces of a body that are no directives, each in an editor's words. */
import type { Misuse } from './directive-use.ts';

/** A fence of code that swallows what follows. */
export const unclosedCode: Misuse = {
  message: 'This code block is never closed before the block around it ends.',
  hint: 'Close it with a line of as many backticks.',
};

/** Raw HTML in a stranger’s words. */
export const htmlInComment: Misuse = {
  message: 'A comment holds no HTML.',
  hint: 'Write \\< to print the character, or remove the tag.',
};

/** An image in a stranger’s words. */
export const imageInComment: Misuse = {
  message: 'A comment holds no images.',
  hint: 'Write a link to the image instead.',
};

/** An image without a description. */
export const noAlternative: Misuse = {
  message: 'This image has no description for readers who do not see it.',
  hint: 'Write what it shows between the brackets: ![a woman at a window](window.jpg).',
};

/** The hint for a directive in words that are no Markdown. */
export const wordsWithoutDirective =
  'A description, a caption or a title cannot hide anything. Say it without the spoiler, or put the whole into a :::spoiler block.';

/** A directive in a stranger’s words. */
export function directiveInComment(name: string): Misuse {
  return {
    message: `A comment holds no directives, and "${name}" is one.`,
    hint: 'Write \\: in place of the colon to print it as it stands.',
  };
}

/** Raw HTML that is not allowed. */
export function refusedHtml(reason: string): Misuse {
  return {
    message: `This HTML is not published: ${reason}.`,
    hint: 'Write Markdown instead. Allowed are br, sub, sup, abbr, cite, kbd, q, small, ruby, rt, rp, bdi and bdo, with lang, dir and title.',
  };
}

/** A link that would do something else than lead somewhere. */
export function unsafeLink(scheme: string): Misuse {
  return {
    message: `A link may not lead to "${scheme}".`,
    hint: 'Links lead to https:, http:, mailto: or tel:, or to a path of this site.',
  };
}

/** A video that is not on the web. */
export function noVideo(url: string): Misuse {
  return {
    message: `"${url}" is not the address of a video on the web.`,
    hint: 'Give the whole address, from https:// on.',
  };
}

/** The call of a footnote that nobody wrote. */
export function noFootnote(call: string): Misuse {
  return {
    message: `The footnote ${call} is nowhere written.`,
    hint: `Write it on a line of its own: ${call}: The note.`,
  };
}
