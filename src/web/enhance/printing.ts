/** Shows and serves the print buttons, and opens every fold on paper. */
export function servePrinting(page: Document): void {
  for (const button of page.querySelectorAll<HTMLElement>('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => print());
  }
  const opened = new Set<HTMLDetailsElement>();
  addEventListener('beforeprint', () => {
    for (const fold of page.querySelectorAll<HTMLDetailsElement>('details:not([open])')) {
      fold.open = true;
      opened.add(fold);
    }
  });
  addEventListener('afterprint', () => {
    for (const fold of opened) fold.open = false;
    opened.clear();
  });
}
