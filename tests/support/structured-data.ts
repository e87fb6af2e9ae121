/**
 * What is wrong with the structured data of a finished page? Asked of Adobe's validator, which knows what Google
 * requires of reviews, ratings, people, publishers and breadcrumbs, and finds in schema.org's vocabulary which types
 * there are and what a thing of each may have. An extractor hands it whatever a page says in JSON-LD, RDFa or microdata.
 */
// @ts-expect-error The package declares no types.
import StructuredDataValidator from '@adobe/structured-data-validator';
// @ts-expect-error The package declares no types.
import WebAutoExtractor from '@marbec/web-auto-extractor';
import { schemaVocabulary, type SchemaVocabulary } from './schema-vocabulary.ts';

/** What the validator has to say of a thing. */
interface Issue {
  severity: 'ERROR' | 'WARNING';
  issueMessage: string;
  /** The way to the thing; absent where there was nothing to be read. */
  path?: { type?: string; property?: string }[];
}

type ValidatorClass = new (vocabulary: SchemaVocabulary) => { validate: (extracted: unknown) => Promise<Issue[]> };
type ExtractorClass = new () => { parse: (html: string) => unknown };

const validator = new (StructuredDataValidator as ValidatorClass)(schemaVocabulary());
const extractor = new (WebAutoExtractor as ExtractorClass)();

/** Whatever is wrong with a page's structured data or missing from it, one line each: how bad, where, and what. */
export async function structuredDataFaults(html: string): Promise<string[]> {
  const issues = await validator.validate(extractor.parse(html));
  return issues.map(({ severity, issueMessage, path = [] }) => {
    const where = path.map(({ property, type }) => property ?? type).join('.');
    return `${severity} at ${where === '' ? 'the page' : where}: ${issueMessage}`;
  });
}
