import { askingOfficer } from '../../../kernel/http/asking-officer.ts';
import { err, ok } from '../../../vocabulary/result.ts';
import type { Ask, Permitted } from '../../../kernel/http/ask.ts';
import { refuse, type Reply } from '../../../kernel/http/reply.ts';
import { write, type WriteOptions, type Written } from '../../../kernel/http/write.ts';
import { endSessions } from '../../../kernel/session.ts';
import type { Officer } from '../domain/officer.ts';
import type { Acting, ActingAmong, OfficerDecision } from '../domain/officer-decisions.ts';
import { changeOfficer, type ChangeRefusal } from '../http/change-officer.ts';
import { openInvitation } from '../http/invitation.ts';
import { directoryPaths } from './directory-paths.ts';
import type { OfficerFile } from './officer-file.ts';
import { officerValues } from './refusal-words.ts';

export interface OfficerWriting {
  readonly permitted: Permitted;
  readonly decide: (officer: Officer, acting: ActingAmong) => OfficerDecision;
  /** The answer for a refusal; without it the catalogue explains it on a page. */
  readonly refused?: (refusal: ChangeRefusal) => Reply;
}

/** Changes an officer as the form asks, and leads to the page that says what was done. */
export function writeOfficer(ask: Ask, file: OfficerFile, writing: OfficerWriting): Promise<Reply> {
  const agencyId = file.organisation.id;
  const { officerId } = file.officer;
  const options: WriteOptions = {
    viewer: { kind: 'agency', agencyId: agencyId },
    agencyId: askingOfficer(ask).agencyId,
    permitted: writing.permitted,
  };
  return write(ask, options, async (tx) => {
    const change = { officerId, agencyId, lookup: ask.services.keys.lookup, seen: seenVersion(ask) };
    const changed = await changeOfficer(tx, change, (officer, officers) =>
      writing.decide(officer, { ...actingOn(ask, file), officers }),
    );
    if (changed.ok) return ok(writtenOf(file.officer, changed.value));
    return err((writing.refused ?? explain(ask, file))(changed.error));
  });
}

/** The officer's sessions are over as soon as the answer leaves; a request under way is refused by his roles. */
export async function writeAndEndSessions(ask: Ask, file: OfficerFile, writing: OfficerWriting): Promise<Reply> {
  const reply = await writeOfficer(ask, file, writing);
  if (reply.kind === 'redirect') await endSessions(ask.services.db, { officerId: file.officer.officerId }, ask.now);
  return reply;
}

function actingOn(ask: Ask, { today }: Pick<OfficerFile, 'today'>): Acting {
  return { at: ask.now, today, by: askingOfficer(ask).officerId };
}

/** To the link, if one was just opened; else to the last event. */
export function writtenOf(before: Officer | null, after: Officer): Written {
  const { officerId } = after;
  const link = openInvitation(after);
  const isNew = link !== null && (before === null || openInvitation(before)?.invitationId !== link.invitationId);
  const location = isNew
    ? directoryPaths.link.to({ officer: officerId, invitation: link.invitationId })
    : directoryPaths.done.to({ officer: officerId, version: String(after.version) });
  return { location, subject: { kind: 'officer', id: officerId }, personId: null };
}

function explain(ask: Ask, { officer, zone }: OfficerFile): (refusal: ChangeRefusal) => Reply {
  const next = directoryPaths.officer.to({ officer: officer.officerId });
  return (refusal) => refuse(refusal.code, { values: officerValues(refusal, zone, ask.lang), next });
}

function seenVersion(ask: Ask): number {
  const given = ask.form.text('versi');
  return /^\d{1,6}$/.test(given) ? Number(given) : 0;
}
