/**
 * The line that carries warnings: it begins with "Trigger Warning", "TW/CW", "Content note" or their kin, and a sign
 * that divides it from the topics. A sentence about trigger warnings has no such sign.
 */
import { bareLine } from './lines.ts';

/** A line that begins like one of warnings. */
export interface WarningLine {
  /** What stands behind the marker; empty where topics follow in the next block. */
  topics: string;
  /** Could these words begin a sentence too? Then every topic must be known. */
  isWeak: boolean;
}

const kind = '(?:trigger|content)';
const carrier = '(?:warnings?|notes?|advisory|advisories|alerts?|notices?|cautions?)';
const letters = '(?:t[./]?w|c[./]?w|c[./]?n)\\.?s?';
/** In German, French and Spanish. */
const abroad =
  '(?:trigger|content|inhalts)[ -]?(?:warnung(?:en)?|hinweise?)|(?:traum)?avertissements?(?: de contenu)?|advertencias? de (?:contenido|activación)|avisos? de contenido|advertencias?';
const marker = new RegExp(
  `^(?:potential |possible |some )?(?:${kind}(?: ?(?:/|&|and|or|,) ?${kind})? ?${carrier}(?: ?(?:/|&|and) ?(?:${kind} )?${carrier})?|${letters}(?: ?(?:/|&|,|and|\\+|\\|) ?${letters})*|triggers|(?:ट्रिगर|कंटेंट|कॉन्टेंट|सामग्री) (?:की )?(?:चेतावनी|वॉर्निंग|वार्निंग)|चेतावनी|${abroad}|(warnings?|advisory))(?![\\p{L}\\p{M}\\p{N}])`,
  'iu',
);
const scope =
  /^ ?(?:for|about|of|in) (?:this|the) (?:\w+ )?(?:review|article|post|piece|essay|film|movie|series|show|text|episode)s?/iu;
const divider = /^ ?[\])}】*_]* ?(?:[:：]+ ?[-–—]?|(?<= )[-–—|/>→»=]+(?= )|[–—|→»=]+|[-](?= )|(?<= )[-]|(?=[([]))\s*/u;
const preposition = /^ (?:for|about|of|on|regarding|include|includes|including)(?: the following)?(:| )\s*/iu;

/** The line, where it is one; `head` is the text of emphasis at its beginning. */
export function warningLine(written: string, head = ''): WarningLine | undefined {
  const line = bareLine(written);
  const found = marker.exec(line);
  if (found === null) return undefined;
  const [{ length }, weak] = found;
  const isWeak = weak !== undefined;
  const after = line.slice(length).replace(scope, '');
  if (/^[\s\])}】*_:：.–—-]*$/u.test(after)) return { topics: '', isWeak };
  const divided = divider.exec(after);
  if (divided !== null) return { topics: closed(after.slice(divided[0].length)), isWeak };
  const prepared = preposition.exec(after);
  if (prepared !== null)
    return { topics: closed(after.slice(prepared[0].length)), isWeak: isWeak || prepared[1] !== ':' };
  // A marker in brackets or in bold needs no other sign.
  const bracketed = /^[\])}】]+\s*/u.exec(after);
  if (bracketed !== null) return { topics: closed(after.slice(bracketed[0].length)), isWeak };
  // "TW suicide": capitals are sign enough where everything behind them is known.
  if (/^[TCWN/&|+, .]+$/.test(found[0]) && after.startsWith(' ')) return { topics: closed(after), isWeak: true };
  const isHead = bareLine(head).length === length;
  return isHead ? { topics: closed(after), isWeak: true } : undefined;
}

const statement =
  /^(?:please note:? (?:that )?)?(?:this|the following) (?:review|article|post|piece|essay|text|column|analysis|contains)\b/i;

/** "This article contains mentions of rape": without a marker, so that every topic must be known. */
export function warningStatement(written: string): WarningLine | undefined {
  const line = bareLine(written);
  const isOne = statement.test(line) && !/[.!?]\s+\p{L}/u.test(line) && line.split(' ').length <= 30;
  return isOne ? { topics: line, isWeak: true } : undefined;
}

/** Without a bracket that was opened before the marker, or a pair around the whole. */
function closed(topics: string): string {
  let text = topics.trim().replace(/\]\s*\[/g, '; ');
  const pair = /^[([](.*)[)\]]\.?$/u.exec(text);
  if (pair?.[1] !== undefined && !/[()[\]]/.test(pair[1])) text = pair[1];
  if (!text.includes('[')) text = text.replace(/\]+$/, '');
  return (text.includes('(') ? text : text.replace(/\)+$/, '')).trim();
}

/** "No trigger warnings apply": what only whoever assessed the text can say. */
export function saysNone(written: string): boolean {
  const line = bareLine(written).replace(/[.!]+$/, '');
  if (
    /^(?:there are )?no (?:trigger|content)(?:\/(?:trigger|content))? ?(?:warnings?|notes?)(?: (?:apply|applies|needed|required|necessary))?(?: (?:here|for this (?:film|review|movie|one|post)))?$/i.test(
      line,
    )
  )
    return true;
  const topics = warningLine(written)?.topics.replace(/[.!]+$/, '') ?? '';
  return /^(?:none(?: (?:apply|needed|required|necessary))?|n\/?a|nil|no warnings?|not applicable|कोई नहीं)$/iu.test(
    topics,
  );
}
