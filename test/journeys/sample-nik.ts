import { generateNation } from '../../src/nation/generate-nation.ts';
import { nationDay } from '../../src/nation/load-nation.ts';
import type { CastKey } from '../../src/nation/nation.ts';
import { pilots } from '../../src/nation/pilots.ts';
import { defaultSeed } from '../../src/nation/random.ts';
import { castPerson } from '../../src/nation/rows.ts';
import { readVillages } from '../../src/nation/villages.ts';

/** The NIK of a sample person, which the program itself shows to nobody. Draws the whole nation: about a second. */
export async function sampleNik(key: CastKey): Promise<string> {
  const villages = await readVillages(pilots.map(({ code }) => code));
  return castPerson(generateNation({ seed: defaultSeed, referenceDate: nationDay, villages }), key).nik;
}
