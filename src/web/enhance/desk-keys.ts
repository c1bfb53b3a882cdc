const setting = 'terpadu-pintasan';

/**
 * J and K move through the queue, Enter opens what has the focus, `/` leads to the filters, digits and letters
 * press what carries them, `?` leads to the list. A key never acts inside a field and never submits anything.
 */
export function serveDeskKeys(page: Document): void {
  const list = page.querySelector<HTMLElement>('[data-keys]');
  if (!list || !page.querySelector('[data-key], [data-queue], [data-filters]')) return;
  list.hidden = false;
  serveSwitch(list);
  page.addEventListener('keydown', (event) => {
    if (isForOthers(event) || isOutOfSight(list) || (areOff() && event.key !== '?')) return;
    if (act(page, list, event.key.toLowerCase())) event.preventDefault();
  });
}

function act(page: Document, list: HTMLElement, key: string): boolean {
  if (key === '?') return unfold(list);
  if (key === 'j') return move(page, 1);
  if (key === 'k') return move(page, -1);
  if (key === '/' && focus(page.querySelector('[data-filters] input:not([type=hidden]), [data-filters] select'))) {
    return true;
  }
  return press(Array.from(page.querySelectorAll<HTMLElement>('[data-key]')).find((one) => one.dataset.key === key));
}

// Links lead to pages and may be followed; a button would decide, so it only takes the focus.
function press(target: HTMLElement | undefined): boolean {
  if (!target) return false;
  target.focus();
  if (target instanceof HTMLAnchorElement) target.click();
  return true;
}

function move(page: Document, by: 1 | -1): boolean {
  const links = Array.from(page.querySelectorAll<HTMLElement>('[data-queue] a'));
  const focused = links.findIndex((link) => link === page.activeElement);
  const here = focused >= 0 ? focused : links.findIndex((link) => link.hasAttribute('aria-current'));
  return focus(links[Math.min(Math.max(here + by, 0), links.length - 1)]);
}

function unfold(list: HTMLElement): boolean {
  list.querySelector('details')?.setAttribute('open', '');
  return focus(list);
}

function focus(target: HTMLElement | null | undefined): boolean {
  target?.focus();
  return Boolean(target);
}

// Narrow screens leave the list out, and with it the keys: nobody presses what no switch turns off.
function isOutOfSight(list: HTMLElement): boolean {
  return list.offsetParent === null;
}

function isForOthers(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return true;
  const { target } = event;
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, select, textarea'));
}

function serveSwitch(list: HTMLElement): void {
  const button = list.querySelector<HTMLElement>('[data-keys-switch]');
  const label = () => {
    if (button) button.textContent = (areOff() ? button.dataset.on : button.dataset.off) ?? '';
  };
  label();
  button?.addEventListener('click', () => {
    remember(areOff() ? 'on' : 'off');
    label();
  });
}

// Storage may be forbidden; the keys then stay as they are for this page.
let kept: string | null = null;

function areOff(): boolean {
  try {
    return (localStorage.getItem(setting) ?? kept) === 'off';
  } catch {
    return kept === 'off';
  }
}

function remember(state: 'on' | 'off'): void {
  kept = state;
  try {
    localStorage.setItem(setting, state);
  } catch {
    // Kept for this page only.
  }
}
