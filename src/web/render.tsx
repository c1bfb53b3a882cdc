import { type Child, isValidElement } from 'hono/jsx';

/** The markup of some part of a page. Parts are rendered at once: everything they show has been loaded before. */
export function renderPart(part: Child): string {
  const element: unknown = <>{part}</>;
  const html = isValidElement(element) ? element.toString() : null;
  if (typeof html !== 'string') throw new Error('a page must not wait: load what it shows before rendering it');
  return html;
}
