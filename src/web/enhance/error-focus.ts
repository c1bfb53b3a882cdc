/** Moves the focus to the error summary where the browser did not follow `autofocus`. */
export function focusErrors(page: Document): void {
  page.querySelector<HTMLElement>('[data-focus]')?.focus();
}
