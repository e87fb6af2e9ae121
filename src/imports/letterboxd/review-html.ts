/**
 * The text of a Letterboxd review as HTML. Its writers type line breaks and a few elements (`b`, `i`, `strong`, `em`,
 * `a`, `blockquote`); the site makes paragraphs of the breaks when it shows them, and the export has the typed text.
 */

/** `One\ntwo\n\nthree` as `<p>One<br>two</p><p>three</p>`; a `<br>` counts as a line break. */
export function reviewHtml(text: string): string {
  const paragraphs = text
    .replace(/<br\s*\/?>[ \t]*\n?/gi, '\n')
    .split(/\n[ \t]*\n\s*/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
  return paragraphs.map((paragraph) => `<p>${paragraph.replace(/[ \t]*\n[ \t]*/g, '<br>')}</p>`).join('');
}
