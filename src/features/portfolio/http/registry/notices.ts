import type { Tx } from '../../../../kernel/database.ts';
import { type NoticeKind, notifyOfficer, notifyRole } from '../../../notices/index.ts';
import type { Writing } from './create-elements.ts';
import { registryPaths as at } from './registry-paths.ts';
import { sayOwn } from '../../pages/registry/say.ts';

const ASKED = 'registry.asked';
const RETURNED = 'registry.returned';

/** Tells the agency's approvers that something waits; once a request. */
export async function noteAsked(
  tx: Tx,
  writing: Writing,
  { ids, key }: { readonly ids: readonly string[]; readonly key: string },
): Promise<void> {
  const [only] = ids;
  await notifyRole(tx, {
    agencyId: writing.agencyId,
    role: 'architecture_approver',
    kind: ASKED,
    key: `${ASKED}:${key}`,
    href: ids.length === 1 && only !== undefined ? at.element.to({ id: only }) : at.own.to({}),
    values: { count: ids.length },
    at: writing.at,
    now: writing.at,
  });
}

/** Tells the architect who asked that it came back. */
export async function noteReturned(
  tx: Tx,
  writing: Writing,
  { id, officerId, key }: { readonly id: string; readonly officerId: string; readonly key: string },
): Promise<void> {
  await notifyOfficer(tx, {
    agencyId: writing.agencyId,
    officerId,
    kind: RETURNED,
    key: `${RETURNED}:${key}`,
    href: at.element.to({ id }),
    values: {},
    at: writing.at,
    now: writing.at,
  });
}

/** The words of these notices, for the inbox. */
export const registryNoticeKinds: readonly NoticeKind[] = [
  {
    kind: ASKED,
    subject: (_, lang) => sayOwn(lang)('noticeAsked'),
    body: ({ count }, lang) => [sayOwn(lang)('noticeAskedBody', { count: Number(count ?? 1) })],
    action: (lang) => sayOwn(lang)('noticeOpen'),
  },
  {
    kind: RETURNED,
    subject: (_, lang) => sayOwn(lang)('noticeReturned'),
    body: (_, lang) => [sayOwn(lang)('noticeReturnedBody')],
    action: (lang) => sayOwn(lang)('noticeOpen'),
  },
];
