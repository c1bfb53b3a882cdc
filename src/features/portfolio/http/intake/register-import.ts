import { newId } from '../../../../kernel/ids.ts';
import type { Tx } from '../../../../kernel/database.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { notifyOfficer } from '../../../notices/index.ts';
import { intakeWords } from '../../text/intake-words.ts';
import { type DecidedRow, decideRow } from '../../domain/intake/decide-row.ts';
import { objectOf, type ObjectRules, type RestLabels } from '../../domain/intake/entry-values.ts';
import type { ListImport } from '../../domain/intake/import.ts';
import type { DraftEntry } from '../../domain/intake/outcome.ts';
import { decisionsOf } from '../../domain/intake/row-answers.ts';
import type { Place } from '../../domain/intake/sheet.ts';
import { progressImport } from '../../storage/intake/import.ts';
import { type ImportRow, listRows, type RowsPlace } from '../../storage/intake/import-row.ts';
import { noteElements } from '../../storage/intake/registered-row.ts';
import { findElement } from '../../storage/registry/element.ts';
import { createElements, type NewElement, type Writing } from '../registry/create-elements.ts';
import { saveElement } from '../registry/save-element.ts';
import { importPaths } from './import-paths.ts';
import { importRules } from './import-rules.ts';
import type { ImportServices, Underway } from './import-services.ts';

const PART = 500;

/**
 * Registers what was decided as drafts, in one transaction: until it commits nobody sees a single draft of the
 * list, and a process that dies leaves none. The count on the way is written beside it.
 */
export async function registerImport(services: ImportServices, { found, signal }: Underway): Promise<void> {
  const { db, clock } = services;
  const { agencyId, id } = found;
  const { agency, today } = await importRules(services, agencyId);
  const at = clock.trueNow();
  const writing: Writing = {
    agencyId,
    actorId: found.submittedBy,
    at,
    on: today,
    source: 'imported',
    evidence: { kind: 'import', reference: id },
  };
  const place = { agencyId, id, state: 'registering' as const };
  const tell = async (done: number): Promise<void> => {
    signal.throwIfAborted();
    await db.as(asAgency(agencyId), (tx) => progressImport(tx, place, { done }));
  };
  await db.as(asAgency(agencyId), async (tx) => {
    const become = await registerRows(tx, { found, writing, agency, tell });
    await noteElements(tx, { agencyId, importId: id }, become);
    if (!(await progressImport(tx, place, { state: 'registered', done: become.size })))
      throw new Error('An import was registered by somebody else.');
    if (found.submittedBy !== null)
      await notifyOfficer(tx, {
        agencyId,
        officerId: found.submittedBy,
        kind: 'intake.registered',
        key: `intake.registered:${id}`,
        href: importPaths.one.to({ id }),
        values: { count: become.size },
        at: clock.caseworkNow(),
        now: at,
      });
  });
}

interface Registering {
  readonly found: ListImport;
  readonly writing: Writing;
  readonly agency: string;
  readonly tell: (done: number) => Promise<void>;
}

/** What each row became, by position. */
async function registerRows(tx: Tx, run: Registering): Promise<ReadonlyMap<number, readonly string[]>> {
  const place = { agencyId: run.found.agencyId, importId: run.found.id };
  const repeats = await repeatsOf(tx, place);
  const become = new Map<number, readonly string[]>();
  const objects = new Map<string, string>();
  for await (const part of parts(tx, place, 'ready')) {
    await registerPart(tx, run, { part, repeats, become, objects });
    await run.tell(become.size);
  }
  for await (const part of parts(tx, place, 'same')) {
    // The row that it named again stays out, so it stands for the system itself.
    const alone = part.filter((row) => !objects.has(firstPlaceOf(row)));
    const firsts = [...new Map(alone.map((row) => [firstPlaceOf(row), row])).values()];
    await registerPart(tx, run, { part: firsts, repeats, become, objects, asFirst: true });
    for (const row of part) {
      const object = objects.get(firstPlaceOf(row));
      if (object !== undefined && !become.has(row.position)) become.set(row.position, [object]);
    }
    await run.tell(become.size);
  }
  return become;
}

interface Part {
  readonly part: readonly ImportRow[];
  readonly repeats: ReadonlyMap<string, readonly string[]>;
  readonly become: Map<number, readonly string[]>;
  /** The object of each place. */
  readonly objects: Map<string, string>;
  readonly asFirst?: boolean;
}

async function registerPart(tx: Tx, run: Registering, { part, repeats, become, objects, asFirst = false }: Part) {
  const elements: NewElement[] = [];
  const earlier = await earlierObjects(tx, run.found, part);
  for (const row of part) {
    const key = asFirst ? firstPlaceOf(row) : placeKey(row.row.place);
    const entries = decidedOf(row).entries;
    const users = repeats.get(key) ?? [];
    const changed =
      entries.length === 1
        ? await changeEarlier(tx, run, { id: earlier.get(row.beforeKey ?? ''), entry: entries[0], users })
        : null;
    const ids =
      changed === null
        ? entries.map((entry) => addTo(elements, elementOf(entry, rulesOf(run, users, entry))))
        : [changed];
    become.set(row.position, ids);
    if (ids[0] !== undefined) objects.set(key, ids[0]);
  }
  if (elements.length > 0) await createElements(tx, run.writing, elements);
}

function addTo(elements: NewElement[], element: NewElement & { readonly id: string }): string {
  elements.push(element);
  return element.id;
}

/** The one object that each corrected row became, by the key of that row. */
async function earlierObjects(
  tx: Tx,
  { agencyId, correctsId }: ListImport,
  part: readonly ImportRow[],
): Promise<ReadonlyMap<string, string>> {
  const keys = part.flatMap(({ beforeKey }) => beforeKey ?? []);
  if (correctsId === null || keys.length === 0) return new Map();
  const rows = await listRows(tx, { agencyId, importId: correctsId }, { keys, limit: keys.length });
  return new Map(
    rows.flatMap(({ row, standing, elementIds: [id, ...more] }) =>
      id === undefined || more.length > 0 || standing === 'same' ? [] : [[row.key, id]],
    ),
  );
}

/** A corrected row whose object is registered already changes that object; null: there is none to change. */
async function changeEarlier(
  tx: Tx,
  run: Registering,
  given: { readonly id: string | undefined; readonly entry: DraftEntry | undefined; readonly users: readonly string[] },
): Promise<string | null> {
  const { id, entry, users } = given;
  if (id === undefined || entry === undefined) return null;
  const head = await findElement(tx, run.found.agencyId, id);
  if (head === null || head.stage === 'ended') return null;
  const { name, values } = objectOf(entry, rulesOf(run, users, entry));
  const saved = await saveElement(tx, run.writing, { id, seen: head.revision, values: { name, ...values } });
  if (!saved.ok && saved.error.code !== 'nothing_changed')
    throw new Error(`A correction was refused: ${saved.error.code}.`);
  return id;
}

function decidedOf(row: ImportRow): DecidedRow {
  const decided = decideRow(row.row, decisionsOf(row));
  if (!decided.ok) throw new Error(`A row was handed in undecided: ${decided.error.code}.`);
  return decided.value;
}

function rulesOf({ agency }: Registering, users: readonly string[], { reportedBy }: DraftEntry): ObjectRules {
  return { agency, labels, users: users.filter((user) => user !== reportedBy) };
}

function elementOf(entry: DraftEntry, rules: ObjectRules): NewElement & { readonly id: string } {
  const { name, reportedBy, values } = objectOf(entry, rules);
  return { id: newId(), domain: 'application', state: 'as_is', name, reportedBy, isClassified: false, values };
}

const labels: RestLabels = {
  legal_basis: intakeWords.field.legal_basis.id,
  data_used: intakeWords.field.data_used.id,
  category: intakeWords.field.category.id,
  platform: intakeWords.field.platform.id,
  note: intakeWords.field.note.id,
  year: intakeWords.field.year.id,
};

/** Units that name the system of a row again, by the place of that row. */
async function repeatsOf(tx: Tx, place: RowsPlace): Promise<ReadonlyMap<string, readonly string[]>> {
  const users = new Map<string, Set<string>>();
  for await (const part of parts(tx, place, 'same')) {
    for (const row of part) {
      const { reportedBy } = row.row.entry;
      const key = firstPlaceOf(row);
      const known = users.get(key) ?? new Set<string>();
      if (reportedBy !== null) known.add(reportedBy);
      users.set(key, known);
    }
  }
  return new Map([...users].map(([key, names]) => [key, [...names]]));
}

async function* parts(tx: Tx, place: RowsPlace, standing: 'ready' | 'same'): AsyncGenerator<readonly ImportRow[]> {
  for (let after = -1; ;) {
    const part = await listRows(tx, place, { standings: [standing], after, limit: PART });
    yield part;
    const last = part.at(-1);
    if (last === undefined || part.length < PART) return;
    after = last.position;
  }
}

function firstPlaceOf(row: ImportRow): string {
  const same = row.row.offers.find((offer) => offer.kind === 'same_system_as');
  return placeKey(same?.place ?? row.row.place);
}

function placeKey({ sheet, row }: Place): string {
  return `${sheet}\n${row}`;
}
