import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { csrfToken } from '../../../../kernel/http/csrf.ts';
import { prepareFile, type PreparedFile, readFile, storeFile } from '../../../../kernel/files/files.ts';
import { mediaTypes } from '../../../../kernel/files/media.ts';
import { file, page, refuse, type RefusalReply, type Reply } from '../../../../kernel/http/reply.ts';
import { write } from '../../../../kernel/http/write.ts';
import { isId, newId } from '../../../../kernel/ids.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { authorise } from '../../../../vocabulary/authority.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import type { FieldError } from '../../../../web/components/error-summary.tsx';
import { maturityAuthority } from '../../domain/authority-maturity.ts';
import { climb } from '../../domain/maturity/ladder.ts';
import type { Evidence } from '../../domain/maturity/maturity-report.ts';
import { indicatorsOf, type RegimePart } from '../../domain/maturity/regime.ts';
import { agencyFacts } from '../../http/maturity/agency-facts.ts';
import {
  evidenceFiles,
  fileEvidence,
  MOST_EVIDENCE,
  MOST_NOTE,
  type TypedLevel,
  typedLevel,
} from '../../http/maturity/evidence-form.ts';
import { maturityPaths } from '../../http/maturity/maturity-paths.ts';
import { readEvidence } from '../../http/maturity/read-evidence.ts';
import { type ComputedRegime, findRegime } from '../../http/maturity/regimes.ts';
import { dayOf } from '../../http/registry/registry-office.ts';
import { addLevel, listLevelHistory, type SaidLevel } from '../../storage/maturity/maturity-level.ts';
import { evidenceRows } from './evidence-words.ts';
import { IndicatorBody, type IndicatorView } from './indicator-body.tsx';
import { say } from './say.ts';

type IndicatorAsk = Ask<'/indeks/mandiri/:regime/:indicator'>;

/** A form with a file of the largest size. */
export const EVIDENCE_BYTES = evidenceFiles.limitBytes + 64 * 1024;

interface Found {
  readonly computed: ComputedRegime;
  readonly indicator: RegimePart;
  readonly history: readonly SaidLevel[];
  readonly latest: SaidLevel | null;
}

export async function indicatorPage(ask: IndicatorAsk, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const found = await findIndicator(ask);
  return found.ok ? showIndicator(ask, found.value, { typed: typedFrom(found.value.latest), errors: [] }) : found.error;
}

/** Saves what the architect says of an indicator, with its evidence. */
export async function saveIndicator(ask: IndicatorAsk, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const found = await findIndicator(ask);
  if (!found.ok) return found.error;
  const { computed, indicator, latest } = found.value;
  const { agencyId, officerId } = askingOfficer(ask);
  const typed = typedLevel(ask);
  const standing = latest?.evidence ?? [];
  const kept = standing.filter((_, at) => typed.kept.includes(String(at)));
  const added = await readEvidence(ask, typed, { agencyId, on: dayOf(ask) });
  const prepared = await preparedFile(ask, agencyId, officerId);
  const errors = [...faultsOf(typed, computed, ask), ...added.errors, ...prepared.errors];
  if (kept.length + added.evidence.length + (prepared.file === null ? 0 : 1) > MOST_EVIDENCE)
    errors.push({ field: 'jenis', message: say(ask.lang)('error.evidence_many') });
  if (errors.length > 0) return showIndicator(ask, found.value, { typed, errors });
  if (typed.seen !== (latest?.id ?? ''))
    return showIndicator(ask, found.value, { typed, errors: [], isConflict: true });
  const next = maturityPaths.indicator.to({ regime: computed.regime.key, indicator: indicator.key });
  const options = { viewer: { kind: 'agency', agencyId } as const, agencyId, permitted: permitted.value };
  const place = { agencyId, regime: computed.regime.key, indicator: indicator.key };
  return write(ask, options, async (tx) => {
    const [now] = await listLevelHistory(tx, place);
    if ((now?.id ?? '') !== typed.seen) return err(refuse('maturity_moved_on', { next }));
    const stored = prepared.file === null ? null : await storeFile(tx, prepared.file);
    const id = newId(ask.now.epochMilliseconds);
    await addLevel(tx, {
      ...place,
      id,
      level: typed.level === '' ? null : Number(typed.level),
      evidence: [...kept, ...added.evidence, ...(stored === null ? [] : [fileEvidence(stored.id)])],
      note: typed.note,
      recordedAt: ask.now,
      recordedBy: officerId,
    });
    return ok({ location: next, subject: { kind: 'maturity_level', id }, personId: null });
  });
}

/** A file of evidence, for its own agency. */
export async function evidenceFile(ask: Ask<'/indeks/bukti/:id'>, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const { agencyId } = askingOfficer(ask);
  const { db, keys } = ask.services;
  const { id } = ask.params;
  const found = isId(id) ? await db.as(asAgency(agencyId), (tx) => readFile(tx, keys.data, id)) : null;
  if (found === null || found.file.agencyId !== agencyId)
    return refuse('maturity_file_unknown', { next: maturityPaths.home.to({}) });
  return file(mediaTypes[found.file.media], found.bytes, { downloadName: found.file.name });
}

async function findIndicator(ask: IndicatorAsk): Promise<Result<Found, RefusalReply>> {
  const { agencyId } = askingOfficer(ask);
  const computed = findRegime(ask.params.regime);
  if (computed === null) return err(refuse('maturity_regime_unknown', { next: maturityPaths.home.to({}) }));
  const { regime } = computed;
  const indicator = indicatorsOf(regime).find(({ key }) => key === ask.params.indicator);
  if (indicator === undefined)
    return err(refuse('maturity_indicator_unknown', { next: maturityPaths.own.to({ regime: regime.key }) }));
  const history = await ask.services.db.as(asAgency(agencyId), (tx) =>
    listLevelHistory(tx, { agencyId, regime: regime.key, indicator: indicator.key }),
  );
  return ok({ computed, indicator, history, latest: history[0] ?? null });
}

function typedFrom(latest: SaidLevel | null): TypedLevel {
  return {
    level: latest === null || latest.level === null ? '' : String(latest.level),
    kept: (latest?.evidence ?? []).map((_, at) => String(at)),
    kind: 'none',
    reference: '',
    note: latest?.note ?? '',
    seen: latest?.id ?? '',
  };
}

function faultsOf(typed: TypedLevel, { regime }: ComputedRegime, ask: Pick<Ask, 'lang'>): FieldError[] {
  const t = say(ask.lang);
  const errors: FieldError[] = [];
  if (typed.level !== '' && !regime.levels.some(({ level }) => String(level) === typed.level))
    errors.push({ field: 'tingkat', message: t('error.level') });
  if (typed.note.length > MOST_NOTE) errors.push({ field: 'catatan', message: t('error.note_long') });
  return errors;
}

/** Checked and given its key before the transaction: keys have connections of their own. */
async function preparedFile(
  ask: Pick<Ask, 'files' | 'services' | 'now' | 'lang'>,
  agencyId: string,
  officerId: string,
): Promise<{ readonly file: PreparedFile | null; readonly errors: readonly FieldError[] }> {
  const [given] = ask.files;
  if (given === undefined) return { file: null, errors: [] };
  const prepared = await prepareFile(
    ask.services.keys.data,
    { agencyId, readerIds: [], name: given.claimedName, bytes: given.bytes, storedBy: officerId, at: ask.now },
    evidenceFiles,
  );
  if (prepared.ok) return { file: prepared.value, errors: [] };
  return { file: null, errors: [{ field: 'berkas', message: say(ask.lang)(`error.${prepared.error}`) }] };
}

interface Shown {
  readonly typed: TypedLevel;
  readonly errors: readonly FieldError[];
  readonly isConflict?: boolean;
}

async function showIndicator(ask: IndicatorAsk, found: Found, shown: Shown): Promise<Reply> {
  if (ask.session === null) return refuse('sign_in_needed', { next: ask.address });
  const { agencyId } = askingOfficer(ask);
  const { computed, indicator, history, latest } = found;
  const ladder = computed.ladders.find((one) => one.indicator === indicator.key);
  const facts = ladder === undefined ? {} : await agencyFacts(ask.services, { agencyId, on: dayOf(ask), before: null });
  const mayAssess = authorise(maturityAuthority['maturity.assess'], ask.actor, null).ok;
  const isConflict = shown.isConflict ?? false;
  const evidence: readonly Evidence[] = latest?.evidence ?? [];
  const view: IndicatorView = {
    lang: ask.lang,
    regime: computed.regime,
    indicator,
    latest,
    evidence: await evidenceRows(ask, agencyId, evidence),
    machine: ladder === undefined ? null : { ladder, climb: climb(ladder, facts), facts },
    history,
    // Sent again after a conflict, it is sent knowing what stands.
    typed: isConflict ? { ...shown.typed, seen: latest?.id ?? '' } : shown.typed,
    errors: shown.errors,
    isConflict,
    form: mayAssess ? { csrf: csrfToken(ask.session.csrfSecret), onceKey: newId() } : null,
  };
  const hasErrors = shown.errors.length > 0;
  return page(`${indicator.key} ${indicator.name}`, <IndicatorBody view={view} />, {
    layout: 'desk-text',
    hasErrors,
    status: isConflict ? 409 : hasErrors ? 422 : 200,
  });
}
