import { organisationByCode, todayInCapital } from '../features/directory/index.ts';
import { addLicences, type NewLicence, parseLicenceNumber } from '../features/mall/index.ts';
import type { Services } from '../kernel/services.ts';
import type { Licence, Nation, PracticePlace } from './nation.ts';
import { officeCode, pilots } from './pilots.ts';
import type { VillageRow } from './villages.ts';

/** Enters the earlier licences into the registers of the offices that granted them; may be run again. */
export async function loadLicences(
  services: Services,
  { whole, villages }: { readonly whole: Nation; readonly villages: readonly VillageRow[] },
  tell: (share: number) => void,
): Promise<void> {
  const { db, keys, clock } = services;
  const now = clock.trueNow();
  const placeOf = placeWriter(villages);
  let done = 0;
  for (const pilot of pilots) {
    const code = officeCode(pilot, 'dpmptsp');
    const office = await organisationByCode(db, code, todayInCapital(now));
    if (office === null) throw new Error(`The directory has no office ${code}.`);
    const own = whole.licences.filter((licence) => licence.pilot === pilot.code);
    const entries = own.map((licence) => entryOf(licence, office.id, placeOf(licence.practicePlace)));
    await addLicences({ db, keys: keys.data }, entries, now);
    done += own.length;
    tell(done / whole.licences.length);
  }
}

/** The register of practice licences; its facts are named as the service's data name them. */
const REGISTER = 'sip';

function entryOf(licence: Licence, agencyId: string, practicePlace: string): NewLicence {
  const { id, personId, profession, issuedOn, validUntil } = licence;
  const number = parseLicenceNumber(licence.number);
  if (!number.ok) throw new Error(`The number of a licence of the nation is at fault: ${number.error}.`);
  return {
    id,
    personId,
    agencyId,
    number: number.value,
    register: REGISTER,
    facts: { profession, practicePlace },
    issuedOn,
    validUntil,
    documentId: null,
  };
}

/** `Puskesmas Masaran, Jl. Kenanga No. 12, RT 004 RW 002, Jirapan, Masaran`. */
function placeWriter(villages: readonly VillageRow[]): (place: PracticePlace) => string {
  const byCode = new Map(villages.map((village) => [village.code, village]));
  return ({ name, address: { street, rt, rw, village: code } }) => {
    const village = byCode.get(code);
    if (village === undefined) throw new Error(`no village ${code} was given`);
    return [name, street, `RT ${rt} RW ${rw}`, village.name, village.districtName].join(', ');
  };
}
