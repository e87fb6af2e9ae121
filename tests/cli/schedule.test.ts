/** What `npm run schedule` says where it cannot know the hours, and of formats that it has not. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, runCommand, temporaryContent, type Ended } from './check-command.ts';

async function runSchedule(args: readonly string[], contentDir: string): Promise<Ended> {
  return runCommand(process.execPath, [join(root, 'src/cli/schedule.ts'), ...args], { CONTENT_DIR: contentDir });
}

describe.concurrent('npm run schedule', () => {
  it('says before the hours that they are those of UTC where no time zone can be read, and why', async () => {
    await using content = await temporaryContent();
    await content.write('site.yaml', 'name: A\nurl: https://a.example\ntimeZone: Europe/Pariss\n');
    const { status, stdout, stderr } = await runSchedule([], content.path);
    expect(stderr).toBe(
      `1 error in ${content.path}, so nothing can be built: see "npm run check".\n` +
        'The hours are those of UTC, since site.yaml says no time zone that can be read:\n' +
        `${content.path}/site.yaml:3:11 invalid-value timeZone: "Europe/Pariss": this is no time zone; write an IANA name such as Asia/Kolkata or UTC.\n\n`,
    );
    expect(stdout).toMatch(/^It is .* in UTC\.\n/);
    expect(status).toBe(1);
  });

  it('names its formats', async () => {
    const { status, stderr } = await runSchedule(['--format', 'github'], '.');
    expect([status, stderr]).toEqual([2, 'There is no format "github". The formats are text, json.\n']);
  });
});
