import type { Child } from 'hono/jsx';
import type { Lang } from '../../../vocabulary/lang.ts';
import type { GalleryPage } from '../../../web/gallery/gallery-page.ts';
import { deskFrame } from '../../../web/gallery/sample-frame.ts';
import { Desk } from '../../../web/layout.tsx';
import {
  accepted,
  emptyForm,
  formWith,
  granted,
  invited,
  now,
  officerAfter,
  officerNames,
  organisationCalled,
  today,
  tokens,
} from './gallery-samples.ts';
import { initialForm } from './initial-form.ts';
import { ChooseOfficePage, InvitePage, inviteTitle } from './invite-page.tsx';
import { LinkPage, linkTitle } from './link-page.tsx';
import { DonePage, doneTitle } from './officer-done-page.tsx';
import type { OfficerFile } from './officer-file.ts';
import {
  EndRolePage,
  endRoleTitle,
  GrantRolePage,
  grantRoleTitle,
  type OfficerFormView,
  PasskeyPage,
  passkeyTitle,
  type PasskeyView,
  ReinstatePage,
  reinstateTitle,
  SuspendPage,
  suspendTitle,
} from './officer-form-pages.tsx';
import {
  OfficerListPage,
  officerListTitle,
  type OfficerListView,
  OfficerOverviewPage,
  officerOverviewTitle,
  type OfficerOverviewView,
} from './officer-list-page.tsx';
import { OfficerPage, type OfficerView } from './officer-page.tsx';
import { pageFrom } from './page-of.ts';
import { say } from './speech.ts';

interface Shown {
  readonly lang: Lang;
  readonly title: string;
  readonly hasErrors?: boolean;
  readonly children: Child;
}

function framed({ lang, title, hasErrors = false, children }: Shown) {
  return <Desk frame={deskFrame(lang, '/petugas', { title, hasErrors })}>{children}</Desk>;
}

const active = officerAfter(invited(), accepted, granted('licensing_verifier'));
const suspended = officerAfter(invited(), accepted, granted('licensing_verifier'), {
  kind: 'officer.suspended',
  reason: 'under_investigation',
});
const waiting = officerAfter(invited(), granted('licensing_verifier'));
const expired = officerAfter(invited(now.subtract({ hours: 3 })), granted('licensing_verifier'));
const lost = officerAfter(
  invited(),
  accepted,
  granted('licensing_head'),
  { kind: 'passkey.lost_reported' },
  { kind: 'passkey_replacement.approved' },
);
const replacing = officerAfter(
  invited(),
  accepted,
  { kind: 'passkey.lost_reported' },
  { kind: 'passkey_replacement.approved' },
  { kind: 'passkey_replacement.opened', invitationId: 'pengganti', expiresAt: now.add({ hours: 70 }) },
);

const colleagues = ['Ayu Contoh', 'Bima Contoh', 'Citra Contoh', 'Dewi Contoh', 'Tri Handayani Rekaan'];

function listPages(): readonly GalleryPage[] {
  const overview: OfficerOverviewView = {
    offices: ['kemenpanrb', 'kab-sragen-dpmptsp', 'kab-sragen-dinkes'].map((code, index) => ({
      organisation: organisationCalled(code),
      officers: 2 + index,
    })),
    officers: 9,
    totalOffices: 3,
    page: pageFrom(null, 50),
    administrators: [
      { officerId: 'bagus', name: 'Bagus Contoh', organisation: 'KemenPANRB' },
      { officerId: 'ratih', name: 'Ratih Contoh', organisation: 'KemenPANRB' },
    ],
    appointingOnly: false,
    fault: null,
  };
  const overviewed = (own: Partial<OfficerOverviewView>) => (lang: Lang) => {
    const view = { ...overview, ...own };
    return framed({
      lang,
      title: officerOverviewTitle(view, lang),
      children: <OfficerOverviewPage view={view} lang={lang} />,
    });
  };
  const list: OfficerListView = {
    organisation: active.organisation,
    role: null,
    officers: [active, suspended, waiting, lost, replacing].map(({ officer }, index) => ({
      officer,
      name: colleagues[index] ?? '',
    })),
    total: 5,
    page: pageFrom(null, 50),
    today,
    appointingOnly: false,
    fault: null,
  };
  const listed = (own: Partial<OfficerListView>) => (lang: Lang) => {
    const view = { ...list, ...own };
    return framed({ lang, title: officerListTitle(view, lang), children: <OfficerListPage view={view} lang={lang} /> });
  };
  const alone = { administrators: overview.administrators.slice(0, 1), appointingOnly: true };
  return [
    { id: 'officers', title: 'Officers: all organisations', render: overviewed({}) },
    { id: 'officers-one-administrator', title: 'Officers: only one administrator', render: overviewed(alone) },
    { id: 'officers-of-office', title: 'Officers: of one organisation, every state', render: listed({}) },
    { id: 'officers-none', title: 'Officers: none yet', render: listed({ officers: [], total: 0 }) },
    {
      id: 'officers-none-with-role',
      title: 'Officers: none with that role',
      render: listed({ officers: [], total: 0, role: 'auditor' }),
    },
  ];
}

function officerPages(): readonly GalleryPage[] {
  const shown =
    (file: OfficerFile, own: Partial<OfficerView> = {}) =>
    (lang: Lang) => {
      const view = { ...file, names: officerNames, isOneself: false, appointingOnly: false, now, tokens, ...own };
      return framed({ lang, title: file.name, children: <OfficerPage view={view} lang={lang} /> });
    };
  const done = (file: OfficerFile) => (lang: Lang) => {
    const event = file.events.at(-1);
    if (event === undefined) throw new Error('An officer of the gallery without events.');
    const view = { ...file, event };
    return framed({ lang, title: doneTitle(view, lang), children: <DonePage view={view} lang={lang} /> });
  };
  return [
    { id: 'officer-active', title: 'Officer: active', render: shown(active) },
    { id: 'officer-oneself', title: 'Officer: oneself', render: shown(active, { isOneself: true }) },
    { id: 'officer-invited', title: 'Officer: invited', render: shown(waiting) },
    { id: 'officer-invitation-expired', title: 'Officer: invitation ran out', render: shown(expired) },
    { id: 'officer-suspended', title: 'Officer: suspended', render: shown(suspended) },
    { id: 'officer-passkey-lost', title: 'Officer: passkey lost', render: shown(lost) },
    {
      id: 'officer-one-administrator',
      title: 'Officer: only one administrator',
      render: shown(active, { appointingOnly: true }),
    },
    { id: 'officer-done-granted', title: 'Officer: a role was given', render: done(active) },
    { id: 'officer-done-suspended', title: 'Officer: was suspended', render: done(suspended) },
  ];
}

function invitePages(): readonly GalleryPage[] {
  const office = organisationCalled('kab-sragen-dpmptsp');
  const choose = (word: string, found: readonly string[]) => (lang: Lang) => {
    const view = {
      word,
      organisations: found.map(organisationCalled),
      total: found.length === 0 ? 0 : 152,
      fault: null,
    };
    return framed({ lang, title: say(lang)('invite.where'), children: <ChooseOfficePage view={view} lang={lang} /> });
  };
  const form = (isWrong: boolean) => (lang: Lang) => {
    const t = say(lang);
    const errors = isWrong
      ? [
          { field: 'nama', message: t('field.text_empty', { label: t('invite.name'), limit: 100 }) },
          { field: 'mulai', message: t('field.date_malformed', { label: t('invite.from') }) },
        ]
      : [];
    const sent = isWrong
      ? formWith({ peran: 'licensing_head', 'mulai-hari': '31', 'mulai-bulan': '2', 'mulai-tahun': '2027' })
      : initialForm({ mulai: today });
    const view = { organisation: office, today, form: sent, errors, tokens };
    return framed({
      lang,
      title: inviteTitle(view, lang),
      hasErrors: isWrong,
      children: <InvitePage view={view} lang={lang} />,
    });
  };
  const link = (file: OfficerFile, address: string | null) => (lang: Lang) => {
    const kind = file === waiting ? ('officer.invited' as const) : ('passkey_replacement.opened' as const);
    const view = { ...file, kind, address, expires: '27 Nov 2026 09.12 WIB' };
    return framed({ lang, title: linkTitle(view, lang), children: <LinkPage view={view} lang={lang} /> });
  };
  const address = 'http://localhost:3000/undangan/contoh-tautan-yang-tidak-berlaku-di-mana-pun';
  return [
    {
      id: 'invite-where',
      title: 'Invite: which organisation',
      render: choose('', ['kemenkes', 'kab-sragen-dpmptsp', 'kab-sragen-dinkes']),
    },
    { id: 'invite-where-nothing', title: 'Invite: no such organisation', render: choose('xyz', []) },
    { id: 'invite', title: 'Invite: the form', render: form(false) },
    { id: 'invite-errors', title: 'Invite: errors, input kept', render: form(true) },
    { id: 'invite-link', title: 'Invite: the link', render: link(waiting, address) },
    { id: 'invite-link-hidden', title: 'Invite: the link is no longer shown', render: link(waiting, null) },
    { id: 'passkey-link', title: 'Passkey: the link for a new one', render: link(replacing, address) },
  ];
}

function formPages(): readonly GalleryPage[] {
  return [
    { id: 'grant-role', title: 'Role: give one', render: grantPage },
    { id: 'end-role', title: 'Role: end it', render: endPage },
    { id: 'suspend', title: 'Suspend: the question', render: suspendPage },
    { id: 'suspend-conflict', title: 'Suspend: somebody else changed the officer', render: conflictPage },
    { id: 'reinstate', title: 'Reinstate: the question', render: reinstatePage },
  ];
}

function formView(file: OfficerFile, own: Partial<OfficerFormView> = {}): OfficerFormView {
  return { ...file, form: emptyForm, errors: [], tokens, ...own };
}

function grantPage(lang: Lang) {
  const view = formView(active, { form: initialForm({ mulai: today }) });
  return framed({ lang, title: grantRoleTitle(view, lang), children: <GrantRolePage view={view} lang={lang} /> });
}

function endPage(lang: Lang) {
  const [grant] = active.officer.grants;
  if (grant === undefined) throw new Error('An officer of the gallery without role.');
  const view = { ...formView(active, { form: initialForm({ pada: today }) }), grant };
  return framed({ lang, title: endRoleTitle(view, lang), children: <EndRolePage view={view} lang={lang} /> });
}

function suspendPage(lang: Lang) {
  const view = formView(active);
  return framed({ lang, title: suspendTitle(view, lang), children: <SuspendPage view={view} lang={lang} /> });
}

function conflictPage(lang: Lang) {
  const message = say(lang)('officer.changed', { changes: say(lang)('officer.event.passkey.lost_reported') });
  const view = formView(active, { form: formWith({ alasan: 'misuse' }), errors: [{ field: 'alasan', message }] });
  const children = <SuspendPage view={view} lang={lang} />;
  return framed({ lang, title: suspendTitle(view, lang), hasErrors: true, children });
}

function reinstatePage(lang: Lang) {
  const view = formView(suspended);
  return framed({ lang, title: reinstateTitle(view, lang), children: <ReinstatePage view={view} lang={lang} /> });
}

function passkeyPages(): readonly GalleryPage[] {
  const shown =
    (file: OfficerFile, own: Partial<PasskeyView> = {}) =>
    (lang: Lang) => {
      const view = {
        ...file,
        form: emptyForm,
        errors: [],
        tokens,
        approvers: [],
        linkUntil: null,
        cannotApprove: null,
        ...own,
      };
      return framed({ lang, title: passkeyTitle(view, lang), children: <PasskeyPage view={view} lang={lang} /> });
    };
  const approvers = ['Ratih Contoh'];
  return [
    { id: 'passkey-held', title: 'Passkey: works', render: shown(active) },
    { id: 'passkey-lost', title: 'Passkey: waits for the second approval', render: shown(lost, { approvers }) },
    {
      id: 'passkey-lost-approved',
      title: 'Passkey: approved by whoever looks',
      render: shown(lost, { approvers, cannotApprove: 'approved' }),
    },
    { id: 'passkey-lost-own', title: 'Passkey: one’s own', render: shown(lost, { approvers, cannotApprove: 'own' }) },
    {
      id: 'passkey-replacing',
      title: 'Passkey: the new one waits',
      render: shown(replacing, { linkUntil: '27 Nov 2026 09.12 WIB' }),
    },
    { id: 'passkey-none', title: 'Passkey: none yet', render: shown(waiting) },
    { id: 'passkey-suspended', title: 'Passkey: suspended', render: shown(suspended) },
  ];
}

// Last, because its pages are made from the samples above.
/** The pages about officers, in every state; everybody on them is invented. */
export const deskGallery: readonly GalleryPage[] = [
  ...listPages(),
  ...officerPages(),
  ...invitePages(),
  ...formPages(),
  ...passkeyPages(),
];
