/** Keeps the ledger of arrivals beside the content: what is about to arrive, so that a broken-off import goes on, then what has. */
import { join } from 'node:path';
import { ledgerFile, ledgerText, withArrivals, type Ledger, type LedgerEntry } from '../../imports/ledger.ts';
import type { Plan } from '../../imports/wordpress/plan.ts';
import { writeWhole } from '../whole-file.ts';

/** The ledger of one publication, for one old site. */
export class KeptLedger {
  readonly #path: string;
  readonly #isDryRun: boolean;
  readonly #site: string;
  #ledger: Ledger;
  #text: string;

  constructor(contentDir: string, isDryRun: boolean, ledger: Ledger, site: string) {
    this.#path = join(contentDir, ledgerFile);
    this.#isDryRun = isDryRun;
    this.#ledger = ledger;
    this.#text = ledgerText(ledger);
    this.#site = site;
  }

  /** Adds entries; where they say nothing new, the file stays as it is. */
  async keep(entries: Readonly<Record<string, LedgerEntry>>): Promise<void> {
    this.#ledger = withArrivals(this.#ledger, this.#site, entries);
    const text = ledgerText(this.#ledger);
    if (text === this.#text || this.#isDryRun) return;
    this.#text = text;
    await writeWhole(this.#path, text);
  }
}

/** What is about to arrive: everything that is not here. */
export function plannedEntries({ arrivals }: Plan): Record<string, LedgerEntry> {
  return Object.fromEntries(
    Object.entries(arrivals)
      .filter(([, { presentFile }]) => presentFile === undefined)
      .map(([item, { kind, id }]) => [item, { file: `${kind}/${id}.md` }]),
  );
}
