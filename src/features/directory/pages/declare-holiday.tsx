import { askingOfficer } from '../../../kernel/http/asking-officer.ts';
import { formTokens } from '../../../kernel/http/form-tokens.ts';
import { parseRegionCode, type RegionCode } from '../../../vocabulary/region-code.ts';
import { err, ok } from '../../../vocabulary/result.ts';
import type { Ask, Permit, Permitted } from '../../../kernel/http/ask.ts';
import { page, refuse, type Reply } from '../../../kernel/http/reply.ts';
import { write, type WriteOptions } from '../../../kernel/http/write.ts';
import { isId, newId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../kernel/database.ts';
import { PUBLIC } from '../../../kernel/viewer.ts';
import { occasionNames } from '../data/holidays.ts';
import type { DirectoryCircumstances } from '../domain/authority.ts';
import {
  declareHoliday,
  type HolidayDeclaration,
  type HolidayRefusal,
  withdrawHoliday,
} from '../domain/holiday-decree.ts';
import { holidayKinds, occasions } from '../domain/holidays.ts';
import { confirmedBasis, longestBasis, unconfirmedBasis } from '../domain/legal-basis.ts';
import { todayInCapital } from '../http/office-time.ts';
import { addHolidays, findHoliday, listHolidays, markWithdrawn } from '../storage/holiday.ts';
import { findRegion } from '../storage/region.ts';
import { directoryErrors } from '../text/errors.ts';
import { DeclareHolidayPage, longestHolidayName } from './declare-holiday-page.tsx';
import { permitOnceTwo } from './desk-form.ts';
import { directoryPaths } from './directory-paths.ts';
import { type FormFault, noFault, unreadable } from './form-errors.ts';
import { type Reading, readingOf } from './form-reading.ts';
import { WithdrawHolidayPage, withdrawTitle } from './holiday-page.tsx';
import { holidaySentence } from './refusal-words.ts';
import { say } from './speech.ts';

type May = Permit<DirectoryCircumstances['holiday.declare']>;

export async function openDeclaration(ask: Ask, permit: May): Promise<Reply> {
  const permitted = await permitOnceTwo(ask, permit);
  return permitted.ok ? formPage(ask, noFault) : permitted.error;
}

export async function recordDeclaration(ask: Ask, permit: May): Promise<Reply> {
  const permitted = await permitOnceTwo(ask, permit);
  if (!permitted.ok) return permitted.error;
  const read = readingOf(ask.form, ask.lang);
  const declared = await readDeclaration(ask, read);
  if (declared === null) return formPage(ask, unreadable(read.errors));
  return write(ask, writing(ask, permitted.value), async (tx) => {
    const decision = declareHoliday(declared, { holidays: await listHolidays(tx), today: todayInCapital(ask.now) });
    if (!decision.ok) return err(refusedPage(ask, decision.error));
    const day = { ...decision.value, id: newId(ask.now.epochMilliseconds) };
    const added = await addHolidays(tx, recording(ask), [day]);
    if (added === 0) return err(refusedPage(ask, 'holiday_declared_already'));
    return ok({
      location: directoryPaths.holiday.to({ day: day.id }),
      subject: { kind: 'holiday', id: day.id },
      personId: null,
    });
  });
}

type DayAsk = Ask<'/direktori/libur/:day/cabut'>;

export async function openWithdrawal(ask: DayAsk, permit: May): Promise<Reply> {
  const permitted = await permitOnceTwo(ask, permit);
  if (!permitted.ok) return permitted.error;
  const day = isId(ask.params.day) ? await ask.services.db.as(PUBLIC, (tx) => findHoliday(tx, ask.params.day)) : null;
  if (day === null) return refuse('page_unknown', { next: '/direktori/libur' });
  const possible = withdrawHoliday(day, todayInCapital(ask.now));
  if (!possible.ok) return refuse(possible.error, { next: directoryPaths.holiday.to({ day: day.id }) });
  const view = { day, tokens: formTokens(ask) };
  return page(withdrawTitle(view, ask.lang), <WithdrawHolidayPage view={view} lang={ask.lang} />);
}

export async function recordWithdrawal(ask: DayAsk, permit: May): Promise<Reply> {
  const permitted = await permitOnceTwo(ask, permit);
  if (!permitted.ok) return permitted.error;
  const { day: id } = ask.params;
  if (!isId(id)) return refuse('page_unknown', { next: '/direktori/libur' });
  return write(ask, writing(ask, permitted.value), (tx) => withdraw(tx, ask, id));
}

async function withdraw(tx: Tx, ask: Ask, id: string) {
  const day = await findHoliday(tx, id);
  if (day === null) return err(refuse('page_unknown', { next: '/direktori/libur' }));
  const location = directoryPaths.holiday.to({ day: id });
  const decision = withdrawHoliday(day, todayInCapital(ask.now));
  if (!decision.ok) return err(refuse(decision.error, { next: location }));
  if (!(await markWithdrawn(tx, id, todayInCapital(ask.now)))) {
    return err(refuse('holiday_withdrawn_already', { next: location }));
  }
  return ok({ location, subject: { kind: 'holiday', id }, personId: null });
}

async function readDeclaration(ask: Ask, read: Reading): Promise<HolidayDeclaration | null> {
  const t = say(ask.lang);
  const date = read.date({ name: 'tanggal', label: t('declareHoliday.date') });
  const kind = read.choice({ name: 'jenis', label: t('declareHoliday.kind') }, holidayKinds);
  const region = await readRegion(ask, read);
  const occasion = read.choice({ name: 'peringatan', label: t('declareHoliday.occasion') }, occasions);
  const usual = occasion === null || occasion === 'other' ? null : occasionNames[occasion];
  const name = (lang: 'id' | 'en') => {
    const field = `nama-${lang}`;
    if (usual !== null && ask.form.text(field).trim() === '') return usual[lang];
    return read.text({ name: field, label: t(`declareHoliday.name.${lang}`) }, longestHolidayName);
  };
  const [id, en] = [name('id'), name('en')];
  const text = read.text({ name: 'dasar', label: t('declareHoliday.source') }, longestBasis);
  const decreedOn = read.date({ name: 'ditetapkan', label: t('declareHoliday.decreedOn') });
  if (date === null || kind === null || occasion === null || id === null || en === null) return null;
  if (text === null || decreedOn === null || region === undefined) return null;
  const source = ask.form.text('diperiksa') === 'ya' ? confirmedBasis(text) : unconfirmedBasis(text);
  return { date, kind, occasion, name: { id, en }, regionCode: region, source, decreedOn };
}

/** Null where none was typed, undefined where what was typed is no region. */
async function readRegion(ask: Ask, read: Reading): Promise<RegionCode | null | undefined> {
  const given = ask.form.text('wilayah').trim();
  if (given === '') return null;
  const code = parseRegionCode(given);
  if (!code.ok) return refused(ask, read, 'region_code_malformed');
  const region = await ask.services.db.as(PUBLIC, (tx) => findRegion(tx, code.value));
  return region === null ? refused(ask, read, 'region_unknown') : code.value;
}

function refused(ask: Ask, read: Reading, code: 'region_code_malformed' | 'region_unknown'): undefined {
  read.fail('wilayah', directoryErrors[code][ask.lang]);
}

function formPage(ask: Ask, { errors, status }: FormFault): Reply {
  const view = { form: ask.form, errors, tokens: formTokens(ask) };
  const title = say(ask.lang)('declareHoliday.title');
  return page(title, <DeclareHolidayPage view={view} lang={ask.lang} />, { hasErrors: errors.length > 0, status });
}

function refusedPage(ask: Ask, refusal: HolidayRefusal): Reply {
  const error = { field: fields[refusal] ?? 'tanggal', message: holidaySentence(refusal, ask.lang) };
  return formPage(ask, { errors: [error], status: directoryErrors[refusal].status });
}

const fields: Readonly<Partial<Record<HolidayRefusal, string>>> = {
  holiday_region_missing: 'wilayah',
  holiday_region_not_allowed: 'wilayah',
  holiday_name_missing: 'nama-id',
  holiday_decree_in_future: 'ditetapkan',
  legal_basis_missing: 'dasar',
};

function writing(ask: Ask, permitted: Permitted): WriteOptions {
  const { agencyId } = askingOfficer(ask);
  return { viewer: { kind: 'agency', agencyId: ask.services.installation.operatorAgencyId }, agencyId, permitted };
}

function recording(ask: Ask) {
  return { agencyId: ask.services.installation.operatorAgencyId, at: ask.now, by: askingOfficer(ask).officerId };
}
