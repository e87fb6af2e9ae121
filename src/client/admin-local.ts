/**
 * The desk of a magazine that names no repository: it works with the files of one's own machine alone. The CMS offers
 * beside that to sign in with a token, whatever its configuration says, and that would lead nowhere.
 */

const signIn = '.inner > .buttons > .button.secondary { display: none; }';

/** Is there a way into the desk? Takes away the one that leads nowhere, and says so where there is no other. */
export function hasWayIn(): boolean {
  const note = document.querySelector<HTMLElement>('#local-only');
  if (note === null) return true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(signIn);
  document.adoptedStyleSheets.push(sheet);
  // Where the CMS, too, takes the machine for one's own.
  const isOwnMachine = /^(?:127\.0\.0\.1|(?:.+\.)?localhost)$/.test(location.hostname);
  note.hidden = isOwnMachine;
  return isOwnMachine;
}
