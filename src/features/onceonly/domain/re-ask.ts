/** One field as somebody met it: K the state holds it, D follows from that, N new; typed or uploaded by hand or not. */
export interface MetField {
  readonly fieldClass: 'K' | 'D' | 'N';
  readonly isTyped: boolean;
}

/** K and D fields typed or uploaded ÷ (K + D), 0 to 1 (service-portal.md 2.3); null when there is none of these. */
export function reAskRate(fields: readonly MetField[]): number | null {
  const known = fields.filter(({ fieldClass }) => fieldClass !== 'N');
  return known.length === 0 ? null : known.filter(({ isTyped }) => isTyped).length / known.length;
}
