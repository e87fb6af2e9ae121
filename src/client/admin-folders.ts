/**
 * Takes the choice of a folder from the form of a review: below the folder of the reviews there is nothing but folders
 * that are reviews themselves, and a review that is put into another is none any more.
 */

const reviews = '#/collections/reviews/';
const hidden = '[role="group"]:has(> .field-wrapper > .parent-folder-button) { display: none; }';

/** Begins to hide it wherever a review is open. */
export function keepReviewsInTheirFolder(): void {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  const show = (): void => {
    sheet.replaceSync(location.hash.startsWith(reviews) ? hidden : '');
  };
  addEventListener('hashchange', show);
  show();
}
