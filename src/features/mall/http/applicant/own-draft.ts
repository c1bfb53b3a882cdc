import { type Dispute, disputesOf, type EvidenceItem, evidenceOf, listPending } from '../../../onceonly/index.ts';
import { openOwnAccess } from '../../../../kernel/access/access.ts';
import type { Ask } from '../../../../kernel/http/ask.ts';
import { refuse, type RefusalReply } from '../../../../kernel/http/reply.ts';
import { isId } from '../../../../kernel/ids.ts';
import { asPerson } from '../../../../kernel/viewer.ts';
import type { Actor } from '../../../../vocabulary/authority.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import { type Draft, draftRule, standingOf } from '../../domain/draft.ts';
import type { PendingCall } from '../../pages/applicant/fetched-view.ts';
import { findDraft } from '../../storage/draft.ts';
import { applicantPaths } from './applicant-paths.ts';
import { caseSetting, type CaseSetting } from './case-setting.ts';

export type PersonActor = Extract<Actor, { readonly kind: 'person' }>;

/** The kind under which the once-only feature keeps what hangs on an application, draft or sent. */
export const APPLICATION = 'application';

/** A draft with everything that its pages show. */
export interface OwnDraft {
  readonly actor: PersonActor;
  readonly draft: Draft;
  readonly setting: CaseSetting;
  readonly evidence: readonly EvidenceItem[];
  readonly pending: readonly PendingCall[];
  /** Her open corrections, of whatever value. */
  readonly disputes: readonly Dispute[];
}

/** Whoever asks, as a person; the refusal is ready for everybody else. */
export function personIn(ask: Ask): Result<PersonActor, RefusalReply> {
  return ask.actor.kind === 'person' ? ok(ask.actor) : err(refuse('sign_in_needed', { next: ask.address }));
}

/** Her own draft, in whatever standing; refused where she has none of that id. */
export async function loadDraft(ask: Ask, actor: PersonActor, id: string): Promise<Result<OwnDraft, RefusalReply>> {
  const unknown = refuse('application_unknown', { next: applicantPaths.mine.to({}) });
  if (!isId(id)) return err(unknown);
  const { services, lang } = ask;
  const { personId } = actor;
  const keys = services.keys.data;
  const found = await services.db.as(asPerson(personId), async (tx) => {
    const access = await openOwnAccess(tx, actor);
    const draft = await findDraft(tx, access, { keys, personId, id });
    if (draft === null) return null;
    const about = { kind: APPLICATION, id };
    const evidence = await evidenceOf(tx, access, { keys, personId, ...about });
    const pending = await listPending(tx, access, { personId, about });
    const disputes = await disputesOf(tx, access, { keys, personId });
    return { draft, evidence, pending, disputes };
  });
  if (found === null) return err(unknown);
  return ok({ actor, ...found, setting: await caseSetting(services, found.draft.versionId, lang) });
}

/** Her own draft while it can still be filled in: one that was sent leads to the application, an expired one says so. */
export async function loadOpenDraft(ask: Ask, actor: PersonActor, id: string): Promise<Result<OwnDraft, RefusalReply>> {
  const loaded = await loadDraft(ask, actor, id);
  if (!loaded.ok) return loaded;
  const { draft, setting } = loaded.value;
  const standing = standingOf(draft, ask.services.clock.caseworkNow());
  switch (standing) {
    case 'open':
      return loaded;
    case 'submitted':
      return err(refuse('application_sent_before', { next: applicantPaths.application.to({ id }) }));
    case 'expired':
      return err(expired(setting));
    default:
      return standing satisfies never;
  }
}

function expired({ version, office }: CaseSetting): RefusalReply {
  const next = applicantPaths.start.to({ service: version.service, office: office.code });
  return refuse('draft_expired', { values: { days: String(draftRule.keptDays) }, next });
}
