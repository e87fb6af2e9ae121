/** The process of a shop (see build-shop.ts): each message is the settings of a build, and is answered with how it ended. */
import { buildSite, type StartRendering } from '../../src/cli/build-site.ts';
import { renderPages } from '../../src/cli/render-pages.ts';
import { reasonOf } from '../../src/cli/run.ts';
import { readSettings } from '../../src/sources/settings.ts';
import type { CommandResult } from './built-publication.ts';

const ownEnvironment = { ...process.env };

/** Nothing of an earlier build's environment is left to the next one, Vite's own settings included. */
function setEnvironment(settings: Readonly<Record<string, string>>): void {
  const wanted: NodeJS.ProcessEnv = { ...ownEnvironment, ...settings };
  for (const name of Object.keys(process.env)) if (!(name in wanted)) Reflect.deleteProperty(process.env, name);
  Object.assign(process.env, wanted);
}

async function build(settings: Readonly<Record<string, string>>): Promise<CommandResult> {
  setEnvironment(settings);
  const result: CommandResult = { status: 2, stdout: '', stderr: '' };
  const writeError = process.stderr.write.bind(process.stderr);
  process.stderr.write = (text: string | Uint8Array) => {
    result.stderr += String(text);
    return true;
  };
  let rendering: Promise<void> = Promise.resolve();
  const startRendering: StartRendering = (root, staging, environment) => {
    Object.assign(process.env, environment);
    rendering = renderPages(root, staging);
    rendering.catch(() => undefined);
    return { answer: rendering, stop: () => undefined };
  };
  const say = (line: string): void => {
    result.stdout += `${line}\n`;
  };
  try {
    result.status = await buildSite(readSettings(process.env), say, startRendering);
  } catch (error) {
    result.stderr += `${reasonOf(error)}\n`;
  }
  await rendering.catch(() => undefined);
  process.stderr.write = writeError;
  return result;
}

process.on('message', (settings: Record<string, string>) => {
  void build(settings).then((result) => process.send?.(result));
});
process.on('disconnect', () => process.exit());
