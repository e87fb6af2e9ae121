/** The vocabulary of warnings: the page of each topic, and the list of all. */
import { slug } from 'github-slugger';
import { printedQuotes } from '../markdown/printed-quotes.ts';
import { wordsFor } from '../words/words-for.ts';
import { applyingWarnings } from './care.ts';
import { newestFirst, type Catalogue } from './catalogue.ts';
import { feedLink, type FeedLink } from './feeds.ts';
import { reviewCard, type ReviewCard, type SiteLink } from './review-card.ts';

/** A topic's page. */
export interface WarningView {
  id: string;
  label: string;
  description: string;
  /** Where its group stands in the vocabulary. */
  group: SiteLink | undefined;
  alsoKnownAs: string[];
  support: { label: string; url: string }[];
  sameAs: string[];
  /** Reviews that declare the topic openly; one that keeps it secret does not stand here. */
  reviews: ReviewCard[];
  /** The feed of the reviews that do not carry it. */
  feed: FeedLink | undefined;
}

/** The view of a topic; undefined where there is none. */
export function warningView(id: string, catalogue: Catalogue): WarningView | undefined {
  const warning = catalogue.warnings.get(id);
  if (warning === undefined) return undefined;
  const { label, description, group, alsoKnownAs, support, sameAs } = warning;
  const reviews = newestFirst(
    [...catalogue.reviews.values()].filter(({ data }) =>
      applyingWarnings(data.triggerWarnings).some((declared) => declared.warning === id && !declared.spoiler),
    ),
  );
  return {
    id,
    label,
    description: printedQuotes(description, catalogue.site.language),
    group: group === undefined ? undefined : { label: group, href: `/warnings/#${groupAnchor(group)}` },
    alsoKnownAs,
    support,
    sameAs,
    reviews: reviews.map((review) => reviewCard(review, catalogue)),
    feed: feedLink('warnings', id, catalogue),
  };
}

/** Topics under their groups. */
export interface WarningGroup {
  group: string;
  /** The group's anchor on the page. */
  anchor: string;
  warnings: { id: string; label: string; href: string; description: string }[];
}

/** The vocabulary by groups, both in alphabetical order; topics without a group come last. */
export function warningGroups(catalogue: Catalogue): WarningGroup[] {
  const { language } = catalogue.site;
  const { compare } = new Intl.Collator(language);
  const groups = new Map<string, WarningGroup['warnings']>();
  const sorted = [...catalogue.warnings].sort(([, a], [, b]) => compare(a.label, b.label));
  for (const [id, { label, description, group }] of sorted) {
    const key = group ?? '';
    groups.set(key, [
      ...(groups.get(key) ?? []),
      { id, label, href: `/warnings/${id}/`, description: printedQuotes(description, language) },
    ]);
  }
  return [...groups]
    .sort(([a], [b]) => Number(a === '') - Number(b === '') || compare(a, b))
    .map(([group, warnings]) => ({
      group: group === '' ? wordsFor(catalogue.site.language).warnings.otherTopics : group,
      anchor: groupAnchor(group),
      warnings,
    }));
}

function groupAnchor(group: string): string {
  return `topics-${slug(group === '' ? 'other' : group)}`;
}

/** The vocabulary's page. */
export interface VocabularyView {
  groups: WarningGroup[];
  /** The publication's own page on how it warns, where it has one. */
  policy: SiteLink | undefined;
}

/** The view of the vocabulary; a standing page `how-we-warn` is the policy. */
export function vocabularyView(catalogue: Catalogue): VocabularyView {
  const policy = catalogue.pages.get('how-we-warn');
  return {
    groups: warningGroups(catalogue),
    policy: policy === undefined ? undefined : { label: policy.title, href: '/how-we-warn/' },
  };
}
