import type { Services } from '../../../../kernel/services.ts';
import { PUBLIC } from '../../../../kernel/viewer.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import { groupHistory } from '../../storage/overlap/overlap-group.ts';
import { findPublished } from '../../storage/registry/publication.ts';
import type { Member } from '../../storage/consolidation/consolidation-head.ts';
import { overlapHost } from '../overlap-review/overlap-host.ts';

/** A group of the clustering with its applications as published now. */
export interface GroupToPropose {
  readonly id: string;
  readonly verdict: 'same_system' | 'same_function';
  readonly topic: string;
  readonly members: readonly Member[];
  readonly ownerIds: readonly string[];
}

export type GroupFault = 'group_unknown' | 'group_too_large' | 'consolidation_too_small';

/** More applications than this are no one plan: the group is split by reviews first. */
const MOST_MEMBERS = 40;

/** Reads a group by its id; members that are no longer published are not in it. */
export async function readGroup(
  services: Pick<Services, 'db' | 'clock'>,
  groupId: string,
): Promise<Result<GroupToPropose, GroupFault>> {
  if (!/^[0-9a-f]{16}$/.test(groupId)) return err('group_unknown');
  const host = await overlapHost(services, services.clock.trueNow());
  if (host === null) return err('group_unknown');
  return services.db.as(PUBLIC, async (tx) => {
    const [group] = (await groupHistory(tx, host, groupId)).filter(({ until }) => until === null);
    if (group === undefined) return err('group_unknown');
    if (group.members.length > MOST_MEMBERS) return err('group_too_large');
    const members: Member[] = [];
    const byOwner = Map.groupBy(group.members, (entry) => entry.split('/')[0] ?? '');
    for (const [ownerId, entries] of byOwner) {
      const ids = entries.map((entry) => entry.split('/')[1] ?? '');
      for (const { elementId, name, functions } of await findPublished(tx, ownerId, ids))
        members.push({ ownerId, elementId, name, functions });
    }
    if (members.length < 2) return err('consolidation_too_small');
    const { id, question: verdict, topic } = group;
    return ok({ id, verdict, topic, members, ownerIds: [...new Set(members.map(({ ownerId }) => ownerId))] });
  });
}
