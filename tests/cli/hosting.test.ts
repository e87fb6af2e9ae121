/** `npm run hosting`: a configuration on standard output and nothing else, or a sentence that says what to write. */
import { describe, expect, it } from 'vitest';
import { runCommand } from '../support/built-publication.ts';
import { fixtureContent, fixtureNow } from '../support/fixture-magazine.ts';

const settings = { CONTENT_DIR: fixtureContent, AS_OF: fixtureNow, SITE_URL: 'https://example.org/magazine' };

describe.concurrent('the command for hosts', () => {
  it('prints the configuration of nginx with the old addresses of the content', async () => {
    const { status, stdout } = await runCommand('hosting', ['nginx', '--root', '/srv/www'], settings);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^server \{\n[^]*\n\}\n$/);
    expect(stdout).toContain('root "/srv/www";');
    expect(stdout).toContain(
      'location = "/magazine/reviews/lantern/" { return 301 "/magazine/reviews/the-lantern/"; }',
    );
    expect(stdout).toContain('location = "/magazine/old-feed.xml" { return 410; }');
  });

  it('prints the configuration of Caddy for the host of the site', async () => {
    const { status, stdout } = await runCommand('hosting', ['caddy'], settings);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^example\.org \{\n\troot \* "\/var\/www\/example\.org"\n/);
    expect(stdout).toContain('path_regexp `^/magazine/old/quay/$`');
  });

  it.each([
    [['ngnix'], 'There is no configuration for "ngnix". Did you mean "nginx"?'],
    [[], 'Write: npm run -s hosting -- nginx|caddy [--root /var/www/HOST]'],
    [['nginx', '--rot', '/srv'], 'Write: npm run -s hosting -- nginx|caddy [--root /var/www/HOST]'],
    [['nginx', '--root', 'srv'], '--root is "srv", and must be a folder of the server from its root'],
  ])('says what to write in the place of %j', async (args, sentence) => {
    const { status, stdout, stderr } = await runCommand('hosting', args, settings);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(sentence);
  });
});
