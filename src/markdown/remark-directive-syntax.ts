/**
 * The generic-directive syntax, but for names that begin with a digit: no directive has one, and read as names
 * they would swallow the footnote behind a time or a ratio.
 *
 * in:  `at 10:30[^1], in 2.39:1`
 * out: a time, a call of the footnote, a ratio, and no directive
 */
import remarkDirective from 'remark-directive';
import type {} from 'remark-parse';
import type { Data, Processor } from 'unified';

type Extension = NonNullable<Data['micromarkExtensions']>[number];
type Construct = Exclude<NonNullable<Extension['text']>[string], readonly unknown[] | undefined>;

const colon = 58;
const digits = { first: 48, last: 57 };

export function remarkDirectiveSyntax(this: Processor): void {
  remarkDirective.call(this);
  const { micromarkExtensions = [] } = this.data();
  const directives = micromarkExtensions.pop();
  const construct = directives?.text?.[colon];
  if (directives === undefined || construct === undefined || Array.isArray(construct))
    throw new Error('remark-directive has another form than the one that this plugin was written for.');
  micromarkExtensions.push({ ...directives, text: { ...directives.text, [colon]: withoutDigits(construct) } });
}

function withoutDigits(construct: Construct): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      const start = construct.tokenize.call(this, effects, ok, nok);
      return (code) => {
        const name = start(code);
        return (letter) =>
          letter !== null && letter >= digits.first && letter <= digits.last ? nok(letter) : name?.(letter);
      };
    },
  };
}
