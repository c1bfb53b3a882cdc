import { acehnese } from './acehnese.ts';
import { banjar } from './banjar.ts';
import { batak } from './batak.ts';
import { bugis } from './bugis.ts';
import { dayak } from './dayak.ts';
import { javanese } from './javanese.ts';
import { melayu } from './melayu.ts';
import { minang } from './minang.ts';
import { musi } from './musi.ts';
import type { NamePool } from './name-pool.ts';
import { sundanese } from './sundanese.ts';
import { tionghoa } from './tionghoa.ts';
import { tolaki } from './tolaki.ts';

/** Where a household's names come from. It shapes the names only and stands on no record. */
export type Culture = keyof typeof namePools;

export const namePools = {
  acehnese,
  banjar,
  batak,
  bugis,
  dayak,
  javanese,
  melayu,
  minang,
  musi,
  sundanese,
  tionghoa,
  tolaki,
} as const satisfies Record<string, NamePool>;
