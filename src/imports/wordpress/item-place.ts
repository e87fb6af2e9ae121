/** Where something stands in an export, as the report names it. */
import type { SourcePlace } from '../import-report.ts';
import type { ExportedItem } from './export.ts';

/** The place of an item; `title` in plain words. */
export function itemPlace({ id, type, line }: Pick<ExportedItem, 'id' | 'type' | 'line'>, title: string): SourcePlace {
  const kind = type === 'post' || type === 'page' ? type : type === 'attachment' ? 'image' : 'other';
  return { kind, id, title: kind === 'other' ? `${type}: ${title}` : title, line };
}
