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
type Body = (lang: Lang) => Child;

/** Every page of this feature in every state; whoever and whatever stands on them is invented. */
export const identityGallery: readonly GalleryPage[] = [
  open('identity-sign-in', 'Sign in: real installation', 'signInTitle', (lang) => <SignIn {...signIn(lang, null)} />),
  open('identity-sign-in-sample', 'Sign in: sample people', 'signInTitle', (lang) => (
    <SignIn {...signIn(lang, { people, search: '' })} from="/layanan/sip" />
  )),
  open('identity-sign-in-none', 'Sign in: nobody found', 'signInTitle', (lang) => <SignIn {...signIn(lang, { people, search: 'kapten' })} />),
  open('identity-sign-in-empty', 'Sign in: no sample people yet', 'signInTitle', (lang) => (
    <SignIn {...signIn(lang, { people: [], search: '' })} />
  )),
  open('identity-code', 'Counter code: empty form', 'codeTitle', (lang) => <CodeForm lang={lang} csrf={null} nik="" code="" errors={[]} />),
  failing('identity-code-wrong', 'Counter code: refused, input kept', 'codeTitle', (lang) => (
    <CodeForm lang={lang} csrf={null} nik="3314030905929001" code="482 915 306" errors={[{ field: 'kode', message: say(lang)('codeRefused') }]} />
  )),
  open('identity-code-recovery', 'Counter code: account has a passkey', 'recoveryNeededTitle', (lang) => <RecoveryNeeded lang={lang} />),
  open('identity-bind', 'Counter code: create the passkey', 'bindTitle', (lang) => <Bind lang={lang} csrf={null} kind="bind" until={until(lang)} />),
  open('identity-bind-recover', 'Counter code: replace lost passkeys', 'bindTitle', (lang) => (
    <Bind lang={lang} csrf={null} kind="recover" until={until(lang)} />
  )),
  own('identity-account', 'Account: two passkeys', 'accountTitle', (lang) => <Account {...account(lang)} />),
  own('identity-account-added', 'Account: passkey added', 'accountTitle', (lang) => <Account {...account(lang)} added={laptop} />),
  own('identity-account-sample', 'Account: sample session, no passkey', 'accountTitle', (lang) => (
    <Account {...account(lang)} acr="sample" passkeys={[]} />
  )),
  own('identity-account-elsewhere', 'Account: signed out elsewhere', 'accountTitle', (lang) => <Account {...account(lang)} endedElsewhere={2} />),
  own('identity-account-full', 'Account: ten passkeys', 'accountTitle', (lang) => (
    <Account {...account(lang)} passkeys={Array.from({ length: 10 }, () => phone)} />
  )),
  own('identity-passkey', 'Passkey: details', 'accountTitle', (lang) => (
    <PasskeyDetails lang={lang} csrf="contoh" zone="Asia/Jakarta" passkey={phone} typed={phone.name} isNameWrong={false} />
  )),
  own('identity-passkey-remove', 'Passkey: confirm removal', 'removeButton', (lang) => <RemovePasskey lang={lang} csrf="contoh" passkey={phone} />),
  own('identity-passkey-last', 'Passkey: the last one stays', 'lastTitle', (lang) => <LastPasskey lang={lang} />),
  desk('identity-counter', 'Counter: empty form, nothing waiting', 'counterTitle', (lang) => <Counter {...counter(lang)} />),
  desk('identity-counter-waiting', 'Counter: errors, a recovery waiting', 'counterTitle', (lang) => (
    <Counter {...counter(lang)} waiting={[recovery]} errors={[{ field: 'nik', message: say(lang)('nikWrong') }]} />
  )),
  desk('identity-counter-code', 'Counter: the code, shown once', 'codeShownTitle', (lang) => (
    <CodeShown lang={lang} spoken="482 915 306" until={until(lang)} origin="http://localhost:3000" />
  )),
  desk('identity-counter-state', 'Counter: how a code stands', 'stateNow', (lang) => (
    <CodeStateView lang={lang} zone="Asia/Jakarta" code={recovery} state={{ status: 'over', because: 'expired' }} />
  )),
  desk('identity-recovery-waiting', 'Recovery: waiting for a second officer', 'waitingTitle', (lang) => (
    <RecoveryWaiting lang={lang} id={recovery.id} until={until(lang)} />
  )),
  desk('identity-recovery-confirm', 'Recovery: the second officer', 'recoveryConfirm', (lang) => (
    <RecoveryConfirm lang={lang} csrf="contoh" id={recovery.id} nik="" hasSeen={false} errors={[]} />
  )),
  open('identity-invitation', 'Invitation: first passkey', 'invitationButton', (lang) => (
    <Accept lang={lang} csrf={null} token="contoh" invitation={invitation} />
  )),
  open('identity-invitation-replace', 'Invitation: replacement', 'replacementButton', (lang) => (
    <Accept lang={lang} csrf={null} token="contoh" invitation={{ ...invitation, kind: 'replacement', roles: [] }} />
  )),
  open('identity-setup', 'Setup: first administrator', 'setupTitle', (lang) => (
    <Setup lang={lang} csrf={null} token="contoh" until={lang === 'id' ? '25 Nov 2026 09.12 WIB' : '25 Nov 2026 09:12 WIB'} />
  )),
];

function open(id: string, title: string, heading: WordKey, body: Body): GalleryPage {
  return { id, title, render: (lang) => <Page frame={publicFrame(lang, { title: say(lang)(heading), path: '/masuk' })}>{body(lang)}</Page> };
}

function failing(id: string, title: string, heading: WordKey, body: Body): GalleryPage {
  const frame = (lang: Lang) => publicFrame(lang, { title: say(lang)(heading), path: '/masuk', hasErrors: true });
  return { id, title, render: (lang) => <Page frame={frame(lang)}>{body(lang)}</Page> };
}

function own(id: string, title: string, heading: WordKey, body: Body): GalleryPage {
  return { id, title, render: (lang) => <Page frame={citizenFrame(lang, '/akun', { title: say(lang)(heading) })}>{body(lang)}</Page> };
}

function desk(id: string, title: string, heading: WordKey, body: Body): GalleryPage {
  const frame = (lang: Lang) => deskFrame(lang, '/loket/kode', { title: say(lang)(heading), office: 'MPP Kabupaten Sragen' });
  return { id, title, render: (lang) => <Desk frame={frame(lang)}>{body(lang)}</Desk> };
}

const now = Temporal.Instant.from('2026-11-24T02:12:00Z');

const people: readonly SamplePerson[] = [
  person('bidan-sragen', 'Wulan Ambarsari', ['Bidan di Sragen, izin praktiknya habis bulan depan', 'Midwife in Sragen, her licence ends next month'], null),
  person('bidan-banyuwangi', 'Dyah Kemuningsari', ['Bidan di Banyuwangi, belum pernah punya izin', 'Midwife in Banyuwangi, never had a licence'], null),
  person('sragen/mpp_counter/1', 'Suryo Handayanto', ['Petugas loket MPP', 'MPP counter officer'], 'MPP Kabupaten Sragen'),
];

function person(key: string, name: string, [id, en]: readonly [string, string], organisation: string | null): SamplePerson {
  return { key, accountId: key, name, role: { id, en }, organisation, place: 0 };
}

const phone: Passkey = {
  id: '019aae00-0000-7000-8000-000000000001',
  name: 'Ponsel saya',
  acr: 'passkey_counter',
  kept: 'synced',
  createdAt: now.subtract({ hours: 900 }),
  lastUsedAt: now.subtract({ hours: 3 }),
};

const laptop: Passkey = { ...phone, id: '019aae00-0000-7000-8000-000000000002', name: 'Laptop kantor', kept: 'device', lastUsedAt: null };

const recovery: CounterCode = issueCode(
  { id: '019aae00-0000-7000-8000-0000007f3c20', personId: 'contoh', kind: 'recover', agencyId: 'mpp', officerId: 'lain' },
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

function signIn(lang: Lang, sample: SignInView['sample']): SignInView {
  return { lang, csrf: null, from: null, sample };
}

function account(lang: Lang): AccountView {
  return { lang, zone: 'Asia/Jakarta', csrf: 'contoh', acr: 'passkey_counter', passkeys: [phone, laptop], added: null, endedElsewhere: null };
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
