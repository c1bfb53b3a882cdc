import { type OfficerActor } from '../../../../kernel/http/asking-officer.ts';
import { findPersonByNik } from '../../../identity/index.ts';
import { officeDisputes, OPEN_CORRECTIONS } from '../../../onceonly/index.ts';
import { type Access, openListAccess } from '../../../../kernel/access/access.ts';
import type { Tx } from '../../../../kernel/database.ts';
import type { Ask } from '../../../../kernel/http/ask.ts';
import { isId } from '../../../../kernel/ids.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { addDays, parseLocalDate } from '../../../../vocabulary/local-date.ts';
import type { Nik } from '../../../../vocabulary/nik.ts';
import type { ServiceVersion, Step } from '../../domain/service.ts';
import { type ApplicationSummary, openSummaries } from '../../storage/application.ts';
import {
  type ApplicationRow,
  countQueue,
  queueOf,
  type QueueCursor,
  type QueueQuestion,
} from '../../storage/application-row.ts';
import { nameTokens } from '../casework/submit.ts';
import { versionsIn, versionsOfOffice } from '../service-versions.ts';
import { SEARCH_LIMIT } from './desk-limits.ts';
import type { DeskOffice } from './desk-office.ts';
import { disputesAbout } from './open-case.ts';
import type { QueueCounts, QueueFilters } from './queue-filters.ts';

/** A case of a queue with the name and the service that its page shows. */
export interface QueueCase {
  readonly row: ApplicationRow;
  readonly summary: ApplicationSummary | null;
  readonly version: ServiceVersion;
  /** She has asked the owner of one of its values to correct it. */
  readonly isDisputed: boolean;
}

/** A case whose person was named in a list, with the Access that recorded it. */
export type NamedCase = Omit<QueueCase, 'isDisputed'> & { readonly access: Access };

export interface QueuePage {
  readonly cases: readonly QueueCase[];
  /** As it stands in an address; null: nothing follows. */
  readonly next: string | null;
}

export interface QueueReading {
  readonly actor: OfficerActor;
  readonly desk: DeskOffice;
  readonly filters: QueueFilters;
  /** Of an address; what is no cursor of ours asks for the first page. */
  readonly after: string | null;
  readonly limit: number;
}

/** The kind of step that waits for this officer; a head who also verifies decides first. */
export function ownStep({ roles }: Pick<OfficerActor, 'roles'>): Step['kind'] {
  return roles.includes('licensing_head') ? 'decide' : 'check';
}

/** A page of the office's queue: what waits for this role, then the rest, each by legal risk. Readings are recorded. */
export async function loadQueue(ask: Ask, reading: QueueReading): Promise<QueuePage> {
  const { named, next } = await ask.services.db.as(asAgency(reading.actor.agencyId), async (tx) => {
    const found = await pageOfQueue(tx, reading);
    return { named: await nameCases(tx, ask, { ...reading, rows: found.rows }), next: found.next };
  });
  return { cases: await markDisputed(ask, named), next };
}

/** The same beside a case, in the transaction that opens it; marked by `markDisputed` after it. */
export async function readQueuePane(tx: Tx, ask: Ask, reading: QueueReading): Promise<readonly NamedCase[]> {
  const { rows } = await pageOfQueue(tx, reading);
  return nameCases(tx, ask, { ...reading, rows });
}

export function loadCounts(ask: Ask, actor: OfficerActor, { today }: DeskOffice): Promise<QueueCounts> {
  const { agencyId } = actor;
  return ask.services.db.as(asAgency(agencyId), async (tx) => {
    const until = await countQueue(tx, { agencyId, on: today });
    const after = await countQueue(tx, { agencyId, on: addDays(today, 1) });
    return {
      waiting: until[ownStep(actor)],
      dueToday: after.late - until.late,
      late: until.late,
      open: until.check + until.recommend + until.decide,
    };
  });
}

/** Of the cases in this role's own step, those due today and those late; 50 at most are looked at. */
export function loadOwnDue(
  ask: Ask,
  actor: OfficerActor,
  { today }: DeskOffice,
): Promise<Pick<QueueCounts, 'dueToday' | 'late'>> {
  const { agencyId } = actor;
  const question = { stepKind: ownStep(actor), state: 'open', dueBefore: addDays(today, 1), limit: 50 } as const;
  return ask.services.db.as(asAgency(agencyId), async (tx) => {
    const { rows } = await queueOf(tx, { ...EVERYTHING, ...question, agencyId });
    const late = rows.filter(({ dueOn }) => dueOn !== null && dueOn < today).length;
    return { late, dueToday: rows.length - late };
  });
}

export type Sought = { readonly by: 'nik'; readonly nik: Nik } | { readonly by: 'name'; readonly name: string };

/** Cases of the office in every state, of a person by NIK or by the words of a name. */
export async function searchCases(
  ask: Ask,
  given: { readonly actor: OfficerActor; readonly desk: DeskOffice; readonly sought: Sought },
): Promise<{ readonly cases: readonly QueueCase[]; readonly isCut: boolean }> {
  const { actor, desk, sought } = given;
  const who = await whoIsSought(ask, actor, sought);
  if (who === null) return { cases: [], isCut: false };
  const { named, isCut } = await ask.services.db.as(asAgency(actor.agencyId), async (tx) => {
    const found: ApplicationRow[] = [];
    for (const state of ['open', 'returned', 'closed'] as const) {
      const { rows } = await queueOf(tx, {
        ...EVERYTHING,
        ...who,
        state,
        agencyId: actor.agencyId,
        limit: SEARCH_LIMIT + 1,
      });
      found.push(...rows);
    }
    const rows = found.slice(0, SEARCH_LIMIT);
    return { named: await nameCases(tx, ask, { actor, desk, rows }), isCut: found.length > rows.length };
  });
  return { cases: await markDisputed(ask, named), isCut };
}

const EVERYTHING: Omit<QueueQuestion, 'agencyId' | 'state' | 'limit'> = {
  stepKind: null,
  holder: null,
  dueBefore: null,
  numberPart: null,
  nameTokens: null,
  personId: null,
  after: null,
};

async function whoIsSought(
  ask: Ask,
  actor: OfficerActor,
  sought: Sought,
): Promise<Partial<Pick<QueueQuestion, 'personId' | 'nameTokens'>> | null> {
  const { services, now } = ask;
  if (sought.by === 'name') {
    const tokens = nameTokens(services.keys, actor.agencyId, sought.name);
    return tokens.length === 0 ? null : { nameTokens: tokens };
  }
  const looking = { actor, agencyId: actor.agencyId, at: now, caseRef: null, messageId: null };
  let personId: string | null = null;
  for (const purpose of await searchPurposes(services, actor.agencyId))
    personId = await findPersonByNik(services, sought.nik, { ...looking, purpose });
  return personId === null ? null : { personId };
}

/** A search comes before any case is known, so the person reads of it under each service that the office reviews. */
async function searchPurposes(services: Ask['services'], agencyId: string): Promise<readonly string[]> {
  const versions = await versionsOfOffice(services, agencyId);
  return [...new Set(versions.map(({ definition }) => definition.purposes.review))];
}

interface Found {
  readonly rows: readonly ApplicationRow[];
  readonly next: string | null;
}

/** A queue without filters begins with what waits for this role; with filters it is one list. */
async function pageOfQueue(tx: Tx, reading: QueueReading): Promise<Found> {
  const { actor, desk, filters, limit } = reading;
  const question: QueueQuestion = {
    ...EVERYTHING,
    agencyId: actor.agencyId,
    state: filters.state,
    stepKind: filters.step,
    holder: filters.mine ? actor.officerId : null,
    dueBefore: filters.late ? desk.today : null,
    numberPart: filters.number === '' ? null : filters.number,
    limit,
  };
  const from = parseAfter(reading.after);
  if (filters.state !== 'open' || filters.step !== null) {
    const { rows, next } = await queueOf(tx, { ...question, after: from?.at ?? null });
    return { rows, next: next === null ? null : formatAfter('rest', next) };
  }
  return ownFirst(tx, { question, own: ownStep(actor), from });
}

interface OwnFirst {
  readonly question: QueueQuestion;
  readonly own: Step['kind'];
  readonly from: After | null;
}

async function ownFirst(tx: Tx, { question, own, from }: OwnFirst): Promise<Found> {
  const mine =
    from?.part === 'rest'
      ? { rows: [], next: null }
      : await queueOf(tx, { ...question, stepKind: own, after: from?.at ?? null });
  if (mine.next !== null) return { rows: mine.rows, next: formatAfter('own', mine.next) };
  const room = question.limit - mine.rows.length;
  const rest = await restOf(tx, { question, own, from: from?.part === 'rest' ? from.at : null, room });
  return { rows: [...mine.rows, ...rest.rows], next: rest.hasMore ? formatAfter('rest', rest.last) : null };
}

interface Rest {
  readonly question: QueueQuestion;
  readonly own: Step['kind'];
  readonly from: QueueCursor | null;
  readonly room: number;
}

interface RestPage {
  readonly rows: readonly ApplicationRow[];
  readonly hasMore: boolean;
  /** Where it goes on; null: at its beginning, when the page was full before. */
  readonly last: QueueCursor | null;
}

/** The other cases in the same order; those of the role's own step were shown before and are passed over. */
async function restOf(tx: Tx, { question, own, from, room }: Rest): Promise<RestPage> {
  const rows: ApplicationRow[] = [];
  let after = from;
  for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
    const found = await queueOf(tx, { ...question, after, limit: 50 });
    for (const row of found.rows) {
      if (row.stepKind === own) continue;
      if (rows.length === room) return { rows, hasMore: true, last: after };
      rows.push(row);
      after = { dueOn: row.dueOn, stepDueOn: row.stepDueOn, id: row.id };
    }
    if (found.next === null) return { rows, hasMore: false, last: after };
    after = found.next;
  }
  return { rows, hasMore: true, last: after };
}

/** A page that would have to pass over more of the role's own cases than these hold is cut short, and goes on. */
const MOST_LOOKS = 10;

/** Cases found otherwise, named for the officer's page; every reading is recorded. */
export async function nameRows(
  ask: Ask,
  given: { readonly actor: OfficerActor; readonly desk: DeskOffice; readonly rows: readonly ApplicationRow[] },
): Promise<readonly QueueCase[]> {
  return markDisputed(ask, await ask.services.db.as(asAgency(given.actor.agencyId), (tx) => nameCases(tx, ask, given)));
}

/** Says which cases rest on a value that its person contests; asked of those alone that are not decided. */
export async function markDisputed({ services }: Ask, named: readonly NamedCase[]): Promise<readonly QueueCase[]> {
  const disputed = new Set<string>();
  for (const [access, together] of Map.groupBy(named, (one) => one.access)) {
    const open = together.filter(({ row }) => row.stage === 'working' || row.stage === 'returned');
    const found = await officeDisputes(
      services,
      access,
      open.map(({ row }) => row.personId),
    );
    for (const { row, version } of open)
      if (disputesAbout(version, found.get(row.personId) ?? []).length > 0) disputed.add(row.id);
  }
  return named.map(({ access: _, ...one }) => ({ ...one, isDisputed: disputed.has(one.row.id) }));
}

/** Names the persons of a page, each told of it once a day, under the purpose of the service. */
async function nameCases(
  tx: Tx,
  { services }: Ask,
  given: { readonly actor: OfficerActor; readonly desk: DeskOffice; readonly rows: readonly ApplicationRow[] },
): Promise<readonly NamedCase[]> {
  const { actor, desk, rows } = given;
  const versions = await versionsIn(
    tx,
    rows.map(({ versionId }) => versionId),
  );
  const purposeOf = ({ versionId }: ApplicationRow) => versions.get(versionId)?.definition.purposes.review ?? '';
  const summaries = new Map<string, ApplicationSummary>();
  const accesses = new Map<string, Access>();
  for (const [purpose, together] of Map.groupBy(rows, purposeOf)) {
    const access = await openListAccess(tx, {
      actor,
      agencyId: actor.agencyId,
      purpose,
      attributes: ['person.name', OPEN_CORRECTIONS],
      at: services.clock.trueNow(),
      personIds: together.map(({ personId }) => personId),
      listDay: desk.today,
    });
    const opened = await openSummaries(tx, access, { keys: services.keys.data, rows: together });
    for (const [id, summary] of opened) summaries.set(id, summary);
    for (const { id } of together) accesses.set(id, access);
  }
  return rows.flatMap((row) => {
    const version = versions.get(row.versionId);
    const access = accesses.get(row.id);
    if (version === undefined || access === undefined)
      throw new Error(`The service version ${row.versionId} is not there.`);
    return [{ row, version, access, summary: summaries.get(row.id) ?? null }];
  });
}

/** Where a page ended: in the cases that wait for this role, or in the rest. */
interface After {
  readonly part: 'own' | 'rest';
  /** null: before the first. */
  readonly at: QueueCursor | null;
}

function formatAfter(part: After['part'], at: After['at']): string {
  return at === null ? part : [part, at.dueOn ?? '', at.stepDueOn ?? '', at.id].join('~');
}

function parseAfter(given: string | null): After | null {
  if (given === 'rest') return { part: 'rest', at: null };
  const [part, dueOn = '', stepDueOn = '', id = '', ...more] = (given ?? '').split('~');
  if ((part !== 'own' && part !== 'rest') || !isId(id) || more.length > 0) return null;
  const dates = [dueOn, stepDueOn].map((text) => (text === '' ? null : parseLocalDate(text)));
  if (dates.some((date) => date !== null && !date.ok)) return null;
  const [due, step] = dates.map((date) => (date?.ok === true ? date.value : null));
  return { part, at: { dueOn: due ?? null, stepDueOn: step ?? null, id } };
}
