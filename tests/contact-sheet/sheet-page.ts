/** The contact sheet as a page: a row for each kind of page, a column for each width by day and by night. */
import { columns } from '../support/screenshot-pages.ts';

/** A kind of page with its six pictures, in the order of `columns`, as addresses relative to the sheet. */
export interface SheetRow {
  name: string;
  path: string;
  pictures: readonly string[];
}

/** Rows of one sheet: a picture of more is too tall for a browser to take and for an eye to hold. */
export const rowsPerSheet = 3;

/** How wide a picture of each viewport is shown, in CSS pixels: enough to read its titles. */
const shownWidth: Readonly<Record<number, number>> = { 390: 170, 820: 270, 1440: 400 };

const style = `
:root { color-scheme: light; }
body { margin: 0; background: #c9c9c9; color: #111; font: 15px/1.3 sans-serif; }
.sheet { inline-size: max-content; padding: 16px; background: inherit; }
table { border-collapse: separate; border-spacing: 10px; }
th { text-align: start; vertical-align: top; font-weight: 700; }
tbody th { inline-size: 140px; }
td { vertical-align: top; padding: 0; }
small { display: block; font-weight: 400; overflow-wrap: anywhere; }
img { display: block; block-size: auto; max-block-size: 640px; object-fit: cover; object-position: top; background: #fff; }
${columns
  .map(({ width }) => `.at-${String(width)} { inline-size: ${String(shownWidth[width] ?? width / 3)}px; }`)
  .join('\n')}
`;

/** The whole page; each `section` is a sheet of at most `rowsPerSheet` rows. `title` names what is shown. */
export function sheetPage(title: string, rows: readonly SheetRow[]): string {
  const sheets = Array.from({ length: Math.ceil(rows.length / rowsPerSheet) }, (_, index) =>
    rows.slice(index * rowsPerSheet, (index + 1) * rowsPerSheet),
  );
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<h1 hidden>${escapeHtml(title)}</h1>
${sheets.map(sheet).join('\n')}
</body>
</html>
`;
}

function sheet(rows: readonly SheetRow[]): string {
  const heads = columns.map(({ width, hour }) => `<th scope="col">${String(width)} px, ${hour}</th>`).join('');
  return `<section class="sheet">
<table>
<thead><tr><td></td>${heads}</tr></thead>
<tbody>
${rows.map(row).join('\n')}
</tbody>
</table>
</section>`;
}

function row({ name, path, pictures }: SheetRow): string {
  const cells = columns.map(({ width, hour }, index) => {
    const picture = escapeHtml(encodeURI(pictures[index] ?? ''));
    const alt = escapeHtml(`${name}, ${String(width)} px, ${hour}`);
    return `<td><a href="${picture}"><img class="at-${String(width)}" src="${picture}" alt="${alt}"></a></td>`;
  });
  return `<tr><th scope="row">${escapeHtml(name)}<small>/${escapeHtml(path)}</small></th>${cells.join('')}</tr>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
