/** The sample magazine, built once in a run of the tests. */
export { builtMagazine } from './built-publication.ts';
