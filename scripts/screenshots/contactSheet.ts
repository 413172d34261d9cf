/** A page with all pictures beside each other: one row a place, one column a way of showing it. */
export interface Picture {
  place: string;
  language: string;
  /** "320 light". */
  look: string;
  file: string;
}

export function writeContactSheet(pictures: readonly Picture[]): string {
  const places = [...new Set(pictures.map(({ place }) => place))];
  const columns = [...new Set(pictures.map(({ language, look }) => `${language} ${look}`))];
  const cell = (place: string, column: string) => {
    const picture = pictures.find((each) => each.place === place && `${each.language} ${each.look}` === column);
    if (!picture) return '<td></td>';
    const title = `${place}, ${column}`;
    return `<td><a href="${picture.file}"><img src="${picture.file}" alt="${title}" title="${title}" loading="lazy"></a></td>`;
  };
  const rows = places.map((place) => `<tr><th scope="row">${place}</th>${columns.map((column) => cell(place, column)).join('')}</tr>`);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Målbok: the pane</title>
<style>
  body { font: 14px/20px sans-serif; margin: 16px; }
  th { text-align: left; vertical-align: top; padding: 4px 8px; position: sticky; top: 0; background: #fff; }
  td { vertical-align: top; padding: 4px; }
  img { width: 225px; border: 1px solid #d9d9d9; }
</style>
<h1>Målbok: the pane</h1>
<table>
<thead><tr><th></th>${columns.map((column) => `<th scope="col">${column}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</html>
`;
}
