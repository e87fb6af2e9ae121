/**
 * What has arrived from an archive, kept beside the content: a second run knows by it what it brought, also where an
 * editor has given it another title, and brings nothing again that an editor has removed.
 */
import * as z from 'zod';
import { ownEntry } from './own-entry.ts';

/** The ledger's file, below the content folder; whatever begins with a dot is no content. */
export const ledgerFile = '.arrivals.json';

/** One post or page. */
export interface LedgerEntry {
  /** The file that it became, relative to the content folder. */
  file: string;
  /** Its comments that have been decided about; absent until it has arrived. */
  comments?: string[] | undefined;
}

/** By the old site's address, and by the item's ID there. */
export type Ledger = Record<string, Record<string, LedgerEntry>>;

const ledgerSchema = z.record(
  z.string(),
  z.record(z.string(), z.object({ file: z.string(), comments: z.array(z.string()).optional() })),
);

/** Reads a ledger; undefined where the text is none. */
export function readLedger(text: string): Ledger | undefined {
  try {
    return ledgerSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined; // no JSON
  }
}

/** The ledger as text: a line for each item, so that two editors' changes join. */
export function ledgerText(ledger: Ledger): string {
  const sites = Object.keys(ledger)
    .sort()
    .map((site) => {
      const items = Object.entries(ledger[site] ?? {}).map(
        ([id, entry]) => `    ${JSON.stringify(id)}: ${JSON.stringify(entry)}`,
      );
      return `  ${JSON.stringify(site)}: {\n${items.join(',\n')}\n  }`;
    });
  return `{\n${sites.join(',\n')}\n}\n`;
}

/** The ledger with what has arrived now. */
export function withArrivals(ledger: Ledger, site: string, arrived: Readonly<Record<string, LedgerEntry>>): Ledger {
  return { ...ledger, [site]: { ...ownEntry(ledger, site), ...arrived } };
}
