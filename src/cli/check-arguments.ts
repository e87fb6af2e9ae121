/** What a person asks of `npm run check`, and what cannot be asked together. */
import { parseArgs } from 'node:util';
import { CannotRun } from '../sources/settings.ts';
import { askedFormat } from './asked-format.ts';
import { formats, type Format } from './problem-formats.ts';

/** The arguments of the command. */
export interface CheckArguments {
  format: Format;
  acceptUrls: boolean;
  watch: boolean;
  fix: boolean;
  /** Mend without asking. */
  yes: boolean;
  files: string[];
}

const usage = 'Write: npm run check -- [--watch | --fix [--yes] | --accept-urls] [--format text|json|github] [FILE...]';

/** Reads the arguments. Throws `CannotRun` with what is wrong and how the command is written. */
export function checkArguments(args: string[]): CheckArguments {
  const read = parsed(args);
  const reason = whyNot(read);
  if (reason !== undefined) throw new CannotRun(reason);
  return read;
}

function parsed(args: string[]): CheckArguments {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        format: { type: 'string', default: 'text' },
        'accept-urls': { type: 'boolean', default: false },
        watch: { type: 'boolean', default: false },
        fix: { type: 'boolean', default: false },
        yes: { type: 'boolean', default: false },
      },
    });
    const { 'accept-urls': acceptUrls, watch, fix, yes } = values;
    return { format: askedFormat(values.format, formats), acceptUrls, watch, fix, yes, files: positionals };
  } catch (error) {
    if (error instanceof CannotRun) throw error;
    throw new CannotRun(`${reasonOfArguments(error)} ${usage}`);
  }
}

function reasonOfArguments(error: unknown): string {
  return error instanceof Error ? `${error.message.split('. ')[0] ?? ''}.` : String(error);
}

function whyNot({ format, acceptUrls, watch, fix, yes }: CheckArguments): string | undefined {
  if (watch && fix) return '--watch only tells and --fix changes files: run the one after the other.';
  if (watch && acceptUrls) return '--accept-urls writes permalinks.txt once: run it without --watch.';
  if (fix && acceptUrls) return '--accept-urls takes the addresses as they are: run --fix first, then --accept-urls.';
  if (watch && format === 'github')
    return '--format github is for one run of a workflow; with --watch, --format is text or json.';
  if (fix && format !== 'text')
    return `--fix shows a difference for people to read: run it without --format ${format}.`;
  if (yes && !fix) return '--yes answers the question of --fix: write --fix --yes.';
  return undefined;
}
