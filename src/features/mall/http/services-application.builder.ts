import assert from 'node:assert/strict';
import { type TestApplication, testApplication } from '../../../../test/support/application.ts';
import { newId } from '../../../kernel/ids.ts';
import { localDate, type LocalDate } from '../../../vocabulary/local-date.ts';
import { parseNik } from '../../../vocabulary/nik.ts';
import type { Result } from '../../../vocabulary/result.ts';
import {
  appointFirst,
  loadDirectory,
  type Organisation,
  organisationByCode,
  organisationCode,
  type RoleCode,
  todayInCapital,
} from '../../directory/index.ts';
import { createPersons } from '../../identity/index.ts';
import { openService } from './service-versions.ts';

export interface Answer {
  readonly status: number;
  readonly location: string;
  readonly html: string;
  /** As it reads: without tags, with single spaces. */
  readonly text: string;
}

export interface Visitor {
  get(address: string): Promise<Answer>;
  /** Sends a form with the session's token and an idempotency key of its own, unless one is given. */
  post(address: string, fields?: Readonly<Record<string, string>>): Promise<Answer>;
}

export interface ServicesApplication extends TestApplication {
  readonly today: LocalDate;
  office(code: string): Promise<Organisation>;
  readonly stranger: Visitor;
  /** Somebody whose NIK begins with these four digits. */
  person(region: string): Promise<Visitor>;
  officer(role: RoleCode, office: string): Promise<Visitor & { readonly officerId: string }>;
  /** Opens the practice licence at an office, as an installation does. */
  open(office: string, from?: string): Promise<string>;
}

export function the<T>(result: Result<T, unknown>): T {
  assert.ok(result.ok, result.ok ? '' : JSON.stringify(result.error));
  return result.value;
}

/** The whole program with the directory loaded and no service open. */
export async function servicesApplication(): Promise<ServicesApplication> {
  const app = await testApplication();
  const { services } = app;
  const now = Temporal.Now.instant();
  const today = todayInCapital(now);
  await loadDirectory(services.db, {
    operatorCode: organisationCode('kemenpanrb'),
    operatorAgencyId: services.installation.operatorAgencyId,
    idOf: () => newId(),
    now,
  });
  const office = async (code: string) => {
    const found = await organisationByCode(services.db, organisationCode(code), today);
    assert.ok(found, code);
    return found;
  };
  return {
    ...app,
    today,
    office,
    stranger: asking(app, {}, ''),
    async person(region) {
      const { personId, headers, csrf } = await app.signInPerson();
      const nik = the(parseNik(`${region}034905920001`));
      await createPersons(services, [{ personId, nik }], now);
      return asking(app, headers, csrf);
    },
    async officer(role, code) {
      const { id: agencyId } = await office(code);
      const [officerId, accountId] = [newId(), newId()];
      const seat = { officerId, accountId, name: 'Petugas Rekaan', organisationCode: organisationCode(code) };
      await appointFirst(services.db, [{ ...seat, roles: [role] }], now);
      const { headers, csrf } = await app.signIn({ officerId, agencyId });
      return { officerId, ...asking(app, headers, csrf) };
    },
    async open(code, from = '2024-08-01') {
      const { id: agencyId, regionCode: region } = await office(code);
      assert.ok(region);
      const opening = { agencyId, region, service: 'sip', inForceFrom: localDate(from), publishedBy: null };
      return the(await openService(services, opening)).id;
    },
  };
}

function asking(app: TestApplication, headers: Readonly<Record<string, string>>, csrf: string): Visitor {
  return {
    get: async (address) => answerOf(await app.get(address, headers)),
    post: async (address, fields = {}) =>
      answerOf(await app.post(address, { csrf, idempotency_key: newId(), ...fields }, headers)),
  };
}

async function answerOf(response: Response): Promise<Answer> {
  const html = await response.text();
  const text = html
    .replaceAll(/<(script|style|svg)[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ');
  return { status: response.status, location: response.headers.get('location') ?? '', html, text };
}

/** The fields of a page's write form as a browser would send them, tokens left out. */
export function fieldsOfForm({ html }: Answer, action: string): Readonly<Record<string, string>> {
  const form = html
    .split('<form ')
    .find((part) => part.includes(`action="${action}"`) && part.includes('method="post"'));
  assert.ok(form !== undefined, `no form to ${action}`);
  const inputs = [...form.slice(0, form.indexOf('</form>')).matchAll(/<input [^>]*>/g)].map(([tag]) => tag);
  const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  const pairs = inputs
    .filter((tag) => !/type="(?:checkbox|radio)"/.test(tag) || / checked/.test(tag))
    .map((tag) => [attribute(tag, 'name'), attribute(tag, 'value')] as const)
    .filter(([name]) => name !== 'csrf' && name !== 'idempotency_key');
  return Object.fromEntries(pairs);
}
