import type { Child } from 'hono/jsx';
import type { Lang } from '../../../vocabulary/lang.ts';
import { Desk, Page } from '../../../web/layout.tsx';
import type { GalleryPage } from '../../../web/gallery/gallery-page.ts';
import { citizenFrame, deskFrame, publicFrame } from '../../../web/gallery/sample-frame.ts';
import type { Passkey } from '../domain/passkey.ts';
import { issueCode, type CounterCode } from '../domain/counter-code.ts';
import type { Invitation } from '../http/identity-port.ts';
import type { SamplePerson } from '../storage/sample-person.ts';
import { Account, type AccountView } from './account-page.tsx';
import { Bind } from './bind-page.tsx';
import { CodeForm, RecoveryNeeded } from './code-page.tsx';
import { CodeShown } from './code-shown.tsx';
import { CodeStateView } from './code-state-page.tsx';
import { Counter, type CounterView } from './counter-page.tsx';
import { Accept } from './invitation-page.tsx';
import { LastPasskey, PasskeyDetails, RemovePasskey } from './passkey-page.tsx';
import { RecoveryConfirm, RecoveryWaiting } from './recovery-page.tsx';
import { say } from './say.ts';
import { Setup } from './setup-page.tsx';
import { SignIn, type SignInView } from './sign-in-page.tsx';

type WordKey = Parameters<ReturnType<typeof say>>[0];

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly heading: WordKey;
  readonly around: 'stranger' | 'failing' | 'citizen' | 'desk';
  readonly body: (lang: Lang) => Child;
}

function Framed({ lang, entry }: { readonly lang: Lang; readonly entry: Omit<Entry, 'id' | 'title'> }) {
  const title = say(lang)(entry.heading);
  switch (entry.around) {
    case 'stranger':
      return <Page frame={publicFrame(lang, { title, path: '/masuk' })}>{entry.body(lang)}</Page>;
    case 'failing':
      return <Page frame={publicFrame(lang, { title, path: '/masuk', hasErrors: true })}>{entry.body(lang)}</Page>;
    case 'citizen':
      return <Page frame={citizenFrame(lang, '/akun', { title })}>{entry.body(lang)}</Page>;
    case 'desk':
      return (
        <Desk frame={deskFrame(lang, '/loket/kode', { title, office: 'MPP Kabupaten Sragen' })}>
          {entry.body(lang)}
        </Desk>
      );
    default:
      return entry.around satisfies never;
  }
}

const now = Temporal.Instant.from('2026-11-24T02:12:00Z');

const people: readonly SamplePerson[] = [
  {
    key: 'bidan-sragen',
    accountId: 'bidan-sragen',
    name: 'Wulan Ambarsari',
    role: {
      id: 'Bidan di Sragen, izin praktiknya habis bulan depan',
      en: 'Midwife in Sragen, her licence ends next month',
    },
    organisation: null,
    place: 0,
  },
  {
    key: 'bidan-banyuwangi',
    accountId: 'bidan-banyuwangi',
    name: 'Dyah Kemuningsari',
    role: { id: 'Bidan di Banyuwangi, belum pernah punya izin', en: 'Midwife in Banyuwangi, never had a licence' },
    organisation: null,
    place: 0,
  },
  {
    key: 'sragen/mpp_counter/1',
    accountId: 'sragen/mpp_counter/1',
    name: 'Suryo Handayanto',
    role: { id: 'Petugas loket MPP', en: 'MPP counter officer' },
    organisation: 'MPP Kabupaten Sragen',
    place: 0,
  },
];

const phone: Passkey = {
  id: '019aae00-0000-7000-8000-000000000001',
  name: 'Ponsel saya',
  acr: 'passkey_counter',
  kept: 'synced',
  createdAt: now.subtract({ hours: 900 }),
  lastUsedAt: now.subtract({ hours: 3 }),
};

const laptop: Passkey = {
  ...phone,
  id: '019aae00-0000-7000-8000-000000000002',
  name: 'Laptop kantor',
  kept: 'device',
  lastUsedAt: null,
};

const recovery: CounterCode = issueCode(
  {
    id: '019aae00-0000-7000-8000-0000007f3c20',
    personId: 'contoh',
    kind: 'recover',
    agencyId: 'mpp',
    officerId: 'lain',
  },
  now,
);

const invitation: Invitation = {
  officerId: 'contoh',
  name: 'Rahmat Danujaya',
  organisation: 'MPP Kabupaten Sragen',
  roles: [{ id: 'Petugas loket MPP', en: 'MPP counter officer' }],
  kind: 'first',
  expiresAt: now.add({ hours: 70 }),
  zone: 'Asia/Jakarta',
};

const entries: readonly Entry[] = [
  {
    id: 'identity-sign-in',
    title: 'Sign in: real installation',
    heading: 'signInTitle',
    around: 'stranger',
    body: (lang) => <SignIn {...signIn(lang, null)} />,
  },
  {
    id: 'identity-sign-in-sample',
    title: 'Sign in: sample people',
    heading: 'signInTitle',
    around: 'stranger',
    body: (lang) => <SignIn {...signIn(lang, { people, search: '' })} from="/layanan/sip" />,
  },
  {
    id: 'identity-sign-in-none',
    title: 'Sign in: nobody found',
    heading: 'signInTitle',
    around: 'stranger',
    body: (lang) => <SignIn {...signIn(lang, { people, search: 'kapten' })} />,
  },
  {
    id: 'identity-sign-in-empty',
    title: 'Sign in: no sample people yet',
    heading: 'signInTitle',
    around: 'stranger',
    body: (lang) => <SignIn {...signIn(lang, { people: [], search: '' })} />,
  },
  {
    id: 'identity-code',
    title: 'Counter code: empty form',
    heading: 'codeTitle',
    around: 'stranger',
    body: (lang) => <CodeForm lang={lang} csrf={null} nik="" code="" errors={[]} />,
  },
  {
    id: 'identity-code-wrong',
    title: 'Counter code: refused, input kept',
    heading: 'codeTitle',
    around: 'failing',
    body: (lang) => (
      <CodeForm
        lang={lang}
        csrf={null}
        nik="3314030905920000"
        code="482 915 306"
        errors={[{ field: 'kode', message: say(lang)('codeRefused') }]}
      />
    ),
  },
  {
    id: 'identity-code-recovery',
    title: 'Counter code: account has a passkey',
    heading: 'recoveryNeededTitle',
    around: 'stranger',
    body: (lang) => <RecoveryNeeded lang={lang} />,
  },
  {
    id: 'identity-bind',
    title: 'Counter code: create the passkey',
    heading: 'bindTitle',
    around: 'stranger',
    body: (lang) => <Bind lang={lang} csrf={null} kind="bind" until={until(lang)} />,
  },
  {
    id: 'identity-bind-recover',
    title: 'Counter code: replace lost passkeys',
    heading: 'bindTitle',
    around: 'stranger',
    body: (lang) => <Bind lang={lang} csrf={null} kind="recover" until={until(lang)} />,
  },
  {
    id: 'identity-account',
    title: 'Account: two passkeys',
    heading: 'accountTitle',
    around: 'citizen',
    body: (lang) => <Account {...account(lang)} />,
  },
  {
    id: 'identity-account-added',
    title: 'Account: passkey added',
    heading: 'accountTitle',
    around: 'citizen',
    body: (lang) => <Account {...account(lang)} added={laptop} />,
  },
  {
    id: 'identity-account-sample',
    title: 'Account: sample session, no passkey',
    heading: 'accountTitle',
    around: 'citizen',
    body: (lang) => <Account {...account(lang)} acr="sample" passkeys={[]} />,
  },
  {
    id: 'identity-account-elsewhere',
    title: 'Account: signed out elsewhere',
    heading: 'accountTitle',
    around: 'citizen',
    body: (lang) => <Account {...account(lang)} endedElsewhere={2} />,
  },
  {
    id: 'identity-account-full',
    title: 'Account: ten passkeys',
    heading: 'accountTitle',
    around: 'citizen',
    body: (lang) => <Account {...account(lang)} passkeys={Array.from({ length: 10 }, () => phone)} />,
  },
  {
    id: 'identity-passkey',
    title: 'Passkey: details',
    heading: 'accountTitle',
    around: 'citizen',
    body: (lang) => (
      <PasskeyDetails
        lang={lang}
        csrf="contoh"
        zone="Asia/Jakarta"
        passkey={phone}
        typed={phone.name}
        isNameWrong={false}
      />
    ),
  },
  {
    id: 'identity-passkey-remove',
    title: 'Passkey: confirm removal',
    heading: 'removeButton',
    around: 'citizen',
    body: (lang) => <RemovePasskey lang={lang} csrf="contoh" passkey={phone} />,
  },
  {
    id: 'identity-passkey-last',
    title: 'Passkey: the last one stays',
    heading: 'lastTitle',
    around: 'citizen',
    body: (lang) => <LastPasskey lang={lang} />,
  },
  {
    id: 'identity-counter',
    title: 'Counter: empty form, nothing waiting',
    heading: 'counterTitle',
    around: 'desk',
    body: (lang) => <Counter {...counter(lang)} />,
  },
  {
    id: 'identity-counter-waiting',
    title: 'Counter: errors, a recovery waiting',
    heading: 'counterTitle',
    around: 'desk',
    body: (lang) => (
      <Counter {...counter(lang)} waiting={[recovery]} errors={[{ field: 'nik', message: say(lang)('nikWrong') }]} />
    ),
  },
  {
    id: 'identity-counter-code',
    title: 'Counter: the code, shown once',
    heading: 'codeShownTitle',
    around: 'desk',
    body: (lang) => <CodeShown lang={lang} spoken="482 915 306" until={until(lang)} origin="http://localhost:3000" />,
  },
  {
    id: 'identity-counter-state',
    title: 'Counter: how a code stands',
    heading: 'stateNow',
    around: 'desk',
    body: (lang) => (
      <CodeStateView lang={lang} zone="Asia/Jakarta" code={recovery} state={{ status: 'over', because: 'expired' }} />
    ),
  },
  {
    id: 'identity-recovery-waiting',
    title: 'Recovery: waiting for a second officer',
    heading: 'waitingTitle',
    around: 'desk',
    body: (lang) => <RecoveryWaiting lang={lang} id={recovery.id} until={until(lang)} />,
  },
  {
    id: 'identity-recovery-confirm',
    title: 'Recovery: the second officer',
    heading: 'recoveryConfirm',
    around: 'desk',
    body: (lang) => <RecoveryConfirm lang={lang} csrf="contoh" id={recovery.id} nik="" hasSeen={false} errors={[]} />,
  },
  {
    id: 'identity-invitation',
    title: 'Invitation: first passkey',
    heading: 'invitationButton',
    around: 'stranger',
    body: (lang) => <Accept lang={lang} csrf={null} token="contoh" invitation={invitation} />,
  },
  {
    id: 'identity-invitation-replace',
    title: 'Invitation: replacement',
    heading: 'replacementButton',
    around: 'stranger',
    body: (lang) => (
      <Accept lang={lang} csrf={null} token="contoh" invitation={{ ...invitation, kind: 'replacement', roles: [] }} />
    ),
  },
  {
    id: 'identity-setup',
    title: 'Setup: first administrator',
    heading: 'setupTitle',
    around: 'stranger',
    body: (lang) => (
      <Setup
        lang={lang}
        csrf={null}
        token="contoh"
        until={lang === 'id' ? '25 Nov 2026 09.12 WIB' : '25 Nov 2026 09:12 WIB'}
      />
    ),
  },
];

/** Every page of this feature in every state; whoever and whatever stands on them is invented. */
export const identityGallery: readonly GalleryPage[] = entries.map(({ id, title, ...entry }) => ({
  id,
  title,
  render: (lang) => <Framed lang={lang} entry={entry} />,
}));

function signIn(lang: Lang, sample: SignInView['sample']): SignInView {
  return { lang, csrf: null, from: null, sample };
}

function account(lang: Lang): AccountView {
  return {
    lang,
    zone: 'Asia/Jakarta',
    csrf: 'contoh',
    acr: 'passkey_counter',
    passkeys: [phone, laptop],
    added: null,
    endedElsewhere: null,
  };
}

function counter(lang: Lang): CounterView {
  return {
    lang,
    csrf: 'contoh',
    zone: 'Asia/Jakarta',
    formId: recovery.id,
    officerId: 'petugas',
    waiting: [],
    typed: { nik: '', kind: null, hasSeen: false },
    errors: [],
  };
}

function until(lang: Lang): string {
  return lang === 'id' ? '09.27 WIB' : '09:27 WIB';
}
