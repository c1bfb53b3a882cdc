import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import { formTokens } from '../../../../kernel/http/form-tokens.ts';
import type { Ask } from '../../../../kernel/http/ask.ts';
import { refuse, type RefusalReply } from '../../../../kernel/http/reply.ts';
import { isId } from '../../../../kernel/ids.ts';
import type { DataKey } from '../../../../kernel/keys/data-keys.ts';
import { asAgency, PUBLIC } from '../../../../kernel/viewer.ts';
import { authorise } from '../../../../vocabulary/authority.ts';
import { addDays } from '../../../../vocabulary/local-date.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import { organisationsByIds } from '../../../directory/index.ts';
import { clearanceTerms } from '../../data/consolidation/clearance-terms.ts';
import { consolidationAuthority } from '../../domain/authority-consolidation.ts';
import { matchesToAnswer } from '../../domain/consolidation/clearance.ts';
import { consolidationPaths } from '../../http/consolidation/consolidation-paths.ts';
import { dayOf } from '../../http/registry/registry-office.ts';
import {
  findDecision,
  findRequest,
  latestCheck,
  type StoredCheck,
  type StoredRequest,
} from '../../storage/consolidation/clearance.ts';
import { findPublished } from '../../storage/registry/publication.ts';
import { functionName } from '../registry/element-words.ts';
import type { ClearanceView, MatchRow } from './clearance-view.ts';

export interface OpenedClearance {
  readonly request: StoredRequest;
  readonly check: StoredCheck | null;
  readonly key: DataKey | null;
  readonly view: ClearanceView;
}

/** A request as the officer may see it; one that does not concern the own agency is as none. */
export async function openClearance(ask: Ask<'/:id'>): Promise<Result<OpenedClearance, RefusalReply>> {
  const { services, params, lang, actor } = ask;
  const unknown = refuse('clearance_unknown', { next: consolidationPaths.clearances.to({}) });
  if (!isId(params.id)) return err(unknown);
  const { agencyId } = askingOfficer(ask);
  const request = await services.db.as(asAgency(agencyId), (tx) => findRequest(tx, params.id));
  if (request === null) return err(unknown);
  const opened = await services.keys.data.openKey(request.keyId);
  const key = opened.ok ? opened.value : null;
  const { check, decision } = await services.db.as(asAgency(agencyId), async (tx) => ({
    check: await latestCheck(tx, request.id),
    decision: await findDecision(tx, key, request.id),
  }));
  const on = dayOf(ask);
  const matches = check === null ? [] : await matchRows(ask, check);
  const requester = (await organisationsByIds(services.db, [request.agencyId], on)).get(request.agencyId);
  const may = (action: 'clearance.decide' | 'clearance.check'): boolean =>
    action === 'clearance.decide'
      ? authorise(consolidationAuthority[action], actor, null).ok
      : authorise(consolidationAuthority[action], actor, { agencyId: request.agencyId }).ok;
  return ok({
    request,
    check,
    key,
    view: {
      lang,
      request,
      requester: requester?.shortName ?? request.agencyId,
      functionName: request.functionCode === '' ? '' : functionName(request.functionCode, lang),
      check,
      isOutdated: check !== null && addDays(check.ranOn, clearanceTerms.checkDays) < on,
      decree: check?.decree ?? { kind: 'none' },
      matches,
      decision,
      tokens: formTokens(ask),
      mayCheck: decision === null && may('clearance.check'),
      mayDecide: decision === null && may('clearance.decide'),
    },
  });
}

/** The matches with what everybody may see of them; one that is no longer published keeps its chance. */
async function matchRows({ services, lang }: Ask, check: StoredCheck): Promise<readonly MatchRow[]> {
  const must = matchesToAnswer(check, clearanceTerms);
  const rows: MatchRow[] = [];
  for (const match of check.matches) {
    const [agencyId = '', elementId = ''] = match.applicationId.split('/');
    const [published] = await services.db.as(PUBLIC, (tx) => findPublished(tx, agencyId, [elementId]));
    rows.push({
      ...match,
      name: published?.name ?? (lang === 'id' ? 'Aplikasi yang tidak terbit lagi' : 'No longer published'),
      owner: published?.ownerName ?? '',
      functionText: published?.functionText ?? '',
      href: `/arsitektur/objek/${agencyId}/${elementId}`,
      mustAnswer: must.includes(match.applicationId),
    });
  }
  return rows;
}
