/**
 * The reader's settings as a reader meets them: every control, in one tab and two, by keyboard, as a file, with a
 * record that cannot be read, in a browser that stores nothing, and without JavaScript.
 */
import { buffer, text as textOf } from 'node:stream/consumers';
import type { BrowserContext, BrowserContextOptions, Locator, Page, Request, WebError } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { expectNoAxeViolations } from '../support/axe.ts';
import { builtMagazine } from '../support/built-publication.ts';
import { foundAddresses } from '../support/found-addresses.ts';
import { keptContext, type Stored } from '../support/kept-context.ts';
import { servedSite } from '../support/served-site.ts';

const site = servedSite(builtMagazine);

const key = 'cuemark:/';

/** A browser that nobody has used yet. A test in which a page asks another origin, or fails in a script, fails. */
async function newContext(stored: Stored = {}, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await keptContext(site.browser(), site.url(), stored, options);
  const faults: string[] = [];
  const hearRequest = (request: Request): void => {
    if (!request.url().startsWith('http://127.0.0.1:') && !/^(?:data|blob):/.test(request.url()))
      faults.push(`asks ${request.url()}`);
  };
  const hearError = (error: WebError): void => {
    faults.push(error.error().message);
  };
  context.on('request', hearRequest).on('weberror', hearError);
  onTestFinished(() => {
    context.off('request', hearRequest).off('weberror', hearError);
    expect(faults).toEqual([]);
  });
  return context;
}

/** What the device keeps before the page comes. */
interface Kept {
  record?: unknown;
  address?: string;
  options?: BrowserContextOptions;
}

/** The settings page in a new browser; `record` is stored there, a text as it is. */
async function settingsPage({ record, address = '', options }: Kept = {}): Promise<Page> {
  const text = typeof record === 'string' ? record : JSON.stringify(record);
  const context = await newContext(record === undefined ? {} : { [key]: text }, options);
  const page = await context.newPage();
  await page.goto(`${site.url()}preferences/${address}`);
  return page;
}

/** Stores a text as the record, as another page would. */
function keep(page: Page, text: string): Promise<void> {
  return page.evaluate(
    ([name, value]) => {
      localStorage.setItem(name, value);
    },
    [key, text] as const,
  );
}

/** The record on the device; null where there is none. */
function recordOf(page: Page): Promise<unknown> {
  return page.evaluate((name) => JSON.parse(localStorage.getItem(name) ?? 'null') as unknown, key);
}

/** Every text that the device keeps for the site. */
function textsKept(page: Page): Promise<unknown[]> {
  return page.evaluate(() => Object.keys(localStorage).map((name) => localStorage.getItem(name)));
}

function radio(page: Page, group: string, name: string): Locator {
  return page.getByRole('group', { name: group, exact: true }).getByRole('radio', { name, exact: true });
}

/** Waits until the page says so. */
async function said(page: Page, words: string): Promise<void> {
  await page.getByRole('status').filter({ hasText: words }).waitFor();
}

function field(page: Page): Locator {
  return page.getByLabel('A film that you have seen');
}

/** The films that the page lists, as one reads them. */
function filmsOn(page: Page): Promise<string[]> {
  return page.locator('[data-part="films"] > li > span').allInnerTexts();
}

describe('every setting', () => {
  const settings = [
    ['Suicide', 'Warn me', { topics: { suicide: 'warn' } }],
    ['Suicide', 'Leave out', { topics: { suicide: 'leave-out' } }],
    ['Reviews that nobody has assessed', 'Leave out', { unassessed: 'leave-out' }],
    ['What gives a film away', 'Always open', { spoilers: 'open' }],
    ['What gives a film away', 'Always closed', { spoilers: 'closed' }],
    ['Colours', 'Day', { scheme: 'day' }],
    ['Colours', 'Night', { scheme: 'night' }],
    ['Size of the text', 'Large', { textSize: 'large' }],
    ['Size of the text', 'Larger', { textSize: 'larger' }],
    ['The key /', 'Does nothing', { searchKey: 'off' }],
  ] as const;

  it('is stored at once, said, there on coming back, and out of the record when it is taken back', async () => {
    const page = await settingsPage();
    let record: object = { version: 1 };
    for (const [group, name, stored] of settings) {
      record = { ...record, ...stored };
      await radio(page, group, name).check();
      await said(page, `${group}: ${name.slice(0, 1).toLowerCase()}${name.slice(1)}. Saved on this device.`);
      expect(await recordOf(page)).toEqual(record);
    }
    await page.reload();
    for (const [group, last] of new Map(settings.map(([groupName, name]) => [groupName, name]))) {
      expect(await radio(page, group, last).isChecked(), group).toBe(true);
      await page.getByRole('group', { name: group, exact: true }).getByRole('radio').first().check();
    }
    expect(await recordOf(page)).toEqual({ version: 1 });
  });

  it('is at its default for whoever comes first, and nothing is stored by coming', async () => {
    const page = await settingsPage();
    const groups = page.locator('[data-topic], [data-setting]');
    const chosen = await groups.evaluateAll((all) =>
      all.map((group) => [...group.querySelectorAll('input')].findIndex(({ checked }) => checked)),
    );
    expect(chosen.length).toBeGreaterThan(50);
    expect(new Set(chosen)).toEqual(new Set([0]));
    expect(await recordOf(page)).toBeNull();
  });

  it('can be chosen for all topics of a group, and taken back at once', async () => {
    const page = await settingsPage({ record: { version: 1, topics: { torture: 'leave-out', grief: 'warn' } } });
    const group = page.getByRole('group', { name: 'All of Violence and death' });
    await group.getByRole('button', { name: /^Warn me/ }).click();
    await said(page, 'Warn me: all of Violence and death. Saved on this device.');
    const { topics } = (await recordOf(page)) as { topics: Record<string, string> };
    expect(Object.keys(topics)).toHaveLength(9);
    expect(new Set(Object.values(topics))).toEqual(new Set(['warn']));
    expect(await radio(page, 'Torture', 'Warn me').isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await recordOf(page)).toEqual({ version: 1, topics: { torture: 'leave-out', grief: 'warn' } });
    expect(await radio(page, 'Torture', 'Leave out').isChecked()).toBe(true);
    expect(await page.getByRole('button', { name: 'Undo' }).isVisible()).toBe(false);
  });

  it('has every topic of the vocabulary, at the address that other pages give it', async () => {
    const page = await settingsPage();
    const rows = await page.locator('[data-topic]').evaluateAll((all) => all.map(({ id }) => id));
    await page.goto(`${site.url()}warnings/`);
    const topics = await page
      .locator('.terms dt a')
      .evaluateAll((links) =>
        links.map((link) => (link as HTMLAnchorElement).pathname.replace(/^\/warnings\/(.+)\/$/, 'topic-$1')),
      );
    expect(rows.length).toBeGreaterThan(40);
    expect(rows).toEqual(topics);
    await page.goto(`${site.url()}warnings/suicide/`);
    await page.getByRole('link', { name: 'your settings', exact: true }).click();
    await page.waitForURL('**/preferences/#topic-suicide');
    expect(await page.locator('#topic-suicide:target').isVisible()).toBe(true);
  });

  it('marks the next page before anything is painted', async () => {
    const page = await settingsPage();
    await radio(page, 'Colours', 'Night').check();
    await radio(page, 'Size of the text', 'Large').check();
    expect(await page.locator('html').getAttribute('data-look')).toBe('night large');
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if ((document.body as HTMLElement | null) === null) return;
        observer.disconnect();
        (globalThis as { lookAtBody?: string | undefined }).lookAtBody = document.documentElement.dataset['look'];
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(`${site.url()}reviews/`);
    expect(await page.evaluate(() => (globalThis as { lookAtBody?: string }).lookAtBody)).toBe('night large');
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('dark');
  });
});

describe('films that were seen', () => {
  it('are added by a title from the magazine’s list, named on coming back, and removed', async () => {
    const page = await settingsPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    await page.reload();
    expect(requests).not.toContain('/preferences/films.json');
    await field(page).fill('the handmaiden');
    await field(page).press('Enter');
    await said(page, 'The Handmaiden (2016) is marked as seen. Saved on this device.');
    expect(await page.locator('#magazine-films option').count()).toBeGreaterThan(15);
    await field(page).fill('Parasite (2019)');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await said(page, 'Parasite (2019) is marked as seen.');
    expect(await recordOf(page)).toEqual({ version: 1, seen: ['the-handmaiden', 'parasite'] });
    expect(await field(page).inputValue()).toBe('');
    await page.reload();
    await expect.poll(() => filmsOn(page)).toEqual(['The Handmaiden (2016)', 'Parasite (2019)']);
    expect(await page.getByRole('link', { name: 'Parasite' }).getAttribute('href')).toBe('/films/parasite/');
    await page.getByRole('button', { name: 'Remove The Handmaiden (2016)' }).press('Enter');
    await said(page, 'The Handmaiden (2016) is no longer marked as seen.');
    expect(await recordOf(page)).toEqual({ version: 1, seen: ['parasite'] });
    const remaining = page.getByRole('button', { name: 'Remove Parasite (2019)' });
    expect(await remaining.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it('are not guessed', async () => {
    const page = await settingsPage();
    await field(page).fill('No such film');
    await field(page).press('Enter');
    await page.getByText('No film of ours is called “No such film”.').waitFor();
    expect(await recordOf(page)).toBeNull();
  });

  it('come from a film’s page ready to be added, and are added by the reader alone', async () => {
    const page = await settingsPage({ address: '?seen=the-handmaiden#seen' });
    const add = page.getByRole('button', { name: 'Add', exact: true });
    await expect.poll(() => add.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await field(page).inputValue()).toBe('The Handmaiden (2016)');
    expect(await recordOf(page)).toBeNull();
    await page.keyboard.press('Enter');
    await said(page, 'The Handmaiden (2016) is marked as seen.');
    expect(await recordOf(page)).toEqual({ version: 1, seen: ['the-handmaiden'] });
    expect(new URL(page.url()).search).toBe('');
    await page.goto(`${site.url()}preferences/?seen=the-handmaiden#seen`);
    await page.getByText('The Handmaiden (2016) is marked as seen already.').waitFor();
    await page.goto(`${site.url()}preferences/?seen=%3Cb%3E#seen`);
    await page.getByText('The film that the address names is none of ours.').waitFor();
    expect(await recordOf(page)).toEqual({ version: 1, seen: ['the-handmaiden'] });
  });

  it('are called by their IDs where the titles do not come, and by their titles as soon as they do', async () => {
    const page = await (await newContext({ [key]: '{"version":1,"seen":["parasite"]}' })).newPage();
    await page.route('**/films.json', (route) => route.abort());
    await page.goto(`${site.url()}preferences/`);
    await page.getByText('The titles of our films could not be loaded.').waitFor();
    await expect.poll(() => filmsOn(page)).toEqual(['parasite']);
    await page.unroute('**/films.json');
    await field(page).fill('Parasite');
    await expect.poll(() => page.locator('#magazine-films option').count()).toBeGreaterThan(15);
    await field(page).press('Enter');
    await expect.poll(() => filmsOn(page)).toEqual(['Parasite (2019)']);
  });
});

describe('names that have changed', () => {
  it('are brought to those of today, and what is gone is kept until the reader drops it', async () => {
    const page = await (await newContext()).newPage();
    // As the pages of a magazine say it whose editor has renamed a film and a topic.
    const renamed = [{ '~ah-ga-ssi': 'the-handmaiden' }, { '~taking-ones-life': 'suicide' }];
    await page.route('**/preferences/', async (route) => {
      const html = await (await route.fetch()).text();
      const renames = JSON.stringify(renamed).replaceAll('"', '&quot;');
      expect(html).toContain('data-renamed="[');
      await route.fulfill({ contentType: 'text/html', body: html.replace(/(?<=data-renamed=")[^"]*/, renames) });
    });
    await page.goto(`${site.url()}404.html`);
    const topics = { gone: 'leave-out', suicide: 'warn', 'taking-ones-life': 'leave-out' };
    await keep(page, JSON.stringify({ version: 1, topics, seen: ['ah-ga-ssi', 'gone-film'] }));
    await page.goto(`${site.url()}preferences/`);
    await expect.poll(() => filmsOn(page)).toHaveLength(2);
    expect(await recordOf(page)).toEqual({
      version: 1,
      topics: { gone: 'leave-out', suicide: 'leave-out' },
      seen: ['the-handmaiden', 'gone-film'],
    });
    expect(await filmsOn(page)).toEqual(['The Handmaiden (2016)', 'gone-film (no longer among our films)']);
    expect(await radio(page, 'Suicide', 'Leave out').isChecked()).toBe(true);
    expect(await page.getByRole('heading', { name: 'No longer in our vocabulary' }).isVisible()).toBe(true);
    expect(await page.getByText('gone: leave out').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Drop gone' }).click();
    await said(page, 'gone is dropped.');
    expect(await page.getByRole('heading', { name: 'No longer in our vocabulary' }).isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Remove gone-film' }).click();
    await said(page, 'no longer marked as seen');
    expect(await recordOf(page)).toEqual({ version: 1, topics: { suicide: 'leave-out' }, seen: ['the-handmaiden'] });
  });
});

describe('two tabs', () => {
  it('show each other’s changes at once, and lose none', async () => {
    const one = await settingsPage();
    const two = await one.context().newPage();
    await two.goto(`${site.url()}preferences/`);
    const list = await one.context().newPage();
    await list.goto(`${site.url()}reviews/`);
    await radio(one, 'Torture', 'Leave out').check();
    await said(two, 'Your settings have changed in another tab.');
    expect(await radio(two, 'Torture', 'Leave out').isChecked()).toBe(true);
    await radio(two, 'Colours', 'Night').check();
    await expect.poll(() => radio(one, 'Colours', 'Night').isChecked()).toBe(true);
    await expect.poll(() => list.locator('html').getAttribute('data-look')).toContain('night');
    expect(await recordOf(one)).toEqual({ version: 1, topics: { torture: 'leave-out' }, scheme: 'night' });
  });
});

describe('a file of settings', () => {
  const record = {
    version: 1,
    topics: { suicide: 'leave-out', 'jump-scares': 'warn', gone: 'warn' },
    unassessed: 'leave-out',
    spoilers: 'open',
    seen: ['the-handmaiden', 'gone-film'],
    scheme: 'day',
    textSize: 'large',
  };

  it('takes everything along: exported, erased and imported, the record is the same', async () => {
    const page = await settingsPage({ record });
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('cuemark-settings.json');
    const written = await buffer(await file.createReadStream());
    await page.getByRole('button', { name: 'Erase everything' }).click();
    expect(await recordOf(page)).toEqual(record);
    await page.getByRole('button', { name: 'Keep what I have' }).click();
    expect(await recordOf(page)).toEqual(record);
    await page.getByRole('button', { name: 'Erase everything' }).click();
    await page.getByRole('button', { name: 'Erase', exact: true }).click();
    await said(page, 'Everything is erased.');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    expect(await radio(page, 'Suicide', 'Show').isChecked()).toBe(true);
    await page
      .getByLabel('Import a file')
      .setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: written });
    const question = page.getByRole('group', {
      name: /^“mine\.json” holds: 1 topic left out, a warning for 2 topics, /,
    });
    await question.waitFor();
    expect(await recordOf(page)).toBeNull();
    await question.getByRole('button', { name: 'Replace my settings' }).press('Enter');
    await said(page, 'The settings of the file are yours now. Saved on this device.');
    expect(await recordOf(page)).toEqual(record);
    expect(await radio(page, 'Suicide', 'Leave out').isChecked()).toBe(true);
  });

  it('that holds anything else is refused with the reason, and changes nothing', async () => {
    const page = await settingsPage({ record });
    const refused = {
      'a.json': ['{"version":1,"topics":{"war":"hide"}}', 'holds no settings of this site, or they are damaged'],
      'b.json': ['{"version":2}', 'was written by a newer version of this site'],
      'c.txt': ['A letter.', 'holds no settings of this site, or they are damaged'],
    };
    for (const [name, [text = '', why]] of Object.entries(refused)) {
      const file = { name, mimeType: 'text/plain', buffer: Buffer.from(text) };
      await page.getByLabel('Import a file').setInputFiles(file);
      await said(page, `“${name}” ${why ?? ''}. Nothing has changed.`);
      expect(await recordOf(page)).toEqual(record);
      expect(await page.getByRole('button', { name: 'Replace my settings' }).isVisible()).toBe(false);
    }
  });
});

describe('a record that cannot be read', () => {
  it.each([
    ['damaged', '{"version":1,"topics":', 'Your settings on this device are damaged'],
    ['damaged in one word', '{"version":1,"scheme":"dusk"}', 'Your settings on this device are damaged'],
    ['newer', '{"version":2,"moods":[]}', 'were written by a newer version of this site'],
  ])('(%s) is said, can be taken along, is set aside by the first change, and discarded', async (_, text, words) => {
    const page = await settingsPage({ record: text });
    const notice = page.locator('[data-part="unread"]');
    expect(await notice.innerText()).toContain(words);
    expect(await page.evaluate((name) => localStorage.getItem(name), key)).toBe(text);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download it' }).click();
    expect(await textOf(await (await download).createReadStream())).toBe(text);
    await radio(page, 'Torture', 'Warn me').check();
    expect(await recordOf(page)).toEqual({ version: 1, topics: { torture: 'warn' } });
    expect(await notice.innerText()).toContain('An earlier record of your settings could not be read');
    expect(await textsKept(page)).toContain(text);
    await page.reload();
    await page.getByRole('button', { name: 'Discard it' }).click();
    expect(await notice.isVisible()).toBe(false);
    expect(await textsKept(page)).not.toContain(text);
    expect(await recordOf(page)).toEqual({ version: 1, topics: { torture: 'warn' } });
  });

  it('can be discarded before anything is chosen', async () => {
    const page = await settingsPage({ record: 'x' });
    await page.getByRole('button', { name: 'Discard it' }).click();
    await said(page, 'The record that could not be read is discarded.');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });
});

describe('a browser that stores nothing', () => {
  it('is told so, and its controls stay shut', async () => {
    const page = await (await newContext()).newPage();
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('Access is denied.', 'SecurityError');
        },
      });
    });
    await page.goto(`${site.url()}preferences/`);
    await page.getByText('This browser stores nothing for this site,').waitFor();
    expect(await radio(page, 'Suicide', 'Leave out').isDisabled()).toBe(true);
    expect(await page.getByRole('button', { name: 'Export' }).isDisabled()).toBe(true);
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
  });

  it('is told so when it refuses a change, and nothing pretends to have changed', async () => {
    const page = await settingsPage({ record: { version: 1, topics: { torture: 'warn' } } });
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('Full.', 'QuotaExceededError');
      };
    });
    await radio(page, 'Torture', 'Leave out').click();
    await said(page, 'This browser refuses to store that. Nothing has changed.');
    expect(await radio(page, 'Torture', 'Warn me').isChecked()).toBe(true);
    expect(await recordOf(page)).toEqual({ version: 1, topics: { torture: 'warn' } });
  });
});

describe('without JavaScript', () => {
  it('the page says what works, and no control pretends', async () => {
    const page = await settingsPage({ options: { javaScriptEnabled: false } });
    const notice = page.locator('noscript .preference-notice');
    expect(await notice.isVisible()).toBe(true);
    expect(await notice.innerText()).toMatch(/Settings need JavaScript.+every review names its topics/s);
    const controls = page.locator('cue-preferences :is(input, button)').filter({ visible: true });
    expect(await controls.count()).toBeGreaterThan(150);
    expect(await page.locator('cue-preferences :is(input, button):enabled').filter({ visible: true }).count()).toBe(0);
    expect(await page.locator('cue-preferences input:checked').count()).toBe(0);
    expect(await page.getByRole('link', { name: 'Suicide', exact: true }).getAttribute('href')).toBe(
      '/warnings/suicide/',
    );
    await expectNoAxeViolations(page);
  });

  it('nothing moves when the controls open', async () => {
    const heights = await Promise.all(
      [true, false].map(async (javaScriptEnabled) => {
        const page = await settingsPage({ options: { javaScriptEnabled } });
        return page.locator('[data-part="controls"]').evaluate((controls) => controls.getBoundingClientRect().height);
      }),
    );
    expect(heights[0]).toBeGreaterThan(1000);
    expect(heights[1]).toBe(heights[0]);
  });
});

describe('by keyboard alone', () => {
  it('a topic is reached, chosen with the arrows and left, a tab stop each', async () => {
    const page = await settingsPage({ address: '#topic-suicide' });
    const { keyboard } = page;
    const focused = (): Promise<string> =>
      page.evaluate(() => {
        const { activeElement } = document;
        const legend = activeElement?.closest('fieldset')?.querySelector('legend');
        const words = activeElement?.closest('label') ?? activeElement;
        return `${legend?.textContent.trim() ?? ''} / ${words?.textContent.trim() ?? ''}`;
      });
    await keyboard.press('Tab');
    expect(await focused()).toBe('Suicide / Suicide');
    await keyboard.press('Tab');
    expect(await focused()).toBe('Suicide / Show');
    await keyboard.press('ArrowRight');
    await keyboard.press('ArrowRight');
    expect(await focused()).toBe('Suicide / Leave out');
    await said(page, 'Suicide: leave out. Saved on this device.');
    expect(await recordOf(page)).toEqual({ version: 1, topics: { suicide: 'leave-out' } });
    await keyboard.press('Tab');
    await keyboard.press('Shift+Tab');
    expect(await focused()).toBe('Suicide / Leave out');
    // What says so lies over the page, and must not lie over what has the focus.
    const isClear = await page.evaluate(() => {
      const { left, top, width, height } = (document.activeElement as HTMLElement).getBoundingClientRect();
      return document.elementFromPoint(left + width / 2, top + height / 2) === document.activeElement;
    });
    expect(isClear).toBe(true);
  });
});

describe('every state', () => {
  const record = { version: 1, topics: { suicide: 'leave-out', gone: 'warn' }, seen: ['parasite', 'gone-film'] };

  it.each([
    ['on a telephone by day', { viewport: { width: 390, height: 844 }, colorScheme: 'light' }],
    ['on a desk by night', { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' }],
  ] as const)('is accessible %s', async (_, options) => {
    const page = await settingsPage({ record, options });
    await expect.poll(() => filmsOn(page)).toHaveLength(2);
    await page.evaluate((name) => {
      localStorage.setItem(`${name}#set-aside`, '{}');
      dispatchEvent(new Event('storage'));
    }, key);
    await page.getByText('An earlier record of your settings').waitFor();
    await page.getByRole('button', { name: 'Leave out: all of Abuse' }).click();
    await page.getByRole('button', { name: 'Erase everything' }).click();
    await field(page).fill('x');
    await field(page).press('Enter');
    await page.getByText('No film of ours is called “x”.').waitFor();
    await expectNoAxeViolations(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    await radio(page, 'Size of the text', 'Larger').check();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });

  it('is no page that search finds', () => {
    const found = foundAddresses(site.folder());
    expect(found).toContain('/about/');
    expect(found).not.toContain('/preferences/');
  });
});
