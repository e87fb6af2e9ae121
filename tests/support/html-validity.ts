/**
 * Is a finished page valid HTML? Asked of html-validate, which knows the standard's content models, attributes and
 * references, and a good deal of what assistive technology needs besides.
 */
import { HtmlValidate, StaticConfigLoader } from 'html-validate';

/** What may stand where a custom element stands, since it is there for its script alone. */
const ofScriptsAlone = { flow: true, phrasing: true, transparent: true };

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:recommended', 'html-validate:document'],
    elements: [
      'html5',
      { 'cue-find': ofScriptsAlone, 'cue-preferences': ofScriptsAlone, 'cue-search': ofScriptsAlone },
      { 'cue-video': ofScriptsAlone },
    ],
    rules: {
      // Safari takes a list without bullets for no list, unless it says that it is one.
      'no-redundant-role': 'off',
      // An unnamed aside of an article is no landmark (HTML-AAM); axe, which knows that, looks for twins.
      'unique-landmark': 'off',
      // The search over every page answers as one types, and Enter leads on: a button would only say so again.
      'wcag/h32': 'off',
      // Every file is the site's own: who could exchange it could exchange the page.
      'require-sri': 'off',
      // How long a title is, its critic decides.
      'long-title': 'off',
      // The standard forbids nothing but spaces; `film.audition` and `comment.101` keep out of the headings' way.
      'valid-id': ['error', { relaxed: true }],
      // A filter of search is one name with several values.
      'form-dup-name': ['error', { shared: ['radio', 'checkbox'] }],
      // A listbox that is typed into is no <select>; a link that a script makes a button must lead on without it.
      'prefer-native-element': ['error', { exclude: ['listbox', 'button'] }],
    },
  }),
);

/** Whatever is wrong with a page, one line each: the rule, the element, and what it lacks. */
export function invalidHtml(html: string): string[] {
  const { results } = validator.validateStringSync(html);
  return results
    .flatMap(({ messages }) => messages)
    .filter(({ selector }) => !isInTemplate(selector))
    .map(({ ruleId, selector, message }) => `${ruleId} at ${selector ?? 'the page'}: ${message}`);
}

/** A template's headings are empty until a script has filled a copy. */
function isInTemplate(selector: string | null): boolean {
  return selector?.includes('template > ') === true;
}
