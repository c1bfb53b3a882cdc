import { type FormTokens } from '../../../kernel/http/form-tokens.ts';
import { localDate } from '../../../vocabulary/local-date.ts';
import { regionCode } from '../../../vocabulary/region-code.ts';
import type { Form } from '../../../kernel/http/form.ts';
import { formOf } from '../../../kernel/http/form.ts';
import { firstOrganisations } from '../data/organisations.ts';
import { provinceZones } from '../data/zones.ts';
import { applyOfficerEvent, type Officer } from '../domain/officer.ts';
import type { OfficerEvent } from '../domain/officer-event.ts';
import { type Organisation, organisationCode, organisationsFrom } from '../domain/organisation.ts';
import { type Region, regionFrom } from '../domain/region.ts';
import type { RoleCode } from '../domain/role.ts';
import type { OfficerFile } from './officer-file.ts';

/** The morning of the gallery. */
export const today = localDate('2026-11-24');
export const now = Temporal.Instant.from('2026-11-24T02:12:00Z');

export const tokens: FormTokens = { csrf: 'contoh', key: '0193-contoh-0000' };

export const emptyForm: Form = formOf([]);

export function formWith(fields: Readonly<Record<string, string>>): Form {
  return formOf(Object.entries(fields));
}

const organisations = organisationsFrom(firstOrganisations, (code) => code);

/** An organisation of the data the directory begins with. */
export function organisationCalled(code: string): Organisation {
  const found = organisations.ok ? organisations.value.find((one) => one.code === organisationCode(code)) : undefined;
  if (found === undefined) throw new Error(`The gallery lacks the organisation ${code}.`);
  return found;
}

export function regionCalled(code: string, name: string): Region {
  const region = regionFrom(regionCode(code), name, provinceZones);
  if (!region.ok) throw new Error(`The gallery lacks the region ${code}.`);
  return region.value;
}

/** Invented names of officers, by the id that stands in events. */
export const officerNames: ReadonlyMap<string, string> = new Map([
  ['tri', 'Tri Handayani Rekaan'],
  ['ratih', 'Ratih Contoh'],
  ['bagus', 'Bagus Contoh'],
]);

type Made = OfficerEvent extends infer E
  ? E extends OfficerEvent
    ? Omit<E, 'version' | 'officerId' | 'at' | 'by'>
    : never
  : never;

/** Officer Tri of DPMPTSP Sragen after these events, a day apart and by the administrator Ratih. */
export function officerAfter(...made: readonly Made[]): OfficerFile {
  const organisation = organisationCalled('kab-sragen-dpmptsp');
  const events = made.map((event, index) => {
    const at = now.subtract({ hours: 24 * (made.length - index) });
    const isOwn = event.kind === 'officer.accepted' || event.kind === 'passkey.replaced';
    return { ...event, version: 1 as const, officerId: 'tri', at, by: isOwn ? 'tri' : 'ratih' };
  });
  const officer = events.reduce<Officer | null>(applyOfficerEvent, null);
  if (officer === null) throw new Error('An officer of the gallery without events.');
  const name = officerNames.get('tri') ?? '';
  return { officer, events, name, organisation, zone: 'Asia/Jakarta', today };
}

export function invited(expiresAt = now.add({ hours: 40 })): Made {
  return { kind: 'officer.invited', organisationId: 'kab-sragen-dpmptsp', invitationId: 'undangan', expiresAt };
}

export const accepted: Made = { kind: 'officer.accepted', invitationId: 'undangan' };

export function granted(role: RoleCode, from = localDate('2026-06-01')): Made {
  const organisationId = 'kab-sragen-dpmptsp';
  return { kind: 'role.granted', grantId: role, role, organisationId, from, until: null };
}
