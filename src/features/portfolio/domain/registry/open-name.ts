import type { PublishedElement } from './element.ts';

/** Whether all agencies may know what it is called: not of a classified object, and not of infrastructure or security. */
export function hasOpenName({ name }: Pick<PublishedElement, 'name'>): boolean {
  return name !== null;
}
