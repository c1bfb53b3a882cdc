import type { Ask, Permit } from '../../../kernel/http/ask.ts';
import { page, redirect, type Reply } from '../../../kernel/http/reply.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import { parseNik } from '../../../vocabulary/nik.ts';
import { Button, ButtonLink } from '../../../web/components/button.tsx';
import { ErrorSummary, type FieldError } from '../../../web/components/error-summary.tsx';
import { FormEnd } from '../../../web/components/form.tsx';
import { Columns, Section } from '../../../web/components/section.tsx';
import { TextField } from '../../../web/components/text-fields.tsx';
import { parseCode } from '../domain/code-digits.ts';
import { identityPaths } from '../http/identity-paths.ts';
import type { IdentityPort } from '../http/identity-port.ts';
import { redeemCode } from '../http/redeem-code.ts';
import { csrfOf, OpenForm } from './passkey-button.tsx';
import { say, type Words } from './say.ts';

export async function codePage(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  return page(
    say(ask.lang)('codeTitle'),
    <CodeForm lang={ask.lang} csrf={csrfOf(ask.session)} nik="" code="" errors={[]} />,
  );
}

/** NIK and code together: right, they open the code for this browser; wrong, the page never says which. */
export async function redeemPage(port: IdentityPort, ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const t = say(ask.lang);
  const given = { nik: ask.form.text('nik'), code: ask.form.text('kode') };
  const [nik, digits] = [parseNik(given.nik), parseCode(given.code)];
  const again = (errors: readonly FieldError[]) =>
    page(t('codeTitle'), <CodeForm lang={ask.lang} csrf={csrfOf(ask.session)} {...kept(given)} errors={errors} />, {
      status: 422,
      hasErrors: true,
    });
  if (!nik.ok || !digits.ok) {
    return again([
      ...(nik.ok ? [] : [{ field: 'nik', message: t('nikWrong') }]),
      ...(digits.ok ? [] : [{ field: 'kode', message: t('codeWrong') }]),
    ]);
  }
  const opened = await redeemCode(port, ask, { nik: nik.value, digits: digits.value, rule: permitted.value.rule });
  if (opened.ok) return redirect(identityPaths.codeKey.to({}), [opened.value]);
  if (opened.error === 'code_refused') return again([{ field: 'kode', message: t('codeRefused') }]);
  return page(t('recoveryNeededTitle'), <RecoveryNeeded lang={ask.lang} />, { status: 409 });
}

export interface CodeFormView {
  readonly lang: Lang;
  readonly csrf: string | null;
  readonly nik: string;
  readonly code: string;
  readonly errors: readonly FieldError[];
}

export function CodeForm({ lang, csrf, nik, code, errors }: CodeFormView) {
  const t = say(lang);
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  return (
    <Columns aside={<NoCode t={t} />} asideLabel={t('noCodeTitle')}>
      <ErrorSummary errors={errors} />
      <div class="stack">
        <h1>{t('codeTitle')}</h1>
        <p class="lead">{t('codeLead')}</p>
      </div>
      <OpenForm action={identityPaths.code.to({})} csrf={csrf}>
        <TextField
          name="nik"
          label={t('nik')}
          hint={t('nikHint')}
          error={errorOf('nik')}
          value={nik}
          width="medium"
          inputMode="numeric"
          autocomplete="off"
          maxLength={30}
        />
        <TextField
          name="kode"
          label={t('code')}
          hint={t('codeHint')}
          error={errorOf('kode')}
          value={code}
          width="medium"
          inputMode="numeric"
          autocomplete="one-time-code"
          maxLength={20}
        />
        <FormEnd>
          <Button>{t('continue')}</Button>
        </FormEnd>
      </OpenForm>
    </Columns>
  );
}

export function RecoveryNeeded({ lang }: { readonly lang: Lang }) {
  const t = say(lang);
  return (
    <div class="stack">
      <h1>{t('recoveryNeededTitle')}</h1>
      <p class="lead">{t('recoveryNeeded')}</p>
      <p>
        <ButtonLink href={identityPaths.signIn.to({})} icon="key">
          {t('signInButton')}
        </ButtonLink>
      </p>
    </div>
  );
}

function NoCode({ t }: { readonly t: Words }) {
  return (
    <Section id="belum-punya" title={t('noCodeTitle')}>
      <p>{t('noCode')}</p>
      <p>{t('noCodeLost')}</p>
    </Section>
  );
}

/** What was typed comes back, cut to what a field can hold. */
function kept(given: { readonly nik: string; readonly code: string }) {
  return { nik: given.nik.slice(0, 30), code: given.code.slice(0, 20) };
}
