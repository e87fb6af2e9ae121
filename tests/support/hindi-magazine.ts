/**
 * A publication in Hindi with reviews in Hindi, in English, and in German, for which the interface has no words. All
 * that its files say is in the script of its language, but for what Hindi writes in Latin letters.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buildInShop } from './build-shop.ts';
import { builtPublication, projectRoot } from './built-publication.ts';
import { fixtureNow } from './fixture-magazine.ts';

const review = (title: string, language: string, [body, secret]: readonly [string, string]): string =>
  `---
title: ${title}
standfirst: ${title}
verdict: ${title}
rating: 4
authors: [asha]
published: 2026-05-02
updated: 2026-05-09
films: [prakash]
themes: [dvar]
triggerWarnings: [mrityu, { warning: raaz, spoiler: true }]
spoilers: marked
language: ${language}
corrections: [{ date: 2026-05-10, text: ${title} }]
---

${body} :spoiler[${secret}], :film{#dvar}.[^1]

:::warning{#mrityu}
${body}[^2]
:::

::also-read{#pehli}

::spoilers-ahead

${secret}[^3]

[^1]: ${body}
[^2]: ${body}
[^3]: ${secret}
`;

const files: Readonly<Record<string, string>> = {
  'site.yaml': `name: परदा
tagline: फ़िल्मों पर
url: https://hindi.example
language: hi
timeZone: Asia/Kolkata
navigation: [{ label: परिचय, href: /parichay/ }]
follow: [{ label: पत्र, url: https://letters.example/ }]
comments: { policy: open, submitUrl: 'mailto:desk@hindi.example' }
email: desk@hindi.example
`,
  'films/prakash.yaml': `title: प्रकाश
year: 2023
directors: [आशा राव]
languages: [hi]
countries: [IN, FR]
runtime: 101
warnings: [mrityu]
`,
  'films/dvar.yaml': 'title: द्वार\nyear: 1998\ndirectors: [आशा राव]\nlanguages: [hi]\n',
  'themes/dvar.md': '---\nname: दहलीज़\nalsoKnownAs: [चौखट]\n---\n\nघर का किनारा।\n',
  'warnings/mrityu.yaml':
    'label: मृत्यु\ndescription: किसी का अंत।\nsupport: [{ label: सहायता, url: https://help.example/ }]\n',
  'warnings/raaz.yaml': 'label: छल\ndescription: किसी के साथ छल।\n',
  'contributors/asha.md': '---\nname: आशा\nrole: संपादक\n---\n\nआशा लिखती है।\n',
  'pages/parichay.md': '---\ntitle: परिचय\n---\n\nयह एक नमूना है।\n',
  'comments/pehli/ek.md': '---\nname: पाठक\ndate: 2026-05-11\n---\n\nअच्छा लेख।[^1]\n\n[^1]: सच में।\n',
  'reviews/pehli.md': review('पहली समीक्षा', 'hi', ['दरवाज़ा बंद है', 'चाबी वहीं थी']),
  'reviews/english.md': review('A door in English', 'en', ['The door is shut', 'She had it']),
  'reviews/deutsch.md': review('Eine Tür auf Deutsch', 'de', ['Die Tür ist zu', 'Sie hatte ihn']),
};

/** The publication, built once in this run. */
export async function builtHindiMagazine(): Promise<{ folder: string }> {
  const content = join(projectRoot, '.cuemark/tests/hindi-magazine');
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(content, path)), { recursive: true });
    await writeFile(join(content, path), text);
  }
  return builtPublication('hindi-magazine', { CONTENT_DIR: content, AS_OF: fixtureNow }, buildInShop);
}
