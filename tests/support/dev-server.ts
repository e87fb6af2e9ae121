/** `npm run dev` on a publication of a test's own, as an editor has it running beside the text. */
import { stripVTControlCharacters } from 'node:util';
import { onTestFinished } from 'vitest';
import { startCommand } from './built-publication.ts';
import { freePort } from './free-port.ts';

/** A running server. */
export interface DevServer {
  /** The address of the front page, with `/` at its end. */
  url: string;
  /** What the command has said so far. */
  said: () => string;
}

/** Starts it on a free port, and ends it with the test. Rejects with what it said where it does not come up. */
export async function startDev(environment: Readonly<Record<string, string>>): Promise<DevServer> {
  const child = startCommand('dev', [], {
    ...environment,
    PORT: String(await freePort('localhost')),
    ASTRO_TELEMETRY_DISABLED: '1',
  });
  const ended = new Promise<void>((resolve) =>
    child.on('close', () => {
      resolve();
    }),
  );
  onTestFinished(async () => {
    child.kill();
    await ended;
  });
  let said = '';
  const url = new Promise<string>((resolve) => {
    const hear = (chunk: Buffer): void => {
      // A server that finds CI in its environment writes in colour even where nobody looks.
      said += stripVTControlCharacters(chunk.toString());
      const [, address] = /Local\s+(http:\S+)/.exec(said) ?? [];
      if (address !== undefined) resolve(address);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
  });
  const failed = ended.then(() => Promise.reject(new Error(`The server did not come up.\n${said}`)));
  return { url: await Promise.race([url, failed]), said: () => said };
}
