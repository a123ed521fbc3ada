/** Asked of a page in the browser by `coverage-page.test.ts`. */
globalThis.inPage = {
  faults,
  width: () => document.documentElement.scrollWidth,
  ground: () => getComputedStyle(document.body).backgroundColor,
  /** What has the focus, where it lies on the page, and how that is shown. */
  focus: () => {
    const { id, className, tagName } = document.activeElement;
    const top = document.activeElement.getBoundingClientRect().top + window.scrollY;
    return { id, className, tagName, top, outline: getComputedStyle(document.activeElement).outlineStyle };
  },
};

/** What is wrong with how the page is built. */
function faults() {
  const faults = [];
  const all = (selector) => [...document.querySelectorAll(selector)];
  const ids = all('[id]').map(({ id }) => id);
  if (new Set(ids).size !== ids.length) faults.push('an id stands twice');
  for (const link of all('a'))
    if (!document.getElementById(decodeURIComponent(link.getAttribute('href').slice(1)))) faults.push(`no target: ${link.outerHTML}`);
  for (const named of all('[aria-labelledby]'))
    for (const id of named.getAttribute('aria-labelledby').split(' ')) if (!document.getElementById(id)?.textContent) faults.push(`no name: ${id}`);
  const levels = all('h1,h2,h3,h4').map(({ tagName }) => Number(tagName[1]));
  if (levels[0] !== 1 || levels.filter((level) => level === 1).length !== 1) faults.push('not one first heading');
  if (levels.some((level, i) => i > 0 && level > levels[i - 1] + 1)) faults.push(`headings skip a level: ${levels.join('')}`);
  for (const landmark of ['body > header', 'body > main', 'body > footer']) if (all(landmark).length !== 1) faults.push(`no ${landmark}`);
  for (const table of all('table')) if (!table.querySelector('caption')?.textContent) faults.push('a table without caption');
  for (const head of all('th')) if (!head.getAttribute('scope')) faults.push(`a head without scope: ${head.textContent}`);
  for (const row of all('.matrix tbody tr:not(.group)')) if (!row.querySelector('td.state')?.textContent) faults.push('a state without words');
  for (const cell of all('td.cell')) if (!/[\p{L}]/u.test(cell.textContent)) faults.push(`a cell without words: ${cell.outerHTML}`);
  for (const scroll of all('.scroll'))
    if (scroll.getAttribute('tabindex') !== '0' || !scroll.getAttribute('aria-label')) faults.push('a scroller out of reach');
  for (const drawing of all('svg:not([aria-hidden])'))
    if (!drawing.querySelector('title')?.textContent || !drawing.querySelector('desc')?.textContent) faults.push('a drawing without words');
  return faults;
}
