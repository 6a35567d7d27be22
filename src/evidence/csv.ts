/** Rows of a CSV file (RFC 4180), with `,`, `;` or a tab between cells, whichever the header has most of. At most 20,000. */
export function readRows(text: string): string[][] {
  const header = text.slice(0, text.indexOf('\n') < 0 ? text.length : text.indexOf('\n'));
  const comma = [',', ';', '\t'].sort((a, b) => header.split(b).length - header.split(a).length)[0] as string;
  const rows: string[][] = [];
  let [row, cell, quoted] = [[] as string[], '', false];
  for (let index = 0; index < text.length && rows.length < 20_000; index++) {
    const char = text[index] as string;
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[index + 1] === '"') cell += text[++index];
      else quoted = false;
    } else if (char === '"' && cell === '') quoted = true;
    else if (char === comma) {
      row.push(cell);
      cell = '';
    } else if (char === '\n') {
      row.push(cell.replace(/\r$/, ''));
      rows.push(row);
      [row, cell] = [[], ''];
    } else cell += char;
  }
  if (cell !== '' || row.length > 0) rows.push([...row, cell]);
  return rows;
}
