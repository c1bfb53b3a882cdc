import type { Io } from './io.ts';

/** Prints all verbs with what they do. */
export async function help(verbs: Readonly<Record<string, { readonly says: string }>>, io: Io): Promise<number> {
  io.say('Terpadu: open-source digital public infrastructure for Indonesian e-government (SPBE).\n');
  io.say('Usage: node terpadu.mjs <verb> [...]      (npm start = start, npm test = test)\n');
  const width = Math.max(...Object.keys(verbs).map((verb) => verb.length));
  for (const [verb, { says }] of Object.entries(verbs)) io.say(`  ${verb.padEnd(width)}  ${says}`);
  io.say('\nThe variables of the environment are listed by `terpadu config` and in docs/configuration.md.');
  return 0;
}
