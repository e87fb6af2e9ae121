/**
 * The vocabulary of schema.org in the form in which schema.org hands it out, as far as a validator of structured data
 * reads it: the classes with their parents, and the properties with the classes that have them. It is taken from
 * schema-dts, whose declarations are made of it: an interface `MovieBase` says what a class adds to its parents, and
 * `MovieLeaf` that a thing may be of it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { projectRoot } from './built-publication.ts';

interface Named {
  '@id': string;
}

/** A class or a property (schema.org/docs/developers.html). */
type Term =
  | (Named & { '@type': 'rdfs:Class'; 'rdfs:subClassOf': Named[] })
  | (Named & { '@type': 'rdf:Property'; 'schema:domainIncludes': Named[] });

/** The whole vocabulary. */
export interface SchemaVocabulary {
  '@graph': Term[];
}

/** Reads the declarations; that takes a fifth of a second. */
export function schemaVocabulary(): SchemaVocabulary {
  const file = join(projectRoot, 'node_modules/schema-dts/dist/schema.d.ts');
  const { statements } = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const parents = new Map<string, Set<string>>();
  const holders = new Map<string, Set<string>>();
  for (const declared of statements.filter(ts.isInterfaceDeclaration)) {
    const name = className(declared.name.text);
    if (name === undefined) continue;
    const above = declared.heritageClauses?.flatMap(({ types }) => types.map(({ expression }) => expression)) ?? [];
    for (const expression of above)
      if (ts.isIdentifier(expression)) add(parents, name, className(expression.text) ?? name);
    for (const member of declared.members)
      if (member.name !== undefined && ts.isStringLiteral(member.name)) add(holders, member.name.text, name);
  }
  return {
    '@graph': [
      ...[...parents].map(([name, all]): Term => {
        const others = [...all].filter((parent) => parent !== name);
        return { ...term(name), '@type': 'rdfs:Class', 'rdfs:subClassOf': others.map(term) };
      }),
      ...[...holders].map(([name, all]): Term => {
        return { ...term(name), '@type': 'rdf:Property', 'schema:domainIncludes': [...all].map(term) };
      }),
    ],
  };
}

/** `3DModel` of `_3DModelBase` or `_3DModelLeaf`; undefined of any other interface. */
function className(declared: string): string | undefined {
  return /^_?(.+)(?:Base|Leaf)$/.exec(declared)?.[1];
}

function term(name: string): Named {
  return { '@id': `schema:${name}` };
}

function add(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([value]));
  else set.add(value);
}
