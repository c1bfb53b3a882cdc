import { type MemberId, parseMemberId } from './identifier.ts';

/** The X-Road instance: one for the country, another for samples, so that no sample passes for real. */
export function instanceOf(kind: 'sample' | 'real'): string {
  return kind === 'sample' ? 'ID-SAMPLE' : 'ID';
}

/** GOV for the state's own organisations, LOC for those of provinces, regencies and cities. */
export type MemberClass = 'GOV' | 'LOC';

/** The member of an organisation, by its code in the directory; throws on a code that is none. */
export function memberIdOf(instance: string, memberClass: MemberClass, code: string): MemberId {
  const id = parseMemberId(`${instance}/${memberClass}/${code}`);
  if (!id.ok) throw new RangeError(`No member can be called ${code}: ${id.error}.`);
  return id.value;
}
