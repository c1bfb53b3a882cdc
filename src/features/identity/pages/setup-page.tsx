import type { Ask } from '../../../kernel/http/ask.ts';
import { page, type Reply } from '../../../kernel/http/reply.ts';
import { formatDateTimeZone } from '../../../vocabulary/instant.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import { SummaryList } from '../../../web/components/summary-list.tsx';
import { allowSetup, type SetupPermit } from '../http/accept-setup.ts';
import { identityPaths } from '../http/identity-paths.ts';
import { CAPITAL } from './office-zone.ts';
import { csrfOf, PasskeyButton } from './passkey-button.tsx';
import { say } from './say.ts';

/** The first administrator of a real installation, by the link that setup printed. */
export async function setupPage(ask: Ask<'/pasang/:token'>, permit: SetupPermit): Promise<Reply> {
  const allowed = await allowSetup(ask, permit);
  if (!allowed.ok) return allowed.error;
  const until = formatDateTimeZone(allowed.value.expiresAt, CAPITAL, ask.lang);
  const view = { lang: ask.lang, csrf: csrfOf(ask.session), token: ask.params.token, until };
  return page(say(ask.lang)('setupTitle'), <Setup {...view} />);
}

export interface SetupView {
  readonly lang: Lang;
  readonly csrf: string | null;
  readonly token: string;
  readonly until: string;
}

export function Setup({ lang, csrf, token, until }: SetupView) {
  const t = say(lang);
  return (
    <div class="stack">
      <h1>{t('setupTitle')}</h1>
      <p class="lead">{t('setupLead')}</p>
      <p>{t('setupNext')}</p>
      <SummaryList rows={[{ term: t('invitationUntil'), value: until }]} />
      <PasskeyButton
        t={t}
        mode="create"
        begin={identityPaths.setupChallenge.to({ token })}
        finish={identityPaths.setup.to({ token })}
        next={identityPaths.onward.to({})}
        csrf={csrf}
        label={t('setupButton')}
        field={{ label: t('setupName'), hint: t('setupNameHint'), optional: false }}
        without={t('invitationWithout')}
      />
    </div>
  );
}
