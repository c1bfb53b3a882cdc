import type { Child } from 'hono/jsx';
import { CSRF_FIELD, csrfToken } from '../../../kernel/http/csrf.ts';
import type { Session } from '../../../kernel/session.ts';
import { Button } from '../../../web/components/button.tsx';
import { TextField } from '../../../web/components/text-fields.tsx';
import type { Words } from './say.ts';

interface PasskeyButtonProps {
  readonly t: Words;
  /** `get` signs in with a passkey, `create` makes one. */
  readonly mode: 'get' | 'create';
  /** Where the challenge is drawn, where the answer goes, and the page after it. */
  readonly begin: string;
  readonly finish: string;
  readonly next: string;
  /** The session's token; null where nobody is signed in. */
  readonly csrf: string | null;
  readonly label: string;
  /** A field whose text is sent along. */
  readonly field?: { readonly label: string; readonly hint: string; readonly optional: boolean } | undefined;
  /** What to do where neither script nor passkeys work. */
  readonly without: string;
}

/**
 * The one thing that needs a script. Until passkey.client.ts has found that the browser can, the page shows
 * the other way instead of a button that does nothing.
 */
export function PasskeyButton(props: PasskeyButtonProps) {
  const { t } = props;
  return (
    <>
      <div
        class="stack"
        hidden
        data-passkey={props.mode}
        data-begin={props.begin}
        data-finish={props.finish}
        data-next={props.next}
        data-csrf={props.csrf ?? undefined}
        data-waiting={t('passkeyWaiting')}
        data-cancelled={t('passkeyCancelled')}
        data-held={t('passkeyHeld')}
        data-unreachable={t('passkeyUnreachable')}
      >
        {props.field && <TextField name="nama" {...props.field} width="medium" maxLength={100} autocomplete="off" />}
        <p>
          <Button type="button" icon="key">
            {props.label}
          </Button>
        </p>
        <p role="status" />
      </div>
      <p data-passkey-without>{props.without}</p>
    </>
  );
}

/** The token of a signed-in page, for forms and for the script. */
export function csrfOf(session: Session | null): string | null {
  return session === null ? null : csrfToken(session.csrfSecret);
}

interface OpenFormProps {
  readonly action: string;
  readonly csrf: string | null;
  readonly children: Child;
}

/** A form that works also before anybody is signed in; then the browser's Origin alone speaks for it. */
export function OpenForm({ action, csrf, children }: OpenFormProps) {
  return (
    <form method="post" action={action} novalidate data-once>
      {csrf !== null && <input type="hidden" name={CSRF_FIELD} value={csrf} />}
      {children}
    </form>
  );
}
