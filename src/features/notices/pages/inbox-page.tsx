import { formatCursor, parseCursor } from '../../../kernel/cursor.ts';
import type { Ask, Permit } from '../../../kernel/http/ask.ts';
import { csrfToken } from '../../../kernel/http/csrf.ts';
import { page, refuse, type Reply } from '../../../kernel/http/reply.ts';
import { write } from '../../../kernel/http/write.ts';
import { newId } from '../../../kernel/ids.ts';
import { parseInstant } from '../../../vocabulary/instant.ts';
import { inboxFor, mostCounted } from '../http/inbox.ts';
import { noticesPaths } from '../http/notices-paths.ts';
import type { NoticesPort } from '../http/notices-port.ts';
import { InboxBody, inboxHeading } from './inbox-body.tsx';
import { tellNotices } from './notice-words.ts';

const PER_PAGE = 20;

/** The notices of whoever is signed in, latest first. */
export async function inboxPage(port: NoticesPort, ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const inbox = inboxFor(ask.actor);
  if (inbox === null || ask.session === null) return refuse('sign_in_needed', { next: ask.address });
  const given = ask.query.get('sesudah');
  const after = given === null ? null : parseCursor(given);
  if (after?.ok === false) return refuse('cursor_malformed', { next: noticesPaths.inbox.to({}) });
  const { read, unread } = await ask.services.db.as(inbox.viewer, async (tx) => ({
    read: await inbox.list(tx, { after: after?.value ?? null, limit: PER_PAGE }),
    unread: await inbox.countUnread(tx, mostCounted),
  }));
  const view = {
    lang: ask.lang,
    reader: ask.actor.kind === 'officer' ? ('officer' as const) : ('person' as const),
    told: await tellNotices(port, ask, read.entries),
    unread,
    isFirstPage: after === null,
    next: read.next === null ? null : formatCursor(read.next),
    csrf: csrfToken(ask.session.csrfSecret),
    onceKey: newId(),
    until: ask.now.toString(),
  };
  return page(inboxHeading(view), <InboxBody {...view} />, {
    layout: view.reader === 'officer' ? 'desk-text' : 'page',
  });
}

/** Marks as read what the page could show when the form was drawn; what has come since stays unread. */
export async function markAllRead(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const { actor, now, services } = ask;
  const inbox = inboxFor(actor);
  if (inbox === null) return refuse('sign_in_needed');
  const drawn = parseInstant(ask.form.text('sampai'));
  if (!drawn.ok) return refuse('form_malformed', { next: noticesPaths.inbox.to({}) });
  const until = Temporal.Instant.compare(drawn.value, now) > 0 ? now : drawn.value;
  const options = {
    viewer: inbox.viewer,
    agencyId: actor.kind === 'officer' ? actor.agencyId : services.installation.operatorAgencyId,
    permitted: permitted.value,
  };
  return write(ask, options, async (tx) => {
    await inbox.markAllRead(tx, until, now);
    return {
      ok: true,
      value: {
        location: noticesPaths.inbox.to({}),
        subject: { kind: 'inbox', id: inbox.ownerId },
        personId: actor.kind === 'person' ? actor.personId : null,
      },
    };
  });
}
