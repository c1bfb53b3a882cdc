/** One thing that was looked at. A warning can wait for a working day, a fault cannot. */
export type Finding =
  | { readonly check: string; readonly state: 'ok'; readonly says: string }
  | { readonly check: string; readonly state: 'warn' | 'fault'; readonly says: string; readonly todo: string };

export type FindingState = Finding['state'];

/** What is wrong and what to do about it. */
export interface Remedy {
  readonly says: string;
  readonly todo: string;
}

export function well(check: string, says: string): Finding {
  return { check, state: 'ok', says };
}

export function warning(check: string, { says, todo }: Remedy): Finding {
  return { check, state: 'warn', says, todo };
}

export function fault(check: string, { says, todo }: Remedy): Finding {
  return { check, state: 'fault', says, todo };
}

/** The worst of all. */
export function worstOf(findings: readonly Finding[]): FindingState {
  const states = new Set(findings.map(({ state }) => state));
  if (states.has('fault')) return 'fault';
  return states.has('warn') ? 'warn' : 'ok';
}
