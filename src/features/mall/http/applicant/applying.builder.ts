import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { evidenceOf, listExplicitRequests, pointer } from '../../../onceonly/index.ts';
import { openOwnAccess } from '../../../../kernel/access/access.ts';
import { newId } from '../../../../kernel/ids.ts';
import { asAgency, asPerson, WORKER } from '../../../../kernel/viewer.ts';
import { findOfAgency } from '../../storage/application-row.ts';
import { listEvents } from '../../storage/event.ts';
import { caseGround } from '../casework/case-ground.ts';
import { type Command, passStep, returnApplication } from '../casework/commands.ts';
import type { Citizen, MallServer } from './mall-server.builder.tsx';

export const START = '/layanan/sip/kab-sragen-dpmptsp/mulai';

/** What a midwife of Sragen would write. */
export const place = {
  'practice/kind': 'mandiri',
  'practice/name': 'Praktik Bidan Wulan',
  'practice/street': 'Dukuh Ngasem RT 004 RW 002',
  'practice/village-kecamatan': '33.14.03',
  'practice/village': '33.14.03.2005',
  'practice/landmark': 'Seberang balai desa',
  'practice/number': '1',
};
export const hours = {
  'practice/schedule-mon-mulai': '16.00',
  'practice/schedule-mon-selesai': '20.00',
  'statement/answers': 'ya',
  'statement/rules': 'ya',
};

/** Starts, and gives the draft's id. */
export async function started(citizen: Citizen): Promise<string> {
  const answer = await citizen.post(START, { permintaan: 'ya' });
  const id = /^\/permohonan\/([0-9a-f-]{36})\/data$/.exec(answer.headers.get('location') ?? '')?.[1];
  assert.ok(id !== undefined, `${answer.status} ${answer.headers.get('location')}`);
  return id;
}

export async function filled(citizen: Citizen): Promise<string> {
  const id = await started(citizen);
  assert.equal((await save(citizen, id, { page: 'tempat-praktik', fields: place })).status, 303);
  assert.equal((await save(citizen, id, { page: 'jadwal', fields: hours })).status, 303);
  return id;
}

export async function sentOne(citizen: Citizen): Promise<string> {
  const id = await filled(citizen);
  assert.equal((await send(citizen, id)).headers.get('location'), `/permohonan/${id}/terkirim`);
  return id;
}

/** Opens the page, fills it in and saves it. */
export async function save(
  citizen: Citizen,
  id: string,
  { page, fields }: { readonly page: string; readonly fields: Readonly<Record<string, string>> },
): Promise<Response> {
  const address = `/permohonan/${id}/isi/${page}`;
  return citizen.post(address, { revisi: revisionIn(await citizen.html(address)), ...fields });
}

export async function send(citizen: Citizen, id: string): Promise<Response> {
  const revisi = revisionIn(await citizen.html(`/permohonan/${id}/periksa`));
  return citizen.post(`/permohonan/${id}/kirim`, { revisi });
}

export function revisionIn(html: string): string {
  return /name="revisi" value="(\d+)"/.exec(html)?.[1] ?? '';
}

export function numberIn(text: string): string | undefined {
  return /\d{4}-\d{4}-[0-9A-Z]{6}/.exec(text)?.[0];
}

/** An officer of the office, in its own transaction. */
async function officerDoes(server: MallServer, { personId }: Citizen, id: string): Promise<Omit<Command, 'seen'>> {
  const { services } = server;
  const agencyId = '019aae00-0000-7000-8000-0000000000b2';
  const row = await services.db.as(asAgency(agencyId), (tx) => findOfAgency(tx, { agencyId, id }));
  assert.ok(row);
  const actor = {
    kind: 'officer',
    officerId: newId(),
    agencyId,
    agencyCode: 'kab-sragen-dpmptsp',
    roles: ['licensing_verifier'],
    acr: 'passkey',
  } as const;
  return { ground: await caseGround(services, row), personId, id, actor };
}

export async function returned(
  server: MallServer,
  citizen: Citizen,
  given: { readonly id: string; readonly field?: string; readonly reason?: string },
): Promise<void> {
  const { id, field = '/practice/landmark', reason = 'place_unclear' } = given;
  const command = await officerDoes(server, citizen, id);
  const fields = [{ pointer: pointer(field), reason, note: 'Sebutkan arah dari pasar.' }];
  const done = await server.services.db.as(asAgency(command.ground.office.id), (tx) =>
    returnApplication(tx, server.services, { ...command, seen: null, fields }),
  );
  assert.ok(done.ok, done.ok ? '' : done.error.code);
}

export async function passed(server: MallServer, citizen: Citizen, id: string): Promise<void> {
  const command = await officerDoes(server, citizen, id);
  const done = await server.services.db.as(asAgency(command.ground.office.id), (tx) =>
    passStep(tx, server.services, { ...command, seen: null }),
  );
  assert.ok(done.ok, done.ok ? '' : done.error.code);
}

/** The request that she made when she began. */
export async function requestOf(server: MallServer, { personId }: Citizen, id: string) {
  const [request] = await server.services.db.as(asPerson(personId), async (tx) => {
    const access = await openOwnAccess(tx, { kind: 'person', personId, acr: 'passkey' });
    return listExplicitRequests(tx, access, { personId, about: { kind: 'application', id } });
  });
  return request;
}

/** What the case holds, read by herself. */
export function evidenceIn(server: MallServer, { personId }: Citizen, id: string) {
  const keys = server.services.keys.data;
  return server.services.db.as(asPerson(personId), async (tx) => {
    const access = await openOwnAccess(tx, { kind: 'person', personId, acr: 'passkey' });
    return evidenceOf(tx, access, { keys, personId, kind: 'application', id });
  });
}

export function eventsOf(server: MallServer, { personId }: Citizen, id: string) {
  return server.services.db.as(asPerson(personId), async (tx) => {
    const access = await openOwnAccess(tx, { kind: 'person', personId, acr: 'passkey' });
    return listEvents(tx, access, { personId, id });
  });
}

export async function draftsOf(server: MallServer, { personId }: Citizen): Promise<number> {
  const { rows } = await server.services.db.as(asPerson(personId), (tx) =>
    sql<{ n: bigint }>`select count(*) as n from mall.draft`.execute(tx),
  );
  return Number(rows[0]?.n ?? 0n);
}

/** Keys of the draft and of its evidence that still open something. */
export async function openKeysOf(server: MallServer, { personId }: Citizen, id: string): Promise<bigint | undefined> {
  const drafts = await server.services.db.as(asPerson(personId), (tx) =>
    sql<{ key_id: string }>`select key_id from mall.draft where id = ${id}`.execute(tx),
  );
  const { rows } = await server.services.db.as(WORKER, (tx) =>
    sql<{ n: bigint }>`select count(*) as n from kernel.wrapped_key where wrapped is not null and
      (id = any(${drafts.rows.map((row) => row.key_id)}::uuid[])
       or id in (select key_id from onceonly.case_key where ref_id = ${id} and kind = 'application'))`.execute(tx),
  );
  return rows[0]?.n;
}
