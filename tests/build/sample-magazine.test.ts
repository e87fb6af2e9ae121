/** The sample magazine keeps what the fixture is asked for: sound HTML, and addresses that lead somewhere. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtMagazine } from '../support/built-publication.ts';
import { projectRoot } from '../support/built-publication.ts';
import { brokenAddresses, builtPages } from '../support/crawl.ts';
import { htmlFaults } from '../support/html-faults.ts';

let folder: string;

beforeAll(async () => {
  ({ folder } = await builtMagazine());
});

describe('the sample magazine', () => {
  it('is HTML that no browser has to mend', () => {
    const pages = builtPages(folder);
    expect(pages.length).toBeGreaterThan(50);
    expect(pages.flatMap(({ path, html }) => htmlFaults(html).map((fault) => `${path}: ${fault}`))).toEqual([]);
  });

  it('leads nowhere but to what is there, fragments included', () => {
    const [, url = ''] = /^url: *(\S+)/m.exec(readFileSync(join(projectRoot, 'content/site.yaml'), 'utf8')) ?? [];
    const { origin, pathname } = new URL(url);
    expect(brokenAddresses(folder, origin, pathname.replace(/\/?$/, '/'))).toEqual([]);
  });
});
