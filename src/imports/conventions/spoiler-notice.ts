/** How critics announce spoilers: the stock sentences, as patterns of words without case and punctuation. */
import { wordsOf } from '../../markdown/words.ts';

/**
 * - `ahead`: from here on.
 * - `contains`: somewhere in this text.
 * - `end`: no more from here on.
 * - `free`: the text says that it holds none.
 */
export type Notice = 'ahead' | 'contains' | 'end' | 'free';

const most = { words: 22, sentenceWords: 32 };

const call =
  '(?:(?:warning|caution|alert|attention|beware|be warned|be careful|careful|note|heads up|psa|fair warning|a word of warning|a warning|disclaimer|please note|notice|(?:dear )?readers? beware|reader be warned|you have been warned|important|ps|proceed with caution|read at your own risk|stop reading(?: now| here)?|spoiler alert|spoiler warning|achtung|atención|attenzione|avertissement|alerta|चेतावनी|सावधान) )*';
const there =
  '(?:that )?(?:(?:there (?:will be|are|may be|be)|here (?:be|comes?(?: the)?|there be|are)|of|for|with|de|about|expect|obligatory|the usual) )?';
const size =
  '(?:(?:major|minor|mild|big|heavy|massive|huge|serious|some|light|slight|plot|significant|full|potential|possible|mega|many|few|several|season|series|film|movie|book|story|ending|and|spoilery|vague|small|enormous|giant|severe|all the|lots of|plenty of|following|inevitable|unmarked|total|complete) )*';
const spoilers = '(?:spoilers?|spoileralarm|spoilerwarnung|spoiler alert)';
const about = '(?: (?:for|about|from|regarding|concerning) (?:\\S+ ){0,9}?\\S+)?';
const where =
  '(?: (?:ahead|follow|follows|below|alert|warning|notice|incoming|to come|to follow|coming(?: up)?|beyond(?: this point)?|from (?:here|this point)(?: on| onwards?)?(?: out)?|past this point|after (?:this(?: point)?|the (?:jump|break|cut|fold|image|trailer|picture))|on the way|lie ahead|await|abound|galore|here|zone|territory|will follow|to be found|en bas|now|up ahead|hereafter|section))';
const tail =
  "(?: (?:the|this|that) (?:fold|line|image|cut|jump|trailer|point))?(?: (?:(?:so |please |and )?(?:beware|be warned|be careful|be aware|proceed|continue|read|stop|turn back|look away|skip|scroll|do not read|don't read|watch|see|come back|consider|you have been|you've been|you are|you were|if you)(?: \\S+){0,12}|oh my))?";

/** What says of its own rest, and not of the whole, that spoilers are in it. */
const rest =
  '(?:the rest of (?:this|the|my) \\S+|what follows|everything (?:below|after this|from here)(?: \\S+){0,3}?|(?:this|the (?:next|following)) (?:section|part|paragraph|bit))';
const ahead = new RegExp(
  `^${call}${there}${size}${spoilers}${about}${where}*${about}${tail}$|^${call}${rest} (?:will )?(?:contains?|has|is|are|includes?) (?:an? |full of )?${size}${spoilers}${about}${tail}$|^${call}from here(?: on)?(?: out)? (?:there (?:are|will be) )?${size}spoilers$`,
  'u',
);
const text =
  '(?:(?:the following|this|the|our|my) )?(?:\\S+ )?(?:review|article|post|piece|essay|text|discussion|analysis|recap|column|entry|episode guide)';
const verb =
  '(?:will |does |may |might |could |can |would )?(?:contains?|containing|has|have|includes?|including|discuss(?:es)?|reveals?|(?:is |are |be )?(?:full of|filled with|riddled with|packed with|laden with)|features?|gives away|involves?)';
const contains = new RegExp(
  `^${call}(?:that )?(?:${text} (?:below )?)?${verb} ${size}${spoilers}${about}(?: (?:throughout|ahead|below|within|inside|galore))?${about}${tail}$|^${call}${size}${spoilers} (?:throughout|within|inside|in (?:this|the) (?:review|article|post|piece|essay|text|discussion))${tail}$|^(?:this is )?(?:a )?(?:full )?spoiler(?: filled| heavy| laden| ridden)? review$`,
  'u',
);
const end =
  /^(?:the )?end (?:of )?(?:the |all |major |our |these )*(?:spoilers?|spoiler (?:section|part|warning|zone|territory|alert))$|^(?:the )?spoilers? (?:section |part |zone )?(?:is |are )?(?:over|end|ends|ended|done|finished|end here|ends here|stop here)(?: now)?$|^no more spoilers(?: from here(?: on)?| ahead| below)?$|^(?:it's |it is )?safe to read (?:on )?(?:again|from here)(?: on)?$|^स्पॉइलर (?:समाप्त|ख़त्म|खत्म)(?: हुए| हुआ)?$/u;
const negation =
  /(?:^| )(?:no|not|without|zero|free of|non|avoid\S*|never|few if any|minimal|don't|doesn't|won't|isn't|aren't|any|unspoiled|sans|नहीं|बिना|मुक्त|रहित) (?:\S+ )*?(?:spoil\S*|स्पॉइलर|स्पोइलर|स्पॉयलर)|(?:^| )spoil\S* ?(?:free|less|phobes?|phobic|proof)(?: |$)|(?:स्पॉइलर|स्पोइलर|स्पॉयलर) (?:नहीं|मुक्त|रहित|फ्री)/u;
const free =
  /(?:^| )spoiler ?(?:free|less)(?: |$)|^(?:there are |with |contains? |this \S+ contains? )?(?:no|zero) (?:\S+ )?spoilers?(?: (?:here|ahead|below|in this \S+|whatsoever|at all|follow))?$|^without spoilers$|^स्पॉइलर (?:मुक्त|फ्री|रहित)/u;
const hindi = /(?:^| )(?:स्पॉइलर|स्पोइलर|स्पॉयलर|स्पॉइलर्स)(?: |$)/u;

/** What a whole line announces; undefined where it is no notice, or more than one. */
export function noticeIn(line: string): Notice | undefined {
  if (!/spoil|स्प|safe to read/iu.test(line)) return undefined;
  const words = wordsOf(line.replace(/[\ufe0f\u200d]/gu, ''));
  if (words.length > most.words) return undefined;
  const said = words.join(' ').replace(/(?<=^| )(spoilers?)(?: \1)+(?= |$)/g, '$1');
  if (/\?\s*$/.test(line)) return undefined;
  if (end.test(said)) return 'end';
  if (negation.test(said)) return free.test(said) ? 'free' : undefined;
  if (contains.test(said)) return 'contains';
  if (ahead.test(said)) return 'ahead';
  if (hindi.test(said) && words.length <= 8) return /(?:समीक्षा|लेख|पोस्ट) में/u.test(said) ? 'contains' : 'ahead';
  return undefined;
}

const territory =
  /(?:^| )(?:venture|go|get|enter|entering|wander|step|head|move|delve|dive|wade|stray|tread|going|heading|moving|getting|stepping|diving|venturing|wading|drift|cross|veer|slip) (?:\S+ ){0,3}?spoiler (?:territory|waters|country|land|ground|zone)(?: |$)/u;
const announced =
  /(?:^| )(?:spoilers|spoiler warning) (?:follow|follows|ahead|below|from here(?: on)?|from this point(?: on)?|to come|incoming|to follow|hereafter)$|(?:^| )(?:beware|be warned|warning|caution|careful) (?:\S+ ){0,4}?spoilers(?: (?:follow|ahead|below|are coming))?$|^(?:\S+ ){0,6}?(?:i|we|i'm|we're|i'll|we'll) (?:am |are |will |must |have to |need to |going to |about to |now |shall |can't avoid |cannot avoid )+(?:be )?(?:spoil|spoiling|discuss spoilers|discussing spoilers|give away the ending|reveal the ending|spoil everything)(?: |$)/u;

/** Does this sentence of a text announce that what follows are spoilers? */
export function announcesSpoilers(sentence: string): boolean {
  const notice = noticeIn(sentence);
  const words = wordsOf(sentence);
  // A lone "Spoilers!" within a paragraph says too little.
  if (notice !== undefined) return notice === 'ahead' && words.length > 1;
  const said = words.join(' ');
  if (words.length > most.sentenceWords || negation.test(said)) return false;
  return territory.test(said) || announced.test(said);
}
