/** What reviews share by their themes: the same ones, and those that stand close by in the tree. */
import type { Catalogue, CatalogueReview } from './catalogue.ts';
import type { Cause } from './related-causes.ts';
import type { RelatedIndex } from './related-index.ts';
import { nearThemeWeight, newestOfTheme, placeShare, rarity, themeWeight } from './related-weights.ts';

/** The themes of a review as something to hold others against. */
export interface ThemesBeside {
  /** The newest reviews of each theme and of those around it. */
  newest: Set<CatalogueReview>;
  /** What another review shares by its themes. */
  causes: (other: CatalogueReview) => Cause[];
}

/** The themes of a review. Close by is what stands beside, over or under one of them. */
export function themesBeside({ data }: CatalogueReview, catalogue: Catalogue, index: RelatedIndex): ThemesBeside {
  const newest = new Set<CatalogueReview>();
  const look = (sharing: readonly CatalogueReview[] = []): number => {
    for (const review of sharing.slice(0, newestOfTheme)) newest.add(review);
    return rarity(sharing.length, catalogue.reviews.size);
  };
  const familiesOf = (theme: string): readonly string[] => index.families.get(theme) ?? [];
  const here = new Map(
    [...new Set(data.themes)].map((theme, place) => {
      const weight = themeWeight * look(catalogue.by.theme.get(theme));
      return [theme, { place, weight }];
    }),
  );
  const families = new Map(
    [...here.keys()].flatMap((theme) =>
      familiesOf(theme).map((family) => [family, nearThemeWeight * look(index.inFamily.get(family))]),
    ),
  );

  /** One theme close by, and only in a family of which the two share none. */
  const nearTheme = (themes: readonly string[]): Cause | undefined => {
    const isShared = (family: string): boolean =>
      themes.some((theme) => here.has(theme) && familiesOf(theme).includes(family));
    for (const theme of themes) {
      const family = here.has(theme) ? undefined : familiesOf(theme).find((one) => families.has(one) && !isShared(one));
      if (family !== undefined) return { shared: { kind: 'near-theme', theme }, weight: families.get(family) ?? 0 };
    }
    return undefined;
  };
  return {
    newest,
    causes: ({ data: { themes } }) => {
      const found: Cause[] = [];
      for (const [place, theme] of themes.entries()) {
        const own = here.get(theme);
        if (own !== undefined && themes.indexOf(theme) === place)
          found.push({ shared: { kind: 'theme', theme }, weight: own.weight * placeShare(own.place + place) });
      }
      const near = families.size === 0 ? undefined : nearTheme(themes);
      if (near !== undefined) found.push(near);
      return found;
    },
  };
}
