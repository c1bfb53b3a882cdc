/** The foreign systems that a sample installation plays. */
export const SANDBOX_NAMES = ['dukcapil', 'sisdmk', 'djp', 'pddikti'] as const;

export type SandboxName = (typeof SANDBOX_NAMES)[number];
