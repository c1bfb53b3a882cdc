import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { Services } from '../../../kernel/services.ts';
import { asAgency } from '../../../kernel/viewer.ts';
import { ok, type Result, err } from '../../../vocabulary/result.ts';
import { organisationByCode, todayInCapital } from '../../directory/index.ts';
import type { ImportFault, ListImport, ProposedSheet } from '../domain/intake/import.ts';
import { checkPlan, type SheetPlan } from '../domain/intake/plan.ts';
import { columnLetters } from '../domain/intake/sheet.ts';
import { beginImport, prepareList } from '../http/intake/import-begin.ts';
import type { IntakePort } from '../http/intake/import-port.ts';
import { rowsOf } from '../http/intake/import-propose.ts';
import { takeFurther } from '../http/intake/import-work.ts';
import { readLimits } from '../http/intake/read-limits.ts';
import { changeImport, findImport, type ImportChange, type ImportPlace } from '../storage/intake/import.ts';
import { removeRows } from '../storage/intake/import-row.ts';
import { countRows, type RowFigures } from '../storage/intake/row-figures.ts';
import { importErrors } from '../text/import-errors.ts';
import { intakeErrors } from '../text/intake-errors.ts';
import { intakeWords } from '../text/intake-words.ts';

export interface ImportIo {
  /** Both take whole lines without their line break. */
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
}

/** What the command works on, opened by whoever knows the store; null: it cannot be opened, and why was said. */
export interface ImportProgram {
  readonly services: Pick<Services, 'db' | 'keys' | 'clock' | 'log'>;
  readonly close: () => Promise<void>;
}

const FORM = 'Usage: node terpadu.mjs portfolio import <file> --agency <code> [--accept-ready]';

/** Exit codes: 0 registered, or nothing is left to decide; 1 rows wait for a person; 2 what was given cannot be read. */
export const importExit = { done: 0, decisionsLeft: 1, refused: 2 } as const;

interface Given {
  readonly file: string;
  readonly agency: string;
  readonly acceptsReady: boolean;
}

/**
 * Reads a list as the pages do, prints what is proposed and what needs a person, and registers the rows that need
 * nobody as drafts only where that is asked for. Without that only the sealed file and a note of it stay behind.
 */
export async function importCommand(
  words: readonly string[],
  io: ImportIo,
  open: () => Promise<ImportProgram | null>,
): Promise<number> {
  const [action, ...rest] = words;
  const given = action === 'import' ? readGiven(rest, io) : null;
  if (given === null) {
    io.err(FORM);
    return importExit.refused;
  }
  const bytes = await readList(given.file);
  if (!bytes.ok) {
    io.err(bytes.error);
    return importExit.refused;
  }
  const program = await open();
  if (program === null) return importExit.refused;
  try {
    return await importList(program, given, { bytes: bytes.value, io });
  } finally {
    await program.close();
  }
}

function readGiven(words: readonly string[], io: ImportIo): Given | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { agency: { type: 'string' }, 'accept-ready': { type: 'boolean' } },
    });
    const [file, ...others] = positionals;
    if (file === undefined || others.length > 0 || values.agency === undefined) return null;
    return { file, agency: values.agency, acceptsReady: values['accept-ready'] === true };
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && String(fault.code).startsWith('ERR_PARSE_ARGS'))) throw fault;
    io.err(`${fault.message.split('. ')[0]}.`);
    return null;
  }
}

async function readList(file: string): Promise<Result<Uint8Array, string>> {
  try {
    const { size } = await stat(file);
    if (size > readLimits.fileBytes) return err(`${file} is larger than ${readLimits.fileBytes / 1024 / 1024} MB.`);
    return ok(await readFile(file));
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault)) throw fault;
    return err(`${file} cannot be read (${String(fault.code)}).`);
  }
}

/** Comparing is left to the program that serves pages. */
const COMPARES_NOTHING: IntakePort = {
  inventory: { likeness: async () => null, published: () => Promise.reject(new Error('Nothing is compared here.')) },
  messyEntries: () => null,
};

interface Reading {
  readonly bytes: Uint8Array;
  readonly io: ImportIo;
}

async function importList(program: ImportProgram, given: Given, reading: Reading): Promise<number> {
  const { io } = reading;
  const begun = await begin(program, given, reading);
  if (!begun.ok) return begun.error;
  const proposed = await further(program, begun.value);
  if (proposed.state === 'failed') return refused(io, proposed.fault);
  const proposal = proposed.proposal ?? [];
  const checked = checkPlan(chosenPlans(proposal));
  if (!checked.ok) return giveUp(program, proposed, refused(io, checked.error));
  const plan = checked.value;
  await change(program, proposed, { state: 'reviewing', plan, done: 0, total: rowsOf(proposal, plan) });
  for (const line of planLines(plan, proposal)) io.out(line);
  const reviewed = await further(program, begun.value);
  if (reviewed.state === 'failed') return refused(io, reviewed.fault);
  return afterReview(program, reviewed, { given, io });
}

/** Seals the list and has it begun; the exit code where it cannot be. */
async function begin(
  { services }: ImportProgram,
  given: Given,
  { bytes, io }: Reading,
): Promise<Result<ImportPlace, number>> {
  const { db, clock } = services;
  const agency = await organisationByCode(db, given.agency, todayInCapital(clock.caseworkNow()));
  if (agency === null) {
    io.err(`The directory knows no agency of the code ${given.agency}.`);
    return err(importExit.refused);
  }
  const list = { agencyId: agency.id, officerId: null, at: clock.trueNow() };
  const prepared = await prepareList(services, { ...list, list: { claimedName: basename(given.file), bytes } });
  if (!prepared.ok) return err(refused(io, prepared.error));
  const id = await db.as(asAgency(agency.id), (tx) =>
    beginImport(tx, list, { prepared: prepared.value, correctsId: null }),
  );
  return ok({ agencyId: agency.id, id });
}

async function further(program: ImportProgram, place: ImportPlace): Promise<ListImport> {
  const { signal } = new AbortController();
  for (;;) {
    const ended = await takeFurther(program.services, COMPARES_NOTHING, { place, signal });
    const found = await load(program, place);
    if (ended === 'done' || found.state === 'registered') return found;
    // The program that serves pages has taken it up: it is waited for.
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

async function afterReview(
  program: ImportProgram,
  reviewed: ListImport,
  { given, io }: { readonly given: Given; readonly io: ImportIo },
): Promise<number> {
  const { agencyId, id } = reviewed;
  const { db, clock } = program.services;
  const figures = await db.as(asAgency(agencyId), (tx) => countRows(tx, { agencyId, importId: id }));
  for (const line of figureLines(reviewed, figures)) io.out(line);
  const { open, problem, ready } = figures.standings;
  const exit = open + problem === 0 ? importExit.done : importExit.decisionsLeft;
  if (!given.acceptsReady || ready === 0) return giveUp(program, reviewed, exit);
  await change(program, reviewed, { state: 'registering', done: 0, total: ready, decidedAt: clock.trueNow() });
  const registered = await further(program, reviewed);
  if (registered.state !== 'registered') return refused(io, registered.fault);
  io.out(`Registered as drafts of ${given.agency}: ${registered.done} rows (import ${id}).`);
  return exit;
}

/** Nothing was asked to be registered: the rows go again. */
async function giveUp(program: ImportProgram, found: ListImport, exit: number): Promise<number> {
  await change(program, found, { state: 'withdrawn' });
  await program.services.db.as(asAgency(found.agencyId), (tx) =>
    removeRows(tx, { agencyId: found.agencyId, importId: found.id }),
  );
  return exit;
}

async function load({ services }: ImportProgram, place: ImportPlace): Promise<ListImport> {
  const found = await services.db.as(asAgency(place.agencyId), (tx) => findImport(tx, place));
  if (found === null) throw new Error('An import that was just begun is gone.');
  return found;
}

async function change(program: ImportProgram, place: ImportPlace, given: ImportChange): Promise<void> {
  const { db, clock } = program.services;
  const found = await load(program, place);
  const by = { changedAt: clock.trueNow(), changedBy: null };
  await db.as(asAgency(place.agencyId), (tx) => changeImport(tx, found, { ...given, ...by }));
}

function chosenPlans(proposal: readonly ProposedSheet[]): readonly SheetPlan[] {
  return proposal.flatMap(({ plan, proposal: said }) => (said.isChosen && plan !== null ? [plan] : []));
}

function refused(io: ImportIo, fault: ImportFault | null): number {
  if (fault === null) return importExit.refused;
  if (fault.code === 'import_stopped') {
    io.err(`${fault.code}: ${importErrors.import_stopped.en}`);
    return importExit.refused;
  }
  const { code, sheet, row, column, values } = fault;
  const sentence = intakeErrors[code].en.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
  const place = [
    ...(sheet === null || sheet === '' ? [] : [`sheet ${sheet}`]),
    ...(row === null ? [] : [`row ${row}`]),
    ...(column === null ? [] : [`column ${column}`]),
  ];
  io.err([`${code}: ${sentence}`, ...place].join(', '));
  return importExit.refused;
}

function planLines(plans: readonly SheetPlan[], proposal: readonly ProposedSheet[]): readonly string[] {
  const left = proposal.filter(({ proposal: { sheet } }) => !plans.some(({ position }) => position === sheet.position));
  return [
    ...plans.flatMap((plan) => [
      `Sheet ${plan.name === '' ? '(none)' : plan.name}:`,
      ...plan.fields.map((field, column) => {
        const heading = plan.headings[column] ?? '';
        return `  ${columnLetters(column)} ${heading === '' ? '(no heading)' : heading}: ${intakeWords.field[field].en}`;
      }),
    ]),
    ...left.map(
      ({ proposal: said }) => `Sheet ${said.sheet.name}: not read (${intakeWords.sheetReason[said.reason].en}).`,
    ),
  ];
}

function figureLines(found: ListImport, { standings, open, problems }: RowFigures): readonly string[] {
  const removed = found.figures?.removed;
  return [
    `Ready: ${standings.ready}. To decide: ${standings.open}. Problems: ${standings.problem}.`,
    ...open.filter(({ alone }) => alone > 0).map(({ kind, alone }) => `  to decide, ${kind}: ${alone}`),
    ...problems.map(({ code, count }) => `  problem, ${code}: ${count}`),
    ...(removed === undefined
      ? []
      : [
          `Taken out before saving: ${removed.names} names, ${removed.phones} telephone numbers, ${removed.emails} e-mail addresses, ${removed.identities} numbers of persons.`,
        ]),
  ];
}
