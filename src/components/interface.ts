/**
 * The language in which a page speaks, and what it says in it. A page speaks the language of its main text where there
 * are words for it, else the publication's, else English; whatever stands on it in another language says so by its
 * own `lang`.
 */
import type { Site } from '../schemas/site.ts';
import { sayIn, type Say } from '../words/message.ts';
import { interfaceLanguage, wordsFor, type Words } from '../words/words-for.ts';

/** The interface of a page. Each `lang` is undefined where what stands round it is in that language already. */
export interface Interface {
  /** BCP 47. */
  language: string;
  words: Words;
  say: Say;
  /** The `lang` of the interface's words in the page's main text. */
  langInText: string | undefined;
  /** The language of the publication's own words: labels, names, titles of films. */
  siteLanguage: string;
  /** Their `lang` among the interface's words. */
  siteLang: string | undefined;
  /** Their `lang` in the page's main text. */
  siteLangInText: string | undefined;
  /** The `lang` of a text in `language` among the interface's words. */
  langOf: (language: string) => string | undefined;
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- the name under which Astro looks for it
  namespace App {
    interface Locals {
      interface: Interface;
    }
  }
}

/**
 * Has a page speak: the language of its main text, by default the publication's. Asked once, by what the page is made
 * of first, with its `Astro.locals`, in which every component finds the interface from then on.
 */
export function speak(locals: App.Locals, site: Pick<Site, 'language'>, textLanguage = site.language): Interface {
  const language = interfaceLanguage(textLanguage, site.language);
  const langOf = (other: string): string | undefined => (other === language ? undefined : other);
  locals.interface = {
    language,
    words: wordsFor(language),
    say: sayIn(language),
    langInText: textLanguage === language ? undefined : language,
    siteLanguage: site.language,
    siteLang: langOf(site.language),
    siteLangInText: textLanguage === site.language ? undefined : site.language,
    langOf,
  };
  return locals.interface;
}
