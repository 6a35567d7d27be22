/**
 * What the portfolio page runs in the browser: sorting by the buttons of the headers, filtering by text and choice. The
 * tables are whole without it.
 */
export const script = `
for (const table of document.querySelectorAll('table')) {
  const body = table.tBodies[0];
  const heads = [...table.tHead.rows[0].cells];
  const valueOf = (row, index) => {
    const cell = row.cells[index];
    const value = cell.dataset.value ?? cell.textContent.trim();
    return value === '' ? null : cell.classList.contains('number') ? Number(value) : value;
  };
  heads.forEach((head, index) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = head.textContent;
    head.replaceChildren(button);
    button.addEventListener('click', () => {
      const down = head.getAttribute('aria-sort') === 'ascending';
      for (const other of heads) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      const compare = (a, b) => {
        const [one, other] = [valueOf(a, index), valueOf(b, index)];
        if (one === null || other === null) return (one === null) - (other === null);
        const order = typeof one === 'number' ? one - other : one.localeCompare(other, undefined, { numeric: true });
        return down ? -order : order;
      };
      body.append(...[...body.rows].sort(compare));
    });
  });
  const tools = document.querySelector('[data-for="' + table.id + '"]');
  const [text, choice, status] = ['input', 'select', 'output'].map((name) => tools.querySelector(name));
  tools.hidden = false;
  const filter = () => {
    const words = text.value.toLowerCase().split(/\\s+/).filter(Boolean);
    let shown = 0;
    for (const row of body.rows) {
      const all = row.textContent.toLowerCase();
      row.hidden = !(words.every((word) => all.includes(word)) && (choice.value === '' || row.dataset.is.split(' ').includes(choice.value)));
      if (!row.hidden) shown++;
    }
    status.textContent = shown + ' of ' + body.rows.length;
  };
  text.addEventListener('input', filter);
  choice.addEventListener('change', filter);
  filter();
}
`.trim();
