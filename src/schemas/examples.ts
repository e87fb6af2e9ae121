/**
 * A whole file of every kind, in which each field stands once, as an editor would write it. The handbook shows them
 * line by line, and a new file has those of its empty fields in its comments. A word in capitals stands for the ID of something in the publication: `FILM`, `REVIEW`, `WARNING`.
 */
import type { Kind } from './kind-names.ts';

/** The fields of a file of each kind, in YAML. */
export const fieldExamples: Readonly<Record<Kind | 'site', string>> = {
  reviews: `title: The broth is a character
standfirst: A noodle shop learns to cook, and a comedy learns to stop for lunch.
authors: [CONTRIBUTOR]
published: 2026-11-20
updated: 2026-11-22 09:30
draft: true
films: [FILM]
themes: [THEME]
triggerWarnings:
  - { warning: WARNING, level: mentioned, note: at a table, spoiler: true }
spoilers: marked
relatedReads: [REVIEW]
rating: 4.5
verdict: The best film about lunch, and one of the best about work.
image:
  src: still.jpg
  alt: A man and a boy bow to a bowl of soup.
  credit: The film’s press kit
  creditUrl: https://example.org/stills
  focus: 50% 20%
comments: closed
canonical: https://example.org/2019/the-broth
language: en-GB
translationOf: REVIEW
corrections:
  - date: 2026-12-01
    text: An earlier version gave the shop another name.
aliases: [/2019/05/the-broth/]
`,
  films: `title: Parasite
year: 2019
originalTitle: 기생충
alsoKnownAs: [Gisaengchung]
form: film
directors: [Bong Joon-ho]
writers: [Bong Joon-ho, Han Jin-won]
cast:
  - { name: Song Kang-ho, role: Ki-taek }
countries: [KR]
languages: [ko]
runtime: 132
platforms: [MUBI]
released: 2019-05-30
links:
  imdb: tt6751668
  tmdb: movie/496243
  wikidata: Q61448040
  letterboxd: parasite-2019
warnings:
  - { warning: WARNING, level: described, note: at a garden party, spoiler: true }
palette: ['#f4f1ec', '#b3122b', '#1b1a1f']
aliases: [/films/gisaengchung/]
`,
  themes: `name: Houses
alsoKnownAs: [home, rooms]
parent: THEME
aliases: [/tags/houses/]
`,
  warnings: `label: Death
description: Somebody dies, is dead or is mourned. Not a death that is only feared.
group: Loss
alsoKnownAs: [dying, bereavement]
terms: [funeral, mourning]
sameAs: ['http://cv.iptc.org/newscodes/contentwarning/death']
support:
  - label: Someone to talk to, at any hour
    url: https://example.org/help
aliases: [/topics/death/]
`,
  contributors: `name: A. Critic
pronouns: they/them
role: Editor
image: portrait.jpg
links: ['https://example.org/critic', 'mailto:critic@example.org']
aliases: [/authors/critic/]
`,
  comments: `name: A Reader
date: 2026-11-21 18:40
replyTo: first-comment
website: https://example.org/reader
`,
  pages: `title: Become a member
description: What a membership costs, and what it pays for.
plans:
  - name: A year
    price: 30 a year
    description: Everything we print, and our thanks.
    url: https://example.org/join
aliases: [/support-us/]
`,
  site: `name: The Long Take
url: https://example.org/magazine
tagline: Reviews that say what they deal with.
language: en
timeZone: Asia/Kolkata
email: editors@example.org
navigation:
  - { label: About, href: /about/ }
follow:
  - { label: Newsletter, url: 'https://example.org/letter' }
membership:
  heading: Keep us in the dark
  text: We are paid for by our readers.
  action: Become a member
  url: /membership/
comments:
  policy: open
  submitUrl: mailto:editors@example.org?subject={title}
repository:
  github: example/magazine
  branch: main
hub: https://hub.example.org/
`,
};
