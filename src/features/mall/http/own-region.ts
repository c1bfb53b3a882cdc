import { readNik } from '../../identity/index.ts';
import { openOwnAccess } from '../../../kernel/access/access.ts';
import type { Services } from '../../../kernel/services.ts';
import { asPerson } from '../../../kernel/viewer.ts';
import type { Actor } from '../../../vocabulary/authority.ts';
import { parseRegionCode, parseRegionDigits, type RegionCode, regionParent } from '../../../vocabulary/region-code.ts';
import { evidenceOf } from '../../onceonly/index.ts';

/**
 * The regency or city of whoever is signed in: where she lives by her own data page, else where her NIK was
 * given out. Only to put that office first; null for strangers and officers.
 */
export async function ownRegion(services: Pick<Services, 'db' | 'keys'>, actor: Actor): Promise<RegionCode | null> {
  if (actor.kind !== 'person') return null;
  const { personId } = actor;
  const which = { keys: services.keys.data, personId, kind: 'own', id: personId };
  const evidence = await services.db.as(asPerson(personId), async (tx) =>
    evidenceOf(tx, await openOwnAccess(tx, actor), which),
  );
  const address = evidence.find(({ attribute }) => attribute === 'person.address')?.value;
  const village = typeof address === 'object' && address !== null && 'kodeDesa' in address ? address.kodeDesa : null;
  return regencyOf(village) ?? regionOfNik(services, actor);
}

async function regionOfNik(
  services: Pick<Services, 'db' | 'keys'>,
  actor: Extract<Actor, { readonly kind: 'person' }>,
): Promise<RegionCode | null> {
  const nik = await readNik(services, actor.personId, (tx) => openOwnAccess(tx, actor));
  if (!nik.ok) return null;
  const code = parseRegionDigits(nik.value.reveal().slice(0, 4));
  return code.ok ? code.value : null;
}

function regencyOf(village: string | null): RegionCode | null {
  const code = parseRegionCode(village);
  if (!code.ok || code.value.length !== 13) return null;
  const district = regionParent(code.value);
  return district === null ? null : regionParent(district);
}
