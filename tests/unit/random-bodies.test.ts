/** What holds for every body that the check passes, asked of some hundreds at random. */
import { beforeAll, describe, expect, it } from 'vitest';
import { bodyFaults } from '../support/html-faults.ts';
import { openAndSpoiled } from '../support/open-and-spoiled.ts';
import { randomBody, type RandomBody } from '../support/random-body.ts';
import { anchorsIn, probedRenderer, type ProbedBody } from '../support/rendered-body.ts';

const count = 400;
const bodies: (RandomBody & ProbedBody)[] = [];

beforeAll(async () => {
  const render = await probedRenderer({ kind: 'review', base: '/' });
  for (let seed = 1; seed <= count; seed += 1) {
    const body = randomBody(seed);
    bodies.push({ ...body, ...(await render(body.markdown)) });
  }
}, 60_000);

describe(`${count} bodies at random`, () => {
  it('are all passed by the check', () => {
    for (const { markdown, report } of bodies) expect(report.findings, markdown).toEqual([]);
  });

  it('have the anchors that the check knows', () => {
    for (const { markdown, html, report } of bodies)
      expect(anchorsIn(html), markdown).toEqual([...report.anchors].sort());
  });

  it('are HTML that no browser has to mend', () => {
    for (const { markdown, html } of bodies) expect(bodyFaults(html), `${markdown}\n${html}`).toEqual([]);
  });

  it('come out as the plugins made them', () => {
    for (const { markdown, made, came } of bodies) if (!markdown.includes('<sub>')) expect(came, markdown).toBe(made);
  });

  it('keep every word of a spoiler inside it, and every other word open', () => {
    for (const { markdown, html, open, secret, closed } of bodies) {
      const found = openAndSpoiled(html);
      for (const word of [...secret, ...closed]) {
        expect(found.open, markdown).not.toContain(word);
        expect(found.spoiled, `${markdown}\n${html}`).toContain(word);
      }
      for (const word of open) expect(found.open, `${markdown}\n${html}`).toContain(word);
    }
  });

  it('name no word of a spoiler in an anchor, and hide none from the report', () => {
    for (const { markdown, secret, closed, report } of bodies) {
      const anchors = report.anchors.join(' ');
      for (const word of closed) expect(anchors, markdown).not.toContain(word);
      const openWords = report.open.flatMap(({ words }) => words);
      for (const word of secret) {
        expect(anchors, markdown).not.toContain(word);
        expect(openWords, markdown).not.toContain(word);
      }
    }
  });
});
