import type { Ask, Permit } from '../../../kernel/http/ask.ts';
import { page, redirect, refuse, type Reply } from '../../../kernel/http/reply.ts';
import { WORKER } from '../../../kernel/viewer.ts';
import type { Acr } from '../../../vocabulary/authority.ts';
import { formatDateTimeZone, type Instant, type Zone } from '../../../vocabulary/instant.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import { Button } from '../../../web/components/button.tsx';
import { Form } from '../../../web/components/form.tsx';
import { Note } from '../../../web/components/note.tsx';
import { Rows } from '../../../web/components/rows.tsx';
import { Columns, Section } from '../../../web/components/section.tsx';
import { mostPasskeys } from '../domain/binding.ts';
import type { Passkey } from '../domain/passkey.ts';
import { identityPaths } from '../http/identity-paths.ts';
import type { IdentityPort } from '../http/identity-port.ts';
import { endElsewhere, noteElsewhere } from '../http/own-account.ts';
import { listPasskeys } from '../storage/passkey.ts';
import { zoneFor } from './office-zone.ts';
import { csrfOf, PasskeyButton } from './passkey-button.tsx';
import { say, type Words } from './say.ts';

/** The passkeys of whoever is signed in, and the way to sign out elsewhere. */
export async function accountPage(port: IdentityPort, ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const { session } = ask;
  if (session === null) return refuse('sign_in_needed', { next: ask.address });
  const passkeys = await ask.services.db.as(WORKER, (tx) => listPasskeys(tx, session.accountId));
  const view: AccountView = {
    lang: ask.lang,
    zone: await zoneFor(port, ask),
    csrf: csrfOf(session) ?? '',
    acr: session.acr,
    passkeys,
    added: ask.query.has('baru') ? justAdded(passkeys, ask.now) : null,
    endedElsewhere: countIn(ask.query.get('keluar')),
  };
  return page(say(ask.lang)('accountTitle'), <Account {...view} />);
}

export async function endElsewherePage(port: IdentityPort, ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  if (ask.session === null) return refuse('sign_in_needed');
  const { cookies, ended } = await endElsewhere(port, ask, ask.session);
  await noteElsewhere(ask, ask.session, permitted.value.rule);
  return redirect(identityPaths.account.to({}, { keluar: String(ended) }), cookies);
}

export interface AccountView {
  readonly lang: Lang;
  readonly zone: Zone;
  readonly csrf: string;
  readonly acr: Acr;
  readonly passkeys: readonly Passkey[];
  /** The passkey that was just added. */
  readonly added: Passkey | null;
  /** How many other browsers were just signed out. */
  readonly endedElsewhere: number | null;
}

export function Account(view: AccountView) {
  const { lang, passkeys } = view;
  const t = say(lang);
  return (
    <Columns aside={<SignedInElsewhere t={t} csrf={view.csrf} />} asideLabel={t('elsewhereTitle')}>
      <div class="stack">
        <h1>{t('accountTitle')}</h1>
        <p class="lead">{t('accountLead')}</p>
        <Outcome t={t} view={view} />
      </div>
      <Section id="kunci" title={t('passkeysTitle')}>
        <p>{t('passkeysCount', { count: passkeys.length })}</p>
        {passkeys.length > 0 && <PasskeyRows t={t} view={view} />}
      </Section>
      <AddPasskey t={t} view={view} />
    </Columns>
  );
}

function Outcome({ t, view }: { readonly t: Words; readonly view: AccountView }) {
  if (view.added !== null) {
    return (
      <Note kind="ok">
        <p>{t('passkeyAdded', { name: view.added.name })}</p>
      </Note>
    );
  }
  if (view.endedElsewhere !== null) {
    return (
      <Note kind="ok">
        <p>{t('elsewhereDone', { count: view.endedElsewhere })}</p>
      </Note>
    );
  }
  if (view.acr === 'sample') {
    return (
      <Note>
        <p>{t('sampleSession')}</p>
      </Note>
    );
  }
  return null;
}

function PasskeyRows({ t, view }: { readonly t: Words; readonly view: AccountView }) {
  const when = (at: Passkey['createdAt']) => formatDateTimeZone(at, view.zone, view.lang);
  const used = ({ createdAt, lastUsedAt }: Passkey) =>
    lastUsedAt === null
      ? t('passkeyCreated', { time: when(createdAt) })
      : t('passkeyUsed', { created: when(createdAt), used: when(lastUsedAt) });
  return (
    <Rows
      label={t('passkeysTitle')}
      rows={view.passkeys.map((passkey) => ({
        icon: 'key',
        title: passkey.name,
        detail: `${used(passkey)}; ${t(passkey.kept === 'synced' ? 'passkeySynced' : 'passkeyOnDevice')}`,
        tag: (
          <a href={identityPaths.passkey.to({ id: passkey.id })}>
            {t('passkeyChange')}
            <span class="visually-hidden">: {passkey.name}</span>
          </a>
        ),
      }))}
    />
  );
}

function AddPasskey({ t, view }: { readonly t: Words; readonly view: AccountView }) {
  const isFull = view.passkeys.length >= mostPasskeys;
  return (
    <Section id="tambah" title={t('addTitle')} ground="sheet">
      {isFull ? (
        <p>{t('addFull', { most: mostPasskeys })}</p>
      ) : (
        <>
          <p>{t('addLead')}</p>
          <PasskeyButton
            t={t}
            mode="create"
            begin={identityPaths.addChallenge.to({})}
            finish={identityPaths.addFinish.to({})}
            next={identityPaths.account.to({}, { baru: '1' })}
            csrf={view.csrf}
            label={t('addButton')}
            field={{ label: t('passkeyName'), hint: t('passkeyNameHint'), optional: true }}
            without={t('addWithout')}
          />
        </>
      )}
    </Section>
  );
}

function SignedInElsewhere({ t, csrf }: { readonly t: Words; readonly csrf: string }) {
  return (
    <Section id="tempat-lain" title={t('elsewhereTitle')}>
      <p>{t('elsewhereLead')}</p>
      <Form action={identityPaths.endElsewhere.to({})} csrf={csrf}>
        <Button kind="plain">{t('elsewhereButton')}</Button>
      </Form>
    </Section>
  );
}

/** The script that added it does not learn its id: it is the newest, of the last minutes. */
function justAdded(passkeys: readonly Passkey[], now: Instant): Passkey | null {
  const newest = passkeys.at(-1);
  const isRecent = newest !== undefined && Temporal.Instant.compare(newest.createdAt.add({ minutes: 5 }), now) > 0;
  return isRecent ? newest : null;
}

/** The address carries a count of ours; anything else shows nothing. */
function countIn(text: string | null): number | null {
  return text !== null && /^\d{1,3}$/.test(text) ? Number(text) : null;
}
