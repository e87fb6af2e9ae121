/** What a file is that is no WordPress export, so that whoever took the wrong one is told which it is. */

/** How files begin that are no text. */
const signatures: readonly (readonly [bytes: string, is: string])[] = [
  ['PK\u0003\u0004', 'is a zip archive, no XML; unpack it, and name the .xml file in it'],
  ['PK\u0005\u0006', 'is an empty zip archive, no XML'],
  ['\u001f\u008b', 'is a gzip archive, no XML; unpack it, and name the .xml file in it'],
  ['BZh', 'is a bzip2 archive, no XML; unpack it, and name the .xml file in it'],
  ['\u00fd7zXZ\u0000', 'is an xz archive, no XML; unpack it, and name the .xml file in it'],
  ['7z\u00bc\u00af', 'is a 7z archive, no XML; unpack it, and name the .xml file in it'],
  ['Rar!', 'is a rar archive, no XML; unpack it, and name the .xml file in it'],
  ['%PDF-', 'is a PDF, no XML'],
  ['SQLite format 3\u0000', 'is a database, no XML; export the posts in WordPress under Tools, Export'],
  ['\u0089PNG', 'is a picture, no XML'],
  ['\u00ff\u00d8\u00ff', 'is a picture, no XML'],
];

/** How much of a text is looked at: what it is stands at its beginning. */
const headLength = 16_384;

/** What it is, by its first bytes, as the rest of a sentence; undefined where it may be text. */
export function kindOfBytes(bytes: Buffer): string | undefined {
  const head = bytes.toString('latin1', 0, 16);
  return signatures.find(([signature]) => head.startsWith(signature))?.[1];
}

/** What it is, by how its text begins; undefined where it may be XML. */
export function kindOfText(head: string): string | undefined {
  const text = head
    .slice(0, headLength)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (text === '') return 'is empty: it holds nothing but white space; export it again';
  const said = text.replace(/<!--[\s\S]*?-->/g, '').trimStart();
  if (/^<(?:!doctype\s+html|html)\b/i.test(said))
    return 'is a web page, no export; perhaps the page on which to log in was saved in its place';
  if (/^[[{]/.test(text)) return 'is JSON, no XML; export the posts in WordPress under Tools, Export';
  if (/^(?:--|\/\*).*(?:sql|dump)/i.test(text))
    return 'is the dump of a database, no XML; export the posts in WordPress under Tools, Export';
  const start = text.search(/<\?xml\s|<rss\s/);
  if (start > 0 && !/^<(?:[!?]|rss\s)/.test(text))
    return `has text before its XML begins (${quoted(text.slice(0, start))}), perhaps a server's warning; delete all before "${text.slice(start, start + 5).trim()}"`;
  // A table of entities does its harm while it is read on; nothing of it is.
  if (/<!DOCTYPE[^>]*\[/.test(said.split(/<(?=[a-z])/i, 1)[0] ?? '')) return declaresEntities;
  return text.startsWith('<') ? undefined : `is no XML: it begins with ${quoted(text)}`;
}

/** Said of any document type with declarations of its own. */
export const declaresEntities =
  'declares a document type with entities of its own, which no WordPress export has and which can be used to harm; it is not read';

const roots = new Map([
  ['rdf:RDF', 'an RSS 1.0 feed'],
  ['urlset', 'a site map'],
  ['sitemapindex', 'a site map'],
  ['opml', 'a list of subscriptions (OPML)'],
  ['html', 'a web page'],
  ['svg', 'a drawing (SVG)'],
  ['livejournal', 'an export of LiveJournal'],
  ['mysqldump', 'the dump of a database'],
]);

/** What an XML file is whose outermost element is this one; undefined where that is as an export has it. */
export function kindOfRoot(name: string, head: string): string | undefined {
  if (name === 'rss') return undefined;
  const feed = /blogger/i.test(head) ? 'an export of Blogger, in Atom' : 'an Atom feed';
  const other = roots.get(name) ?? `XML of another kind (its outermost element is <${name.slice(0, 60)}>)`;
  return `is ${name === 'feed' ? feed : other}, no WordPress export, whose outermost element is <rss>`;
}

/** Said of RSS without an element of WordPress's own. */
export const isFeedOnly =
  'is an RSS feed, no WordPress export: it has none of WordPress’s own elements (wp:post_id); export the posts in WordPress under Tools, Export';

function quoted(text: string): string {
  return `"${text
    .slice(0, 40)
    .replace(/[^\P{C}\n]/gu, '?')
    .replace(/\s+/g, ' ')
    .trim()}"`;
}
