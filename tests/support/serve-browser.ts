/** Starts one browser for all browser tests of a run: to start one takes longer than most tests do. */
import type { TestProject } from 'vitest/node';
import { serveBrowser } from './browser.ts';

export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  const server = await serveBrowser();
  project.provide('browserEndpoint', server.wsEndpoint());
  return () => server.close();
}
