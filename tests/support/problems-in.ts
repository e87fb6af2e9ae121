/** What the check says of a content folder, asked within the test's own process. */
import { checkPublication } from '../../src/cli/check-publication.ts';
import type { Problem } from '../../src/problem.ts';
import { readSettings } from '../../src/sources/settings.ts';

/** All problems of a folder on the first of November 2026. */
export async function problemsIn(folder: string): Promise<Problem[]> {
  const { problems } = await checkPublication(readSettings({ CONTENT_DIR: folder, AS_OF: '2026-11-01T00:00:00Z' }));
  return problems;
}
