/** The page of the reader's settings: the topics to choose for, and what the page tells its script. */
import { slug } from 'github-slugger';
import type { Catalogue } from './catalogue.ts';
import { vocabularyView, type VocabularyView } from './warning-view.ts';

/** The settings page; what a reader has decided is no part of it, for no server knows. */
export interface PreferencesView extends VocabularyView {
  /** The name of the file that a reader takes the settings along in. */
  fileName: string;
}

/** The view of the settings page. */
export function preferencesView(catalogue: Catalogue): PreferencesView {
  return { ...vocabularyView(catalogue), fileName: `${slug(catalogue.site.name)}-settings.json` };
}
