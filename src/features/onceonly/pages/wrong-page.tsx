import type { Ask, Permit } from '../../../kernel/http/ask.ts';
import { csrfToken } from '../../../kernel/http/csrf.ts';
import { page, redirect, refuse, type RefusalReply, type Reply } from '../../../kernel/http/reply.ts';
import { newId } from '../../../kernel/ids.ts';
import { err, ok, type Result } from '../../../vocabulary/result.ts';
import type { FieldError } from '../../../web/components/error-summary.tsx';
import { catalogue } from '../data/attributes.ts';
import { onceonlyPaths } from '../http/onceonly-paths.ts';
import type { OnceonlyPort } from '../http/onceonly-port.ts';
import { openCorrection } from '../http/open-correction.ts';
import { loadOwnData, type FollowedCorrection, type PersonActor } from '../http/own-data.ts';
import { openCorrectionOf, wrongValue, type WrongValue } from '../http/wrong-value.ts';
import { nothingTyped, readReport, typedReport, type TypedReport } from './report-form.ts';
import { say } from './say.ts';
import { WrongBody, wrongHeading } from './wrong-body.tsx';

type WrongAsk = Ask<'/data-saya/keliru/:attribute'>;

/** Asks what is wrong with one value; where that was said already, leads to the correction under way. */
export async function wrongPage(port: OnceonlyPort, ask: WrongAsk, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  if (ask.actor.kind !== 'person') return refuse('sign_in_needed', { next: ask.address });
  const found = await findWrong(ask, ask.actor);
  if (!found.ok) return found.error;
  const { wrong, open } = found.value;
  if (open !== null) return redirect(onceonlyPaths.correction.to({ id: open.file.id }));
  return showForm(port, ask, { wrong, typed: nothingTyped, errors: [] });
}

/** Opens the correction, or shows the form again with what is missing. */
export async function sendWrong(port: OnceonlyPort, ask: WrongAsk, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const { actor, lang } = ask;
  if (actor.kind !== 'person') return refuse('sign_in_needed');
  const found = await findWrong(ask, actor);
  if (!found.ok) return found.error;
  const { wrong } = found.value;
  const typed = typedReport(ask.form);
  const report = readReport(typed, { wrong, shape: catalogue.get(wrong.item.attribute)?.shape, lang });
  if (!report.ok) return showForm(port, ask, { wrong, typed, errors: report.error });
  return openCorrection(port, ask, { actor, permitted: permitted.value, wrong, ...report.value });
}

interface Found {
  readonly wrong: WrongValue;
  /** What was said of it before and is not finished. */
  readonly open: FollowedCorrection | null;
}

async function findWrong(ask: WrongAsk, actor: PersonActor): Promise<Result<Found, RefusalReply>> {
  const next = onceonlyPaths.ownData.to({});
  const given = ask.query.get('catatan');
  if (given !== null && !/^\d{1,2}$/.test(given)) return err(refuse('onceonly_value_unknown', { next }));
  const record = given === null ? null : Number(given);
  const data = await loadOwnData(ask.services, actor);
  const item = data.evidence.find((one) => one.attribute === ask.params.attribute && one.record === record);
  if (item === undefined) return err(refuse('onceonly_value_unknown', { next }));
  const wrong = wrongValue(item, data.evidence);
  if (wrong === null) return err(refuse('onceonly_not_corrected_here', { next }));
  return ok({ wrong, open: openCorrectionOf(item, data.corrections) });
}

interface Shown {
  readonly wrong: WrongValue;
  readonly typed: TypedReport;
  readonly errors: readonly FieldError[];
}

async function showForm(port: OnceonlyPort, ask: WrongAsk, shown: Shown): Promise<Reply> {
  const { lang, session } = ask;
  const { wrong, errors } = shown;
  if (session === null || ask.actor.kind !== 'person') return refuse('sign_in_needed', { next: ask.address });
  const holders = await port.words.holders([wrong.item.holder], lang);
  const view = {
    ...shown,
    lang,
    zone: await port.words.zoneOf(ask.actor.personId),
    owner: holders.get(wrong.item.holder) ?? wrong.source.name[lang],
    action: ask.address,
    csrf: csrfToken(session.csrfSecret),
    onceKey: newId(),
    photoHref: onceonlyPaths.photo.to({}),
  };
  const status = errors.length === 0 ? 200 : 422;
  return page(wrongHeading(say(lang), view), <WrongBody {...view} />, { hasErrors: errors.length > 0, status });
}
