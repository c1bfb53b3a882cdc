import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { csrfToken } from '../../../../kernel/http/csrf.ts';
import { page, refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { write } from '../../../../kernel/http/write.ts';
import { newId } from '../../../../kernel/ids.ts';
import { PUBLIC } from '../../../../kernel/viewer.ts';
import { authorise } from '../../../../vocabulary/authority.ts';
import { inRange } from '../../../../vocabulary/local-date.ts';
import { ok } from '../../../../vocabulary/result.ts';
import type { FieldError } from '../../../../web/components/error-summary.tsx';
import { maturityAuthority } from '../../domain/authority-maturity.ts';
import { dayFrom, NO_DAY, type TypedDay, typedDay } from '../../http/codes/typed-date.ts';
import { maturityPaths } from '../../http/maturity/maturity-paths.ts';
import { ownIndex } from '../../http/maturity/own-index.ts';
import { computedRegimes } from '../../http/maturity/regimes.ts';
import { dayOf } from '../../http/registry/registry-office.ts';
import { addReview, listReviews } from '../../storage/maturity/architecture-review.ts';
import { listLatestResults } from '../../storage/maturity/maturity-result.ts';
import { HomeBody, type HomeView, type RegimeRow } from './home-body.tsx';
import { indexWords, say } from './say.ts';

/** The two indices. */
export async function homePage(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  return showHome(ask, { date: NO_DAY, minutes: '', errors: [] });
}

/** Records a review of the own architecture. */
export async function recordReview(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const { agencyId, officerId } = askingOfficer(ask);
  const t = say(ask.lang);
  const date = typedDay(ask.form, 'tanggal');
  const minutes = ask.form.text('risalah').trim().slice(0, 400);
  const heldOn = dayFrom(date);
  const errors: FieldError[] = [];
  if (heldOn === null) errors.push({ field: 'tanggal', message: t('error.date_malformed') });
  else if (heldOn > dayOf(ask)) errors.push({ field: 'tanggal', message: t('error.date_to_come') });
  if (minutes === '') errors.push({ field: 'risalah', message: t('error.minutes_missing') });
  if (minutes.length > 200) errors.push({ field: 'risalah', message: t('error.minutes_long') });
  if (heldOn === null || errors.length > 0) return showHome(ask, { date, minutes, errors });
  const id = newId(ask.now.epochMilliseconds);
  const options = { viewer: { kind: 'agency', agencyId } as const, agencyId, permitted: permitted.value };
  return write(ask, options, async (tx) => {
    await addReview(tx, { agencyId, id, heldOn, minutes, recordedAt: ask.now, recordedBy: officerId });
    return ok({
      location: maturityPaths.home.to({}),
      subject: { kind: 'architecture_review', id },
      personId: null,
    });
  });
}

interface Typed {
  readonly date: TypedDay;
  readonly minutes: string;
  readonly errors: readonly FieldError[];
}

async function showHome(ask: Ask, typed: Typed): Promise<Reply> {
  if (ask.session === null) return refuse('sign_in_needed', { next: ask.address });
  const { agencyId } = askingOfficer(ask);
  const may = (action: 'maturity.own' | 'maturity.assess') => authorise(maturityAuthority[action], ask.actor, null).ok;
  const isOwn = may('maturity.own');
  const rows: RegimeRow[] = [];
  for (const one of computedRegimes) rows.push(await rowOf(ask, one, isOwn));
  const reviews = await ask.services.db.as(PUBLIC, (tx) => listReviews(tx, { agencyId, before: null }));
  const view: HomeView = {
    lang: ask.lang,
    rows,
    reviews: isOwn ? reviews : null,
    reviewForm: may('maturity.assess') ? { ...typed, csrf: csrfToken(ask.session.csrfSecret), onceKey: newId() } : null,
  };
  const hasErrors = typed.errors.length > 0;
  return page(say(ask.lang)('homeTitle'), <HomeBody view={view} />, {
    layout: 'desk-text',
    hasErrors,
    status: hasErrors ? 422 : 200,
  });
}

async function rowOf(ask: Ask, one: (typeof computedRegimes)[number], isOwn: boolean): Promise<RegimeRow> {
  const { agencyId } = askingOfficer(ask);
  const today = dayOf(ask);
  const { regime } = one;
  const results = await ask.services.db.as(PUBLIC, (tx) => listLatestResults(tx, regime.key));
  const own = isOwn ? (await ownIndex(ask.services, one, { agencyId, on: today, today })).report : null;
  return {
    regime,
    published: results.length,
    own: own === null ? null : indexWords(own, say(ask.lang)),
    isInForce: inRange(today, regime.inForce),
  };
}
