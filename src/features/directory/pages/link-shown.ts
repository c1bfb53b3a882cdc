import type { Ask } from '../../../kernel/http/ask.ts';
import type { OfficerEvent } from '../domain/officer-event.ts';
import { openInvitation } from '../http/invitation.ts';
import { invitationToken } from '../http/invitation-link.ts';
import { invitationPath } from './directory-paths.ts';
import type { OfficerFile } from './officer-file.ts';

type Opening = Extract<OfficerEvent, { readonly kind: 'officer.invited' | 'passkey_replacement.opened' }>;

export interface LinkShown {
  readonly invitationId: string;
  readonly kind: Opening['kind'];
  readonly expiresAt: Opening['expiresAt'];
  /** False: it was made by somebody else, is used, replaced or no longer fresh. */
  readonly isShown: boolean;
}

/** Long enough to copy it, too short to come back for it. */
const SHOWN_MINUTES = 30;

/** Whether the link of an invitation may be read on its page; null when the officer never had such a link. */
export function mayShowLink(
  { events, officer }: Pick<OfficerFile, 'events' | 'officer'>,
  asked: { readonly invitationId: string; readonly by: string; readonly now: Ask['now'] },
): LinkShown | null {
  const opening = events.find(
    (event): event is Opening => isOpening(event) && event.invitationId === asked.invitationId,
  );
  if (opening === undefined) return null;
  const isFresh = Temporal.Instant.compare(asked.now, opening.at.add({ minutes: SHOWN_MINUTES })) < 0;
  const isOpen = openInvitation(officer)?.invitationId === asked.invitationId;
  const { invitationId, kind, expiresAt } = opening;
  return { invitationId, kind, expiresAt, isShown: isFresh && isOpen && opening.by === asked.by };
}

function isOpening(event: OfficerEvent): event is Opening {
  return event.kind === 'officer.invited' || event.kind === 'passkey_replacement.opened';
}

/** The whole address of a one-time link, to be handed over. */
export function addressOf({ services, headers }: Pick<Ask, 'services' | 'headers'>, invitationId: string): string {
  const { publicUrl, port } = services.config;
  const origin = publicUrl ?? `http://${headers.get('host') ?? `localhost:${port}`}`;
  return `${origin}${invitationPath.to({ token: invitationToken(services.keys.lookup, invitationId) })}`;
}
