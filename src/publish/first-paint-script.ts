/**
 * The one script that stands in the pages themselves, made from src/client/first-paint.ts: settings must be obeyed
 * before the first paint, and a file would come after it.
 */
import { clientScript } from './client-script.ts';

/** The script's text, the same on every page. Throws where it cannot be made. */
export function firstPaintScript(): string {
  return clientScript(`import { firstPaint } from './first-paint.ts'; firstPaint();`);
}
