import type { AttentionGroup } from './attention-groups.ts';
import type { AttentionRow } from './case-view.ts';

/** The fields of a group as a form names them together: `/practice/name /practice/street`. */
export function acceptedTogether(group: AttentionGroup): string {
  return group.map(({ pointer }) => pointer).join(' ');
}

/** The rows that a form named together; null where one of them cannot be accepted, or none is named. */
export function rowsNamed(named: string, attention: readonly AttentionRow[]): AttentionGroup | null {
  const wanted = new Set(named.split(' '));
  const [first, ...rest] = attention.filter(({ pointer, canAccept }) => canAccept && wanted.has(pointer));
  return first === undefined || rest.length + 1 !== wanted.size ? null : [first, ...rest];
}
