import type { Tx } from '../../../../kernel/database.ts';
import type { Instant } from '../../../../vocabulary/instant.ts';
import { type NoticeKind, notifyRole } from '../../../notices/index.ts';
import { say } from '../../pages/overlap/say.ts';
import type { MergerOffer } from '../../storage/overlap/merger-offer.ts';
import { overlapPaths } from './overlap-paths.ts';

const OFFERED = 'overlap.merger_offered';

/** Tells the owner's approvers that an offer waits for their answer; once an offer. */
export async function noteOffered(tx: Tx, offer: MergerOffer, at: Instant): Promise<void> {
  await notifyRole(tx, {
    agencyId: offer.ownerId,
    role: 'architecture_approver',
    kind: OFFERED,
    key: `${OFFERED}:${offer.pairId}`,
    // The name of a pair may look like a number of a person, so the way leads to the list.
    href: overlapPaths.offers.to({}),
    values: {},
    at,
    now: at,
  });
}

/** The words of these notices, for the inbox. */
export const overlapNoticeKinds: readonly NoticeKind[] = [
  {
    kind: OFFERED,
    subject: (_, lang) => say(lang)('notice.offered'),
    body: (_, lang) => [say(lang)('notice.offeredBody')],
    action: (lang) => say(lang)('notice.open'),
  },
];
