import type { Ask } from './ask.ts';
import type { Route } from './route.ts';

interface Asked {
  readonly method: string;
  readonly routes: readonly Route[];
  readonly origin: string;
}

/**
 * Where somebody goes on after signing in: to the page asked for; from a form, to the page it stood on, else to
 * the page of its own address. Null when there is no page to go back to.
 */
export function wayBack({ address, headers }: Pick<Ask, 'address' | 'headers'>, asked: Asked): string | null {
  if (asked.method === 'GET') return address;
  const from = headers.get('referer') ?? '';
  const stoodOn = from.startsWith(`${asked.origin}/`) ? from.slice(asked.origin.length) : null;
  return [stoodOn, address].find((one) => one !== null && isPage(one, asked.routes)) ?? null;
}

function isPage(address: string, routes: readonly Route[]): boolean {
  const segments = segmentsOf(address.replace(/[?#].*$/s, ''));
  return routes.some(({ method, path }) => {
    const pattern = segmentsOf(path.pattern);
    const fits = (part: string, index: number) =>
      part === segments[index] || (part.startsWith(':') && segments[index] !== '');
    return method === 'GET' && pattern.length === segments.length && pattern.every(fits);
  });
}

function segmentsOf(path: string): readonly string[] {
  return path.split('/');
}
