import { parseCursor, type Cursor } from '../../../kernel/cursor.ts';
import type { Ask, Permit } from '../../../kernel/http/ask.ts';
import { file, page, refuse, type RefusalReply, type Reply } from '../../../kernel/http/reply.ts';
import { isId } from '../../../kernel/ids.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import { parsePeriod } from '../domain/access-log.ts';
import { loadAccessLog, loadWholeLog, type LogFilter } from '../http/access-log.ts';
import { onceonlyPaths } from '../http/onceonly-paths.ts';
import type { OnceonlyPort } from '../http/onceonly-port.ts';
import type { PersonActor } from '../http/own-data.ts';
import { AccessLogBody } from './access-log-body.tsx';
import { logCsv, logJson } from './access-log-file.ts';
import { agencyChoices, logRows, purposeChoices } from './access-log-view.ts';
import { say } from './say.ts';

/** Who read the data of whoever is signed in; what a lawful order holds back is not among it yet. */
export async function accessLogPage(port: OnceonlyPort, ask: Ask, permit: Permit<null>): Promise<Reply> {
  const opened = open(ask, permit);
  if (!opened.ok) return opened.error;
  const { actor, filter, after } = opened.value;
  const { lang, now } = ask;
  const zone = await port.words.zoneOf(actor.personId);
  const log = await loadAccessLog(ask.services, { actor, filter, after, zone, now });
  const telling = { personId: actor.personId, lang, zone, now };
  const view = {
    ...telling,
    filter,
    log,
    rows: await logRows(port, log.page.entries, telling),
    agencies: await agencyChoices(port, log, lang),
    purposes: purposeChoices(port, log, lang),
    isFirstPage: after === null,
  };
  return page(say(lang)('logTitle'), <AccessLogBody {...view} />);
}

/** The same readings as a table for a spreadsheet. */
export async function accessLogCsv(port: OnceonlyPort, ask: Ask, permit: Permit<null>): Promise<Reply> {
  const whole = await download(port, ask, permit);
  if (!whole.ok) return whole.error;
  const type = 'text/csv; charset=utf-8';
  return file(type, logCsv(whole.value), { downloadName: 'siapa-melihat-data-saya.csv' });
}

/** The same readings for programs. */
export async function accessLogJson(port: OnceonlyPort, ask: Ask, permit: Permit<null>): Promise<Reply> {
  const whole = await download(port, ask, permit);
  if (!whole.ok) return whole.error;
  const type = 'application/json; charset=utf-8';
  return file(type, logJson(whole.value), { downloadName: 'siapa-melihat-data-saya.json' });
}

interface Opened {
  readonly actor: PersonActor;
  readonly filter: LogFilter;
  readonly after: Cursor | null;
}

function open(ask: Ask, permit: Permit<null>): Result<Opened, Reply | RefusalReply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted;
  if (ask.actor.kind !== 'person') return err(refuse('sign_in_needed', { next: ask.address }));
  const filter = readFilter(ask.query);
  const given = ask.query.get('sesudah');
  const after = given === null ? null : parseCursor(given);
  if (filter === null || after?.ok === false) {
    return err(refuse('onceonly_filter_unknown', { next: onceonlyPaths.accessLog.to({}) }));
  }
  return ok({ actor: ask.actor, filter, after: after?.ok === true ? after.value : null });
}

/** An empty choice is no filter; one that no page of ours offers is refused. */
function readFilter(query: URLSearchParams): LogFilter | null {
  const period = parsePeriod(query.get('kurun') ?? '30');
  const agencyId = query.get('instansi') ?? '';
  const purpose = query.get('untuk') ?? '';
  const isSound = (agencyId === '' || isId(agencyId)) && /^[a-z0-9_.:-]{0,100}$/.test(purpose);
  if (period === null || !isSound) return null;
  return { period, agencyId: agencyId === '' ? null : agencyId, purpose: purpose === '' ? null : purpose };
}

async function download(port: OnceonlyPort, ask: Ask, permit: Permit<null>) {
  const opened = open(ask, permit);
  if (!opened.ok) return opened;
  const { actor, filter } = opened.value;
  const { lang, now } = ask;
  const zone = await port.words.zoneOf(actor.personId);
  const { entries, isWhole } = await loadWholeLog(ask.services, { actor, filter, zone, now });
  const rows = await logRows(port, entries, { personId: actor.personId, lang, zone, now });
  return ok({ entries, rows, isWhole, lang, zone, now });
}
