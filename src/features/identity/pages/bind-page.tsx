import type { Ask } from '../../../kernel/http/ask.ts';
import { page, refuse, type Reply } from '../../../kernel/http/reply.ts';
import { formatTime } from '../../../vocabulary/instant.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import { Note } from '../../../web/components/note.tsx';
import type { CodeKind } from '../domain/binding.ts';
import { codeState } from '../domain/counter-code.ts';
import { openedCode, type BindPermit } from '../http/bind-by-code.ts';
import { identityPaths } from '../http/identity-paths.ts';
import type { IdentityPort } from '../http/identity-port.ts';
import { CAPITAL } from './office-zone.ts';
import { csrfOf, PasskeyButton } from './passkey-button.tsx';
import { say } from './say.ts';

/** After the code: the passkey is made, in the browser that entered it. */
export async function bindPage(port: IdentityPort, ask: Ask, permit: BindPermit): Promise<Reply> {
  const code = await openedCode(port, ask);
  const state = code === null ? null : codeState(code, ask.now);
  if (code === null || state?.status !== 'opened')
    return refuse('identity_code_not_opened', { next: identityPaths.code.to({}) });
  const permitted = permit({ isCodeOpened: true });
  if (!permitted.ok) return permitted.error;
  const view = {
    lang: ask.lang,
    csrf: csrfOf(ask.session),
    kind: code.kind,
    until: formatTime(state.until, CAPITAL, ask.lang),
  };
  return page(say(ask.lang)('bindTitle'), <Bind {...view} />);
}

export interface BindView {
  readonly lang: Lang;
  readonly csrf: string | null;
  readonly kind: CodeKind;
  /** As shown: `09.27 WIB`. */
  readonly until: string;
}

export function Bind({ lang, csrf, kind, until }: BindView) {
  const t = say(lang);
  return (
    <div class="stack">
      <h1>{t('bindTitle')}</h1>
      <p class="lead">{t('bindLead')}</p>
      {kind === 'recover' && (
        <Note kind="warn">
          <p>{t('bindReplaces')}</p>
        </Note>
      )}
      <p>{t('bindUntil', { time: until })}</p>
      <PasskeyButton
        t={t}
        mode="create"
        begin={identityPaths.codeKeyChallenge.to({})}
        finish={identityPaths.codeKey.to({})}
        next={identityPaths.account.to({}, { baru: '1' })}
        csrf={csrf}
        label={t('bindButton')}
        field={{ label: t('passkeyName'), hint: t('passkeyNameHint'), optional: true }}
        without={t('bindWithout', { time: until })}
      />
    </div>
  );
}
