import type { Ask } from '../../../kernel/http/ask.ts';
import { page, refuse, type Reply } from '../../../kernel/http/reply.ts';
import { isId } from '../../../kernel/ids.ts';
import { PUBLIC } from '../../../kernel/viewer.ts';
import { keyRing } from '../http/key-ring.ts';
import { listGrantLines } from '../storage/access-grant.ts';
import { findMemberOf, listSubsystems } from '../storage/member.ts';
import { findServices, searchServices } from '../storage/service.ts';
import { sectionsFor } from './exchange-sections.tsx';
import { MemberPage, memberTitle, type MemberView } from './member-page.tsx';

/** The public page of one member, by its organisation. */
export async function showMember(ask: Ask<'/pertukaran/anggota/:id'>): Promise<Reply> {
  const { db, keys, installation } = ask.services;
  const { id } = ask.params;
  if (!isId(id)) return refuse('page_unknown');
  const found = await db.as(PUBLIC, async (tx): Promise<Omit<MemberView, 'keys'> | null> => {
    const member = await findMemberOf(tx, id);
    if (member === null) return null;
    const { services } = await searchServices(tx, { words: '', agencyId: id, after: null, limit: 100 });
    const held = await listGrantLines(tx, { consumer: member.id }, ask.now);
    const callable = await findServices(
      tx,
      held.map(({ service }) => service),
    );
    return {
      sections: sectionsFor(ask.actor),
      member,
      subsystems: await listSubsystems(tx, id),
      services,
      given: await listGrantLines(tx, { services: services.map((service) => service.id) }, ask.now),
      held,
      callable: new Map(callable.map((service) => [service.id, service])),
    };
  });
  if (found === null) return refuse('page_unknown');
  const signing = await keyRing(keys.signing, installation.nodeId).keysOf(found.member.id);
  const view = { ...found, keys: [...signing.values()] };
  return page(memberTitle(view, ask.lang), <MemberPage view={view} lang={ask.lang} />);
}
