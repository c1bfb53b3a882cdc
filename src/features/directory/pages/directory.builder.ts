import assert from 'node:assert/strict';
import { regionCode } from '../../../vocabulary/region-code.ts';
import { newId } from '../../../kernel/ids.ts';
import type { InstallationKind } from '../../../kernel/installation.ts';
import { WORKER } from '../../../kernel/viewer.ts';
import { type TestApplication, testApplication } from '../../../../test/support/application.ts';
import { loadDirectory } from '../commands/load-directory.ts';
import { provinceZones } from '../data/zones.ts';
import { type OrganisationCode, organisationCode } from '../domain/organisation.ts';
import { regionFrom } from '../domain/region.ts';
import type { RoleCode } from '../domain/role.ts';
import { appointFirst } from '../http/appoint.ts';
import { organisationByCode } from '../http/organisations.ts';
import { todayInCapital } from '../http/office-time.ts';
import { addRegions } from '../storage/region.ts';

type Headers = Readonly<Record<string, string>>;

export interface Seated {
  readonly officerId: string;
  readonly accountId: string;
  readonly agencyId: string;
  get(address: string): Promise<Answer>;
  /** Sends a form with the session's token and an idempotency key of its own, unless one is given. */
  post(address: string, fields: Headers): Promise<Answer>;
}

/** An answer with its page as text, entities read. */
export interface Answer {
  readonly status: number;
  readonly location: string;
  readonly text: string;
}

export interface DirectoryApplication extends TestApplication {
  /** Somebody with this role, signed in; `administrator` sits in KemenPANRB, others in the office given. */
  seat(role: RoleCode | null, office?: OrganisationCode): Promise<Seated>;
  visitor: Pick<Seated, 'get' | 'post'>;
  person(): Promise<Pick<Seated, 'get' | 'post'>>;
}

export const operatorCode = organisationCode('kemenpanrb');
export const licensingOffice = organisationCode('kab-sragen-dpmptsp');

// Enough of the country for the pages; the whole list has a test of its own.
const someRegions = [
  ['33', 'Jawa Tengah'],
  ['33.14', 'Kabupaten Sragen'],
  ['33.14.07', 'Sragen'],
  ['33.14.07.1001', 'Sragen Kulon'],
  ['91', 'Papua'],
  ['93', 'Papua Selatan'],
  ['93.01', 'Kabupaten Merauke'],
] as const;

/** The program with the directory loaded, but for most regions. */
export async function directoryApplication(kind: InstallationKind = 'sample'): Promise<DirectoryApplication> {
  const app = await testApplication({ kind });
  const { db, installation } = app.services;
  const now = Temporal.Now.instant();
  await db.as(WORKER, (tx) =>
    addRegions(
      tx,
      someRegions.map(([code, name]) => {
        const region = regionFrom(regionCode(code), name, provinceZones);
        assert.ok(region.ok);
        return region.value;
      }),
    ),
  );
  await loadDirectory(db, { operatorCode, operatorAgencyId: installation.operatorAgencyId, now });
  return {
    ...app,
    visitor: asking(app, {}, ''),
    async person() {
      const { headers, csrf } = await app.signInPerson();
      return asking(app, headers, csrf);
    },
    seat: (role, office = role === 'administrator' ? operatorCode : licensingOffice) => seat(app, role, office),
  };
}

async function seat(app: TestApplication, role: RoleCode | null, office: OrganisationCode): Promise<Seated> {
  const { db, installation } = app.services;
  const [officerId, accountId] = [newId(), newId()];
  const now = Temporal.Now.instant();
  const organisation = await organisationByCode(db, office, todayInCapital(now));
  assert.ok(organisation);
  const name = `Petugas Rekaan ${officerId.slice(-4)}`;
  const roles = role === null ? [] : [role];
  await appointFirst(db, [{ officerId, accountId, name, organisationCode: office, roles }], now);
  const { headers, csrf } = await app.signIn({ officerId, agencyId: organisation.id });
  const cookie = headers['cookie'] ?? '';
  const named = installation.kind === 'sample' ? cookie : cookie.replace(/^/, '__Host-');
  return { officerId, accountId, agencyId: organisation.id, ...asking(app, { cookie: named }, csrf) };
}

function asking(app: TestApplication, headers: Headers, csrf: string): Pick<Seated, 'get' | 'post'> {
  return {
    get: async (address) => answerOf(await app.get(address, headers)),
    post: async (address, fields) =>
      answerOf(await app.post(address, { csrf, idempotency_key: newId(), ...fields }, headers)),
  };
}

async function answerOf(response: Response): Promise<Answer> {
  const text = (await response.text()).replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  return { status: response.status, location: response.headers.get('location') ?? '', text };
}

/** The three boxes of a date, as a form sends them. */
export function typed(name: string, date: string): Headers {
  const [year = '', month = '', day = ''] = date.split('-');
  return { [`${name}-hari`]: day, [`${name}-bulan`]: month, [`${name}-tahun`]: year };
}

/** The value of a hidden field on a page. */
export function hidden({ text }: Answer, name: string): string {
  const found = new RegExp(`name="${name}" value="([^"]*)"`).exec(text);
  assert.ok(found?.[1] !== undefined, `no field ${name}`);
  return found[1];
}
