/** The reader's settings as a file: the only way in which they leave the page, and only into the reader's hands. */
import { readRecord, type RecordFault } from './reader-record.ts';
import type { ReaderSettings } from '../schemas/reader-settings.ts';

/** Far more than the settings of somebody who has seen every film; in bytes. */
const largestFile = 1_000_000;

/** Hands a text to the reader as a file. */
export function download(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers fetch it only after this script has ended.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}

/** The settings as they stand in a file: lines that can be read. */
export function fileText(settings: ReaderSettings): string {
  return `${JSON.stringify(settings, undefined, 2)}\n`;
}

/** The settings that a file holds, or why there are none. */
export async function readFile(
  file: File,
): Promise<{ settings: ReaderSettings } | { fault: RecordFault | 'unreadable' }> {
  if (file.size > largestFile) return { fault: 'damaged' };
  try {
    const { settings, fault } = readRecord(await file.text());
    return fault === undefined ? { settings } : { fault };
  } catch {
    return { fault: 'unreadable' };
  }
}
