const patienceMs = 10_000;

/** Lets a form be sent once: a second press within ten seconds is ignored. Coming back to the page frees it again. */
export function guardSubmits(page: Document): void {
  const sent = new Map<HTMLFormElement, number>();
  page.addEventListener('submit', (event) => {
    const form = event.target;
    if (event.defaultPrevented) return;
    if (!(form instanceof HTMLFormElement) || !form.matches('[data-once]')) return;
    const now = performance.now();
    if (now - (sent.get(form) ?? -patienceMs) < patienceMs) {
      event.preventDefault();
      return;
    }
    sent.set(form, now);
    showSending(form);
  });
  addEventListener('pageshow', () => {
    for (const form of sent.keys()) showReady(form);
    sent.clear();
  });
}

// `disabled` would drop the pressed button's own name and value from what is sent.
function showSending(form: HTMLFormElement): void {
  for (const button of submitButtons(form)) button.setAttribute('aria-disabled', 'true');
  setTimeout(() => showReady(form), patienceMs);
}

function showReady(form: HTMLFormElement): void {
  for (const button of submitButtons(form)) button.removeAttribute('aria-disabled');
}

function submitButtons(form: HTMLFormElement): HTMLElement[] {
  return Array.from(form.querySelectorAll<HTMLElement>('[type=submit]'));
}
