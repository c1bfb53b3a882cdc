import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { csrfToken } from '../../../../kernel/http/csrf.ts';
import { page, refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { write } from '../../../../kernel/http/write.ts';
import { newId } from '../../../../kernel/ids.ts';
import { PUBLIC } from '../../../../kernel/viewer.ts';
import { authorise } from '../../../../vocabulary/authority.ts';
import { parseLocalDate } from '../../../../vocabulary/local-date.ts';
import { err, ok } from '../../../../vocabulary/result.ts';
import type { FieldError } from '../../../../web/components/error-summary.tsx';
import { maturityAuthority } from '../../domain/authority-maturity.ts';
import { indicatorsOf } from '../../domain/maturity/regime.ts';
import { maturityPaths } from '../../http/maturity/maturity-paths.ts';
import { ownIndex } from '../../http/maturity/own-index.ts';
import { type ComputedRegime, findRegime } from '../../http/maturity/regimes.ts';
import { dayOf } from '../../http/registry/registry-office.ts';
import { listLevels } from '../../storage/maturity/maturity-level.ts';
import { addResult, listResultsOf } from '../../storage/maturity/maturity-result.ts';
import { OwnBody, type OwnView } from './own-body.tsx';
import { indexWords, say } from './say.ts';

type OwnAsk<P extends string = '/indeks/mandiri/:regime'> = Ask<P>;

/** The own self-assessment today, or as it stood at the end of a day. */
export async function ownPage(ask: OwnAsk, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const regime = findRegime(ask.params.regime);
  return regime === null ? unknownRegime() : showOwn(ask, regime, []);
}

/** Publishes the result of today: by a second person, of what he has seen. */
export async function publishResult(
  ask: OwnAsk<'/indeks/mandiri/:regime/terbitkan'>,
  permit: Permit<null>,
): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const computed = findRegime(ask.params.regime);
  if (computed === null) return unknownRegime();
  const { agencyId, officerId } = askingOfficer(ask);
  const { regime } = computed;
  const next = maturityPaths.own.to({ regime: regime.key });
  if (ask.form.text('benar') !== 'ya')
    return showOwn(ask, computed, [{ field: 'benar', message: say(ask.lang)('error.statement') }]);
  const today = dayOf(ask);
  const index = await ownIndex(ask.services, computed, { agencyId, on: today, today });
  if (index.latest === null) return refuse('maturity_nothing_to_publish', { next });
  const latestId = index.latest.id;
  if (ask.form.text('terlihat') !== latestId) return refuse('maturity_moved_on', { next });
  if ([...index.said.values()].some(({ recordedBy }) => recordedBy === officerId))
    return refuse('maturity_assessor_publishes', { next });
  const { report } = index;
  const id = newId(ask.now.epochMilliseconds);
  const options = { viewer: { kind: 'agency', agencyId } as const, agencyId, permitted: permitted.value };
  return write(ask, options, async (tx) => {
    const levels = await listLevels(tx, { agencyId, regime: regime.key, before: null });
    if (levels.some((one) => index.said.get(one.indicator)?.id !== one.id))
      return err(refuse('maturity_moved_on', { next }));
    await addResult(tx, {
      agencyId,
      id,
      regime: regime.key,
      asOf: today,
      index: report.index,
      atLeast: report.atLeast,
      atMost: report.atMost,
      missing: report.missing.length,
      withoutEvidence: report.withoutEvidence.length,
      differing: index.differing.length,
      predicate: report.predicate,
      levels: indicatorsOf(regime).map(({ key }) => ({
        indicator: key,
        given: index.said.get(key)?.level ?? null,
        computed: index.computed.get(key)?.level ?? null,
      })),
      publishedAt: ask.now,
      publishedBy: officerId,
    });
    return ok({
      location: maturityPaths.results.to({ regime: regime.key }),
      subject: { kind: 'maturity_result', id },
      personId: null,
    });
  });
}

export function unknownRegime(): Reply {
  return refuse('maturity_regime_unknown', { next: maturityPaths.home.to({}) });
}

async function showOwn(ask: Ask, computed: ComputedRegime, errors: readonly FieldError[]): Promise<Reply> {
  if (ask.session === null) return refuse('sign_in_needed', { next: ask.address });
  const { agencyId } = askingOfficer(ask);
  const { regime } = computed;
  const t = say(ask.lang);
  const today = dayOf(ask);
  const typed = (ask.query.get('tanggal') ?? '').trim().slice(0, 10);
  const asked = parseLocalDate(typed);
  const dayErrors = dayFaults(typed, asked.ok ? asked.value > today : null, ask);
  const on = asked.ok && asked.value <= today ? asked.value : today;
  const mayPublish = authorise(maturityAuthority['maturity.publish'], ask.actor, null).ok;
  const index = await ownIndex(ask.services, computed, { agencyId, on, today });
  const view: OwnView = {
    lang: ask.lang,
    regime,
    index,
    on,
    isToday: on === today,
    typedDay: typed,
    results: await ask.services.db.as(PUBLIC, (tx) => listResultsOf(tx, { agencyId, regime: regime.key })),
    errors: [...dayErrors, ...errors],
    publish: mayPublish && on === today ? { csrf: csrfToken(ask.session.csrfSecret), onceKey: newId() } : null,
  };
  const hasErrors = view.errors.length > 0;
  const title = t('ownTitle', { index: regime.name[ask.lang], value: indexWords(index.report, t) });
  return page(title, <OwnBody view={view} />, { layout: 'desk', hasErrors, status: hasErrors ? 422 : 200 });
}

/** `isToCome` null: what was typed is no date. */
function dayFaults(typed: string, isToCome: boolean | null, ask: Pick<Ask, 'lang'>): readonly FieldError[] {
  const t = say(ask.lang);
  if (typed === '') return [];
  if (isToCome === null) return [{ field: 'tanggal', message: t('error.day_malformed') }];
  return isToCome ? [{ field: 'tanggal', message: t('error.date_to_come') }] : [];
}
