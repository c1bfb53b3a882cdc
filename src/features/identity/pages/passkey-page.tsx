import type { Ask, Permit } from '../../../kernel/http/ask.ts';
import { page, redirect, type Reply } from '../../../kernel/http/reply.ts';
import { formatDateTimeZone, type Zone } from '../../../vocabulary/instant.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import { Button, ButtonLink } from '../../../web/components/button.tsx';
import { ErrorSummary } from '../../../web/components/error-summary.tsx';
import { Form, FormEnd } from '../../../web/components/form.tsx';
import { SummaryList } from '../../../web/components/summary-list.tsx';
import { TextField } from '../../../web/components/text-fields.tsx';
import type { IdentityCircumstances } from '../domain/authority.ts';
import { longestPasskeyName, type Passkey } from '../domain/passkey.ts';
import { identityPaths } from '../http/identity-paths.ts';
import type { IdentityPort } from '../http/identity-port.ts';
import { findOwnPasskey, removeOwn, saveName, type OwnPasskey } from '../http/own-account.ts';
import { zoneFor } from './office-zone.ts';
import { csrfOf } from './passkey-button.tsx';
import { say } from './say.ts';

type OwnPermit = Permit<IdentityCircumstances['passkey.name']>;
type PasskeyAsk<Rest extends string = ''> = Ask<`/akun/kunci/:id${Rest}`>;

export async function passkeyPage(port: IdentityPort, ask: PasskeyAsk, permit: OwnPermit): Promise<Reply> {
  const own = await findOwnPasskey(ask, ask.params.id, permit);
  if (!own.ok) return own.error;
  const { passkey } = own.value;
  const view = await viewOf(port, ask, own.value);
  return page(
    say(ask.lang)('passkeyTitle', { name: passkey.name }),
    <PasskeyDetails {...view} typed={passkey.name} isNameWrong={false} />,
  );
}

export async function namePage(port: IdentityPort, ask: PasskeyAsk<'/nama'>, permit: OwnPermit): Promise<Reply> {
  const own = await findOwnPasskey(ask, ask.params.id, permit);
  if (!own.ok) return own.error;
  const typed = ask.form.text('nama');
  const saved = await saveName(ask, own.value, typed);
  if (saved.ok) return redirect(identityPaths.account.to({}));
  const view = await viewOf(port, ask, own.value);
  const title = say(ask.lang)('passkeyTitle', { name: own.value.passkey.name });
  return page(title, <PasskeyDetails {...view} typed={typed.slice(0, 200)} isNameWrong />, {
    status: 422,
    hasErrors: true,
  });
}

/** Asks once more, or says why the last one stays. */
export async function removePage(ask: PasskeyAsk<'/hapus'>, permit: OwnPermit): Promise<Reply> {
  const own = await findOwnPasskey(ask, ask.params.id, permit);
  if (!own.ok) return own.error;
  const { passkey, held } = own.value;
  const t = say(ask.lang);
  if (held.length === 1) return page(t('lastTitle'), <LastPasskey lang={ask.lang} />);
  const view = { lang: ask.lang, csrf: csrfOf(ask.session) ?? '', passkey };
  return page(t('removeTitle', { name: passkey.name }), <RemovePasskey {...view} />);
}

export async function removeNow(port: IdentityPort, ask: PasskeyAsk<'/hapus'>, permit: OwnPermit): Promise<Reply> {
  const own = await findOwnPasskey(ask, ask.params.id, permit);
  if (!own.ok) return own.error;
  const removed = await removeOwn(port, ask, own.value);
  if (!removed.ok) return removed.error;
  return redirect(identityPaths.account.to({}, { keluar: String(removed.value.ended) }), removed.value.cookies);
}

interface PasskeyView {
  readonly lang: Lang;
  readonly csrf: string;
  readonly zone: Zone;
  readonly passkey: Passkey;
}

export interface PasskeyDetailsView extends PasskeyView {
  /** What stands in the field. */
  readonly typed: string;
  readonly isNameWrong: boolean;
}

export function PasskeyDetails({ lang, csrf, zone, passkey, typed, isNameWrong }: PasskeyDetailsView) {
  const t = say(lang);
  const { id, name, kept, acr, createdAt, lastUsedAt } = passkey;
  const error = isNameWrong ? t('nameWrong', { most: longestPasskeyName }) : undefined;
  return (
    <div class="stack-large">
      <ErrorSummary errors={error === undefined ? [] : [{ field: 'nama', message: error }]} />
      <div class="stack">
        <p>
          <a href={identityPaths.account.to({})}>{t('backToAccount')}</a>
        </p>
        <h1>{t('passkeyTitle', { name })}</h1>
        <SummaryList
          rows={[
            { term: t('createdAt'), value: formatDateTimeZone(createdAt, zone, lang) },
            {
              term: t('usedAt'),
              value: lastUsedAt === null ? t('neverUsed') : formatDateTimeZone(lastUsedAt, zone, lang),
            },
            { term: t('keptWhere'), value: t(kept === 'synced' ? 'passkeySynced' : 'passkeyOnDevice') },
            { term: t('boundHow'), value: t(acr === 'passkey_counter' ? 'boundCounter' : 'boundPlain') },
          ]}
        />
      </div>
      <Form action={identityPaths.namePasskey.to({ id })} csrf={csrf}>
        <TextField
          name="nama"
          label={t('passkeyName')}
          hint={t('passkeyNameHint')}
          error={error}
          value={typed}
          width="medium"
          maxLength={longestPasskeyName}
          autocomplete="off"
        />
        <FormEnd>
          <Button>{t('saveName')}</Button>
          <a href={identityPaths.removePasskey.to({ id })}>{t('removeLink')}</a>
        </FormEnd>
      </Form>
    </div>
  );
}

export function RemovePasskey({ lang, csrf, passkey }: Omit<PasskeyView, 'zone'>) {
  const t = say(lang);
  return (
    <div class="stack">
      <h1>{t('removeTitle', { name: passkey.name })}</h1>
      <p class="lead">{t('removeLead')}</p>
      <p>{t('removeDevice')}</p>
      <Form action={identityPaths.removePasskey.to({ id: passkey.id })} csrf={csrf}>
        <FormEnd>
          <Button kind="danger">{t('removeButton')}</Button>
          <a href={identityPaths.account.to({})}>{t('keep')}</a>
        </FormEnd>
      </Form>
    </div>
  );
}

export function LastPasskey({ lang }: { readonly lang: Lang }) {
  const t = say(lang);
  return (
    <div class="stack">
      <h1>{t('lastTitle')}</h1>
      <p class="lead">{t('lastLead')}</p>
      <p>
        <ButtonLink href={`${identityPaths.account.to({})}#tambah`} icon="plus">
          {t('addTitle')}
        </ButtonLink>
      </p>
    </div>
  );
}

async function viewOf(port: IdentityPort, ask: Ask, { passkey }: OwnPasskey): Promise<PasskeyView> {
  return { lang: ask.lang, csrf: csrfOf(ask.session) ?? '', zone: await zoneFor(port, ask), passkey };
}
