/** Addresses of an archive as links and images may have them here. */
import { unsafeScheme } from '../../markdown/inline-html.ts';

/** A whole address without white space, read against the post's own; undefined where it is none that may be published. */
export function safeAddress(written: string, base: string | undefined, isStrangers = false): string | undefined {
  const typed = written.replace(/[\u0000-\u001f\u007f-\u009f]/g, '').trim();
  if (typed === '' || unsafeScheme(typed) !== undefined) return undefined;
  const whole = typed.startsWith('//') ? `https:${typed}` : typed;
  try {
    const url = new URL(whole, base);
    if (unsafeScheme(url.href) !== undefined || (isStrangers && url.protocol === 'tel:')) return undefined;
    // What is whole already stays as it was typed, letters of other scripts included.
    return /^[a-z][a-z\d+.-]*:/i.test(whole) && !/[\s<>"\\^`{|}]/.test(whole) ? whole : url.href;
  } catch {
    if (isStrangers || /^[a-z][a-z\d+.-]*:/i.test(whole)) return undefined;
    return /[\s<>"\\^`{|}]/.test(whole) ? encodeURI(whole) : whole;
  }
}

/** An image's address without the size that WordPress adds to the name of a smaller copy. */
export function fullSize(url: string): string {
  return url.replace(/-\d{2,5}x\d{2,5}(?=\.(?:jpe?g|png|gif|webp|avif)(?:[?#]|$))/i, '');
}

/** Is this the address of an image? */
export function isImageAddress(url: string): boolean {
  return /\.(?:jpe?g|png|gif|webp|avif|svg)(?:[?#]|$)/i.test(url);
}
