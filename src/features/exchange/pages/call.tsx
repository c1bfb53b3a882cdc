import type { Ask, Permit } from '../../../kernel/http/ask.ts';
import { page, type Reply } from '../../../kernel/http/reply.ts';
import { PUBLIC } from '../../../kernel/viewer.ts';
import type { Evidenced } from '../domain/authority.ts';
import type { Evidence } from '../domain/evidence.ts';
import { formatEvidence } from '../domain/evidence-json.ts';
import { verifyEvidence } from '../domain/verify.ts';
import { findCall } from '../http/find-call.ts';
import { makeEvidence } from '../http/make-evidence.ts';
import { findGrantById } from '../storage/access-grant.ts';
import { listMembers } from '../storage/member.ts';
import { findServices } from '../storage/service.ts';
import { CallPage, callTitle, type CallView } from './call-page.tsx';
import { sectionsFor } from './exchange-sections.tsx';

/** Judges the evidence of a call anew and shows it: to the agencies of the call, and to whom it is about. */
export async function showCall(
  ask: Ask<'/pertukaran/panggilan/:messageId'>,
  permit: Permit<Evidenced>,
): Promise<Reply> {
  const { messageId } = ask.params;
  const found = await findCall(ask, permit, messageId);
  if (!found.ok) return found.error;
  const evidence = await makeEvidence(ask.services, found.value.call);
  const began = performance.now();
  const report = verifyEvidence(evidence, { against: null, trustedKey: null });
  const checkedMs = Math.max(1, Math.round(performance.now() - began));
  const isOfficer = ask.actor.kind === 'officer';
  const view: CallView = {
    sections: sectionsFor(ask.actor),
    messageId,
    evidence,
    report,
    checkedAt: ask.services.clock.trueNow(),
    checkedMs,
    bytes: Buffer.byteLength(formatEvidence(evidence)),
    ...(await namesOf(ask, evidence)),
  };
  return page(callTitle(view, ask.lang), <CallPage view={view} lang={ask.lang} />, {
    layout: isOfficer ? 'desk-text' : 'page',
  });
}

function namesOf(
  { services }: Ask,
  { entries, grant }: Evidence,
): Promise<Pick<CallView, 'names' | 'serviceTitle' | 'purpose'>> {
  return services.db.as(PUBLIC, async (tx) => {
    const names = new Map((await listMembers(tx)).map(({ id, shortName }) => [id, shortName]));
    const one = entries[0]?.entry;
    const [consumer, provider] =
      one === undefined ? [] : one.side === 'consumer' ? [one.member, one.peer] : [one.peer, one.member];
    const [service] = one === undefined ? [] : await findServices(tx, [one.service]);
    const published = grant === null ? null : await findGrantById(tx, grant.id);
    const nameOf = (member: typeof consumer) => (member === undefined ? '' : (names.get(member) ?? member));
    return {
      names: { consumer: nameOf(consumer), provider: nameOf(provider) },
      serviceTitle: service?.title ?? null,
      purpose: published?.about ?? null,
    };
  });
}
