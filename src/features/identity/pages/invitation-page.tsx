import type { Ask } from '../../../kernel/http/ask.ts';
import { page, type Reply } from '../../../kernel/http/reply.ts';
import { formatDateTimeZone } from '../../../vocabulary/instant.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import { SummaryList } from '../../../web/components/summary-list.tsx';
import { allowInvitation, type LinkPermit } from '../http/accept-invitation.ts';
import { identityPaths } from '../http/identity-paths.ts';
import type { IdentityPort, Invitation } from '../http/identity-port.ts';
import { csrfOf, PasskeyButton } from './passkey-button.tsx';
import { say } from './say.ts';

/** What an officer is invited to, and the button that accepts. */
export async function invitationPage(
  port: IdentityPort,
  ask: Ask<'/undangan/:token'>,
  permit: LinkPermit,
): Promise<Reply> {
  const allowed = await allowInvitation(port, ask, permit);
  if (!allowed.ok) return allowed.error;
  const { invitation } = allowed.value;
  const view = { lang: ask.lang, csrf: csrfOf(ask.session), token: ask.params.token, invitation };
  return page(say(ask.lang)('invitationTitle', { name: invitation.name }), <Accept {...view} />);
}

export interface AcceptView {
  readonly lang: Lang;
  readonly csrf: string | null;
  readonly token: string;
  readonly invitation: Invitation;
}

export function Accept({ lang, csrf, token, invitation }: AcceptView) {
  const t = say(lang);
  const { name, organisation, roles, kind, expiresAt, zone } = invitation;
  const isFirst = kind === 'first';
  return (
    <div class="stack">
      <h1>{t('invitationTitle', { name })}</h1>
      <p class="lead">{t(isFirst ? 'invitationLead' : 'replacementLead', { organisation })}</p>
      <SummaryList
        rows={[
          {
            term: t('invitationRoles'),
            value: roles.length === 0 ? t('invitationNoRoles') : roles.map((role) => role[lang]).join(', '),
          },
          { term: t('invitationUntil'), value: formatDateTimeZone(expiresAt, zone, lang) },
        ]}
      />
      <PasskeyButton
        t={t}
        mode="create"
        begin={identityPaths.invitationChallenge.to({ token })}
        finish={identityPaths.invitation.to({ token })}
        next={identityPaths.onward.to({})}
        csrf={csrf}
        label={t(isFirst ? 'invitationButton' : 'replacementButton')}
        field={{ label: t('passkeyName'), hint: t('passkeyNameHint'), optional: true }}
        without={t('invitationWithout')}
      />
      <p class="small dim">{t('invitationNotYou')}</p>
    </div>
  );
}
