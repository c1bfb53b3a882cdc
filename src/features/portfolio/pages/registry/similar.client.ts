/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
// Shows proposals while somebody types; without script the same stands as a step after the form.

const PAUSE_MS = 250;
const SHORTEST = 3;

/** Serves the form that registers an application. */
export function serveSimilar(page: Document): void {
  for (const form of page.querySelectorAll<HTMLElement>('[data-mirip]')) serve(form);
}

function serve(form: HTMLElement): void {
  const place = form.querySelector<HTMLElement>('[data-mirip-usulan]');
  const name = form.querySelector<HTMLInputElement>('[name=f_name]');
  const functionText = form.querySelector<HTMLTextAreaElement>('[name=f_function]');
  if (!place || !name || !functionText) return;
  const fields = { place, name, functionText };
  let timer = 0;
  let asking: AbortController | null = null;
  const askSoon = () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      asking?.abort();
      asking = new AbortController();
      void ask(form, fields, asking.signal);
    }, PAUSE_MS);
  };
  name.addEventListener('input', askSoon);
  functionText.addEventListener('input', askSoon);
}

interface Fields {
  readonly place: HTMLElement;
  readonly name: HTMLInputElement;
  readonly functionText: HTMLTextAreaElement;
}

async function ask(form: HTMLElement, { place, name, functionText }: Fields, signal: AbortSignal): Promise<void> {
  if (name.value.trim().length + functionText.value.trim().length < SHORTEST) return;
  try {
    const response = await fetch(form.dataset['mirip'] ?? '', {
      method: 'POST',
      credentials: 'same-origin',
      signal,
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'x-csrf-token': form.dataset['csrf'] ?? '',
      },
      body: JSON.stringify({
        name: name.value.slice(0, 300),
        functionText: functionText.value.slice(0, 4_000),
        accepted: acceptedIn(place),
      }),
    });
    if (!response.ok) return;
    const { html } = (await response.json()) as { readonly html: string };
    show(form, place, html);
  } catch {
    // A question that was overtaken, or a line that is down: the form works without its answer.
  }
}

function show(form: HTMLElement, place: HTMLElement, html: string): void {
  const focused = place.contains(document.activeElement) ? document.activeElement?.id : undefined;
  // Rendered and escaped by our own server.
  place.innerHTML = html;
  if (focused !== undefined && focused !== '') document.getElementById(focused)?.focus();
  const seen = form.querySelector<HTMLInputElement>('[data-mirip-dilihat]');
  if (seen) seen.value = 'ya';
}

function acceptedIn(place: HTMLElement): string[] {
  const ticked = Array.from(place.querySelectorAll<HTMLInputElement>('[name=fungsi]:checked'));
  return ticked.map((one) => one.value);
}
