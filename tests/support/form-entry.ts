/**
 * What a form hands back of an entry that was opened: every field of its configuration, those that the file does not
 * have with the value of an empty one, and every text without the spaces around it.
 */
import type { Field } from '@sveltia/cms';
import { cmsConfig } from '../../src/publish/cms-config.ts';
import type { FormMap, FormValue } from '../../src/publish/cms-values.ts';
import type { Kind } from '../../src/schemas/kind-names.ts';

/** The parts of a field that its empty value and its parts depend on. */
export type AnyField = Field & {
  hint?: string;
  required?: boolean;
  default?: string;
  multiple?: boolean;
  fields?: AnyField[];
  field?: AnyField;
  types?: { name: string; fields?: AnyField[] }[];
  options?: { value: string }[];
  pattern?: [string, string];
};

/** The configuration of a publication without a repository. */
export const deskConfig = cmsConfig({
  site: { name: 'The Reel' },
  siteUrl: 'https://reel.example/',
  mark: '/favicon.svg',
  folder: 'content',
});

/** The fields of the form of one kind. */
export function fieldsOfForm(kind: Kind | 'site'): AnyField[] {
  const entries = [...(deskConfig.collections ?? []), ...(deskConfig.singletons ?? [])];
  const found = entries.find((entry) => 'fields' in entry && entry.name === kind);
  return found !== undefined && 'fields' in found ? (found.fields as AnyField[]) : [];
}

/** The fields of an opened entry, as they are handed back when it is saved. */
export function handedBack(kind: Kind | 'site', entry: FormMap): FormMap {
  return { ...trimmed(entry), ...filled(fieldsOfForm(kind), entry) };
}

function filled(fields: readonly AnyField[], entry: FormMap): FormMap {
  return Object.fromEntries(fields.map((field) => [field.name, valueOf(field, entry[field.name])]));
}

function valueOf(field: AnyField, value: FormValue): FormValue {
  if (field.widget === 'object') {
    if (value === undefined || value === null) return null;
    const map = value as FormMap;
    const parts = field.fields ?? field.types?.find(({ name }) => name === map['type'])?.fields ?? [];
    return { ...(field.types === undefined ? {} : { type: map['type'] }), ...filled(parts, map) };
  }
  if (field.widget === 'list' || field.multiple === true) {
    const item = field.field;
    const items = Array.isArray(value) ? value : [];
    if (item !== undefined) return items.map((one) => valueOf(item, one));
    return field.fields === undefined
      ? items.map(trimmedText)
      : items.map((one) => filled(field.fields ?? [], one as FormMap));
  }
  if (field.widget === 'boolean') return value === true;
  const initial = (field.default as string | undefined) ?? '';
  return value === undefined ? initial : trimmedText(value);
}

function trimmed(entry: FormMap): FormMap {
  return Object.fromEntries(Object.entries(entry).map(([name, value]) => [name, trimmedText(value)]));
}

function trimmedText(value: FormValue): FormValue {
  return typeof value === 'string' ? value.trim() : value;
}
