/**
 * The check that stays beside a writer: it watches the content folder, checks after every save and tells of what has
 * changed. `npm run check -- --watch` prints what it tells, `npm run dev` shows it in the browser too.
 */
import { ContentUnreadable } from '../sources/content-folder.ts';
import type { Settings } from '../sources/settings.ts';
import {
  PublicationMemory,
  checkedFiles,
  checkPublication,
  offerSchemas,
  type CheckedPublication,
} from './check-publication.ts';
import { problemChanges, type ProblemChanges } from './problem-changes.ts';
import { watchFolder, type WatchedFolder } from './watched-folder.ts';

/** The state of the content after a save. */
export interface Report extends ProblemChanges {
  checked: CheckedPublication;
  /** Is this the first of all, or the first after the folder was gone? */
  isFirst: boolean;
  /** The content files that were saved, renamed or removed. */
  saved: string[];
}

/** Who is told. */
export interface Listener {
  /** After the first check (everything is new then), and after each save. */
  report: (report: Report) => void;
  /** The folder is gone or cannot be read, with the reason, once; a report follows when it can be read again. */
  unreadable: (reason: string) => void;
  /** Changes cannot be watched any further, with the reason. */
  failed: (reason: Error) => void;
}

/** How long nothing may happen before a save is over: editors write a file in several steps. */
const quietTime = 30; // milliseconds
/** How long what looks half-written is given to be written out. */
const doubtTime = 75; // milliseconds
/** The longest that a stream of changes puts a report off. */
const longestWait = 2000; // milliseconds
/** How often a folder that is gone is looked for. */
const lookingTime = 500; // milliseconds

/** Checks, tells, and goes on so until it is stopped. */
export class Companion {
  readonly #settings: () => Settings;
  readonly #listener: Listener;
  readonly #watchFolder: typeof watchFolder;
  readonly #memory = new PublicationMemory();
  #folder: WatchedFolder | undefined;
  #last: CheckedPublication | undefined;
  /** Why the folder cannot be read at present. */
  #reason: string | undefined;
  #wasUnreadable = false;
  /** Why the last look failed. */
  #lastReason: string | undefined;
  readonly #touched = new Set<string>();
  #touches = 0;
  #firstTouch: number | undefined;
  #timer: NodeJS.Timeout | undefined;
  #checking: Promise<void> = Promise.resolve();
  #isChecking = false;
  #isStopped = false;

  /** `settings` is asked before each check: "now" moves on, and scheduled reviews come out. */
  constructor(settings: () => Settings, listener: Listener, watch = watchFolder) {
    this.#settings = settings;
    this.#listener = listener;
    this.#watchFolder = watch;
  }

  /** Resolves when the first report was told. Rejects with `ContentUnreadable` where there is nothing to begin with. */
  async start(): Promise<void> {
    this.#isChecking = true;
    await this.#watch();
    this.#tell(await this.#check());
    this.#isChecking = false;
    if (this.#touches > 0) this.#wait(quietTime);
  }

  /** Resolves when nothing is watched any more. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await this.#checking;
    await this.#folder?.close();
  }

  /** Resolves when the check that is under way has ended. */
  rested(): Promise<void> {
    return this.#checking;
  }

  async #watch(): Promise<void> {
    await this.#folder?.close();
    this.#folder = await this.#watchFolder(this.#settings().contentDir, {
      touched: (file) => {
        this.#touched.add(file);
        this.#touches += 1;
        this.#firstTouch ??= performance.now();
        if (!this.#isChecking) this.#wait(quietTime);
      },
      failed: this.#listener.failed,
    });
  }

  #check(): Promise<CheckedPublication> {
    return checkPublication(this.#settings(), { memory: this.#memory, writesSchemas: false });
  }

  /** What comes first is done alone: whatever happens meanwhile puts it off. */
  #wait(milliseconds: number, then = this.#look): void {
    clearTimeout(this.#timer);
    if (!this.#isStopped) this.#timer = setTimeout(then, milliseconds);
  }

  readonly #look = (): void => {
    this.#checking = this.#checkAgain();
  };

  async #checkAgain(): Promise<void> {
    this.#isChecking = true;
    const touchesBefore = this.#touches;
    const isPatient = performance.now() - (this.#firstTouch ?? performance.now()) < longestWait;
    try {
      const checked = await this.#check();
      // Whatever watched a folder that was gone may watch nothing any more.
      if (this.#reason !== undefined) await this.#watch();
      // What was saved meanwhile was perhaps read half.
      const isStale = this.#touches > touchesBefore || this.#reason !== undefined;
      const isDoubtful = !isStale && this.#isDoubtful(checked);
      [this.#reason, this.#lastReason] = [undefined, undefined];
      if (isDoubtful)
        this.#wait(doubtTime, () => {
          this.#tell(checked);
        });
      else if (!isStale || !isPatient) this.#tell(checked);
      if (isStale) this.#wait(quietTime);
    } catch (error) {
      if (error instanceof ContentUnreadable) this.#retry(error.message);
      else this.#listener.failed(error as Error);
    }
    this.#isChecking = false;
  }

  /** A file that goes while it is read, or is not there between two steps of a save, is there again at once. */
  #retry(reason: string): void {
    const isNew = reason !== this.#lastReason;
    if (!isNew && reason !== this.#reason) {
      [this.#reason, this.#wasUnreadable] = [reason, true];
      this.#listener.unreadable(reason);
    }
    this.#lastReason = reason;
    this.#wait(isNew ? doubtTime : lookingTime);
  }

  /** Is a file broken off or gone that was whole before? An editor may be about to write the rest. */
  #isDoubtful(checked: CheckedPublication): boolean {
    if (this.#last === undefined) return false;
    const { fresh } = problemChanges(this.#last.problems, checked.problems);
    const present = checkedFiles(checked);
    return (
      fresh.some(({ code }) => code === 'frontmatter-syntax' || code === 'invalid-encoding') ||
      [...checkedFiles(this.#last)].some((file) => !present.has(file))
    );
  }

  #tell(checked: CheckedPublication): void {
    const changes = problemChanges(this.#last?.problems ?? [], checked.problems);
    const files = new Set([...checkedFiles(checked), ...(this.#last === undefined ? [] : checkedFiles(this.#last))]);
    const saved = [...this.#touched].filter((file) => files.has(file)).sort();
    const isFirst = this.#last === undefined || this.#wasUnreadable;
    const isNews = isFirst || saved.length + changes.fresh.length + changes.mended.length > 0;
    [this.#last, this.#wasUnreadable, this.#firstTouch] = [checked, false, undefined];
    this.#touched.clear();
    if (!isNews || this.#isStopped) return;
    this.#listener.report({ ...changes, checked, isFirst, saved });
    // The writer waits for the answer first.
    this.#checking = this.#checking.then(() => offerSchemas(this.#settings(), checked.content));
  }
}
