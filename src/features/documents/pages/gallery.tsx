import type { Lang } from '../../../vocabulary/lang.ts';
import type { GalleryPage } from '../../../web/gallery/gallery-page.ts';
import { citizenFrame, deskFrame, publicFrame } from '../../../web/gallery/sample-frame.ts';
import { Desk, Page } from '../../../web/layout.tsx';
import { revocationReasons } from '../data/revocation-reasons.ts';
import { reasonsOn } from '../domain/revocation.ts';
import { qrOf } from '../http/qr.ts';
import { CheckBody } from './check-body.tsx';
import { CODE_FIELD, FILE_FIELD } from './check-forms.tsx';
import { CheckStartBody, type CheckStartView } from './check-start-body.tsx';
import { checkView } from './check-view.ts';
import {
  type CheckState,
  sampleChecks,
  sampleDocuments,
  sampleMoment,
  sampleOpened,
  sampleRevocation,
  sampleToday as today,
} from './gallery-samples.ts';
import { OwnDocumentBody } from './own-document-body.tsx';
import { OwnDocumentsBody } from './own-documents-body.tsx';
import { RegisterBody, type RegisterView } from './register-body.tsx';
import { RegisteredBody } from './registered-body.tsx';
import { RevokeBody } from './revoke-body.tsx';
import { nothingTyped, readRevocation } from './revoke-form.ts';
import { say } from './say.ts';

/** Every page of this feature in every state; everything here is invented. */
export const documentsGallery: readonly GalleryPage[] = [
  ...(
    [
      ['valid', 'Check by code: genuine and valid'],
      ['valid-file', 'Check by file: genuine and valid'],
      ['by-system', 'Check by code: issued by the office itself'],
      ['revoked', 'Check: revoked'],
      ['expired', 'Check: expired'],
      ['altered', 'Check by file: content changed'],
      ['altered-appended', 'Check by file: something appended'],
      ['unknown', 'Check by code: not known'],
      ['unknown-file', 'Check by file: no seal of ours'],
    ] as const satisfies readonly (readonly [CheckState, string])[]
  ).map(([state, title]) => ({
    id: `documents-check-${state}`,
    title,
    render: (lang: Lang) => {
      const view = checkView(sampleChecks[state], sampleMoment(lang));
      return (
        <Page frame={publicFrame(lang, { title: view.title })}>
          <CheckBody lang={lang} view={view} />
        </Page>
      );
    },
  })),
  start('documents-check-start', 'Check: code or file', () => ({ typed: '', errors: [] })),
  start('documents-check-code-wrong', 'Check: code mistyped', (lang) => ({
    typed: '7QK4-MOXD',
    errors: [{ field: CODE_FIELD, message: say(lang)('codeWrong') }],
  })),
  start('documents-check-file-missing', 'Check: no file chosen', (lang) => ({
    typed: '',
    errors: [{ field: FILE_FIELD, message: say(lang)('fileMissing') }],
  })),
  ...(['full', 'empty'] as const).map((state) => ({
    id: `documents-own-${state}`,
    title: `My documents: ${state}`,
    render: (lang: Lang) => (
      <Page frame={citizenFrame(lang, '/dokumen', { title: say(lang)('ownTitle') })}>
        <OwnDocumentsBody lang={lang} today={today} documents={state === 'full' ? sampleDocuments : []} />
      </Page>
    ),
  })),
  ...(['valid', 'revoked'] as const).map((state) => ({
    id: `documents-own-document-${state}`,
    title: `One of my documents: ${state}`,
    render: (lang: Lang) => {
      const opened = sampleOpened(state === 'revoked' ? sampleRevocation : null);
      const qr = qrOf(`https://layanan.contoh.go.id/periksa/${opened.code}`);
      return (
        <Page frame={citizenFrame(lang, '/dokumen', { title: opened.document.title[lang] })}>
          <OwnDocumentBody lang={lang} today={today} opened={opened} qr={qr} />
        </Page>
      );
    },
  })),
  register('documents-register', 'Register of an office', { number: '', documents: sampleDocuments, next: null }),
  register('documents-register-more', 'Register: filtered, with a further page', {
    number: 'SIP-3314',
    documents: sampleDocuments.slice(0, 3),
    next: '2026-11-30T03:04:00Z~019b0000-0000-7000-8000-000000000871',
  }),
  register('documents-register-empty', 'Register: nothing issued yet', { number: '', documents: [], next: null }),
  register('documents-register-nothing', 'Register: nothing found', { number: 'XYZ', documents: [], next: null }),
  ...(['valid', 'revoked'] as const).map((state) => ({
    id: `documents-registered-${state}`,
    title: `An issued document: ${state}`,
    render: (lang: Lang) => {
      const opened = sampleOpened(state === 'revoked' ? sampleRevocation : null);
      return (
        <Desk frame={deskFrame(lang, '/dokumen/terbitan', { title: opened.document.number })}>
          <RegisteredBody lang={lang} today={today} opened={opened} />
        </Desk>
      );
    },
  })),
  ...(['first', 'errors'] as const).map((state) => ({
    id: `documents-revoke-${state}`,
    title: `Revoke a document: ${state}`,
    render: (lang: Lang) => <Revoke lang={lang} hasErrors={state === 'errors'} />,
  })),
];

function start(id: string, title: string, viewOf: (lang: Lang) => Omit<CheckStartView, 'lang'>): GalleryPage {
  return {
    id,
    title,
    render: (lang) => {
      const view = viewOf(lang);
      return (
        <Page frame={publicFrame(lang, { title: say(lang)('checkTitle'), hasErrors: view.errors.length > 0 })}>
          <CheckStartBody lang={lang} {...view} />
        </Page>
      );
    },
  };
}

function register(id: string, title: string, view: Omit<RegisterView, 'lang' | 'today'>): GalleryPage {
  return {
    id,
    title,
    render: (lang) => (
      <Desk frame={deskFrame(lang, '/dokumen/terbitan', { title: say(lang)('registerTitle') })}>
        <RegisterBody lang={lang} today={today} {...view} />
      </Desk>
    ),
  };
}

function Revoke({ lang, hasErrors }: { readonly lang: Lang; readonly hasErrors: boolean }) {
  const opened = sampleOpened(null);
  const reasons = reasonsOn(revocationReasons, today);
  const typed = hasErrors ? { reason: 'sanction', source: 'SK', isSure: false } : nothingTyped;
  const read = readRevocation(typed, reasons, lang);
  const errors = hasErrors && !read.ok ? read.error : [];
  const title = say(lang)('revokeTitle', { number: opened.document.number });
  return (
    <Desk frame={deskFrame(lang, '/dokumen/terbitan', { title, hasErrors })} width="text">
      <RevokeBody
        lang={lang}
        opened={opened}
        reasons={reasons}
        typed={typed}
        errors={errors}
        csrf="contoh"
        onceKey="019b0000-0000-7000-8000-00000000cafe"
      />
    </Desk>
  );
}
