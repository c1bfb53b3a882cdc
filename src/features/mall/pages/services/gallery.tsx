import type { Child } from 'hono/jsx';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { Button } from '../../../../web/components/button.tsx';
import { ErrorSummary } from '../../../../web/components/error-summary.tsx';
import { Form, FormEnd } from '../../../../web/components/form.tsx';
import { StatusTag } from '../../../../web/components/status-tag.tsx';
import type { GalleryPage } from '../../../../web/gallery/gallery-page.ts';
import { citizenFrame, deskFrame, publicFrame } from '../../../../web/gallery/sample-frame.ts';
import { Desk, Page } from '../../../../web/layout.tsx';
import { FormFields } from '../form/form-page.tsx';
import { fieldErrors } from '../form/form-view.ts';
import { CatalogueBody } from './catalogue-body.tsx';
import { ChangeBody } from './change-body.tsx';
import { aCatalogue, aChange, aForm, anOffice, aPreview, aService, aTermsView, sip } from './gallery-views.ts';
import { OfficeBody } from './office-body.tsx';
import { PreviewBody } from './preview-body.tsx';
import { say } from './say.ts';
import { ServiceBody } from './service-body.tsx';
import { TermsBody } from './terms-body.tsx';
import { TermsListBody } from './terms-list-body.tsx';

/** The catalogue, the form and the office's own terms in every state; people and offices here are invented. */
export const servicesGallery: readonly GalleryPage[] = [
  ...(['all', 'found', 'nothing', 'empty'] as const).map((state) => ({
    id: `services-catalogue-${state}`,
    title: `Services: ${state}`,
    render: (lang: Lang) => (
      <Page frame={publicFrame(lang, { title: say(lang)('catalogueTitle'), path: '/layanan' })}>
        <CatalogueBody view={aCatalogue(lang, state)} />
      </Page>
    ),
  })),
  ...(['stranger', 'own'] as const).map((state) => ({
    id: `services-offices-${state}`,
    title: `A service: which office (${state})`,
    render: (lang: Lang) => (
      <Citizen lang={lang} title={say(lang)('officesTitle')}>
        <ServiceBody view={aService(lang, state === 'own')} />
      </Citizen>
    ),
  })),
  ...(['person', 'stranger', 'officer'] as const).map((reader) => ({
    id: `services-office-${reader}`,
    title: `What one office promises: read by a ${reader}`,
    render: (lang: Lang) => (
      <Citizen lang={lang} title={sip().title[lang]}>
        <OfficeBody view={anOffice(lang, reader)} />
      </Citizen>
    ),
  })),
  ...(['place', 'place-saved', 'place-faults', 'hours', 'hours-faults', 'diploma'] as const).map((state) => ({
    id: `services-form-${state}`,
    title: `A page of the form: ${state}`,
    render: (lang: Lang) => <FormPage lang={lang} state={state} />,
  })),
  ...(['rows', 'none'] as const).map((state) => ({
    id: `services-own-${state}`,
    title: `The office’s services: ${state}`,
    render: (lang: Lang) => (
      <Officer lang={lang} title={say(lang)('termsTitle')}>
        <TermsListBody view={{ lang, rows: state === 'none' ? [] : [termsRow(lang)] }} />
      </Officer>
    ),
  })),
  ...(['opened', 'own', 'coming', 'newer', 'unopened', 'date-wrong'] as const).map((state) => ({
    id: `services-terms-${state}`,
    title: `Steps and times: ${state}`,
    render: (lang: Lang) => {
      const view = aTermsView(lang, state);
      const title = say(lang)('termsOfTitle', { service: view.title[lang] });
      return (
        <Officer lang={lang} title={title} hasErrors={view.errors.length > 0}>
          <TermsBody view={view} />
        </Officer>
      );
    },
  })),
  ...(['first', 'added', 'errors'] as const).map((state) => ({
    id: `services-change-${state}`,
    title: `Changing steps and times: ${state}`,
    render: (lang: Lang) => {
      const view = aChange(lang, state);
      return (
        <Officer lang={lang} title={say(lang)('changeTitle')} hasErrors={view.errors.length > 0}>
          <ChangeBody view={view} />
        </Officer>
      );
    },
  })),
  ...(['changes', 'nothing'] as const).map((state) => ({
    id: `services-preview-${state}`,
    title: `Before publishing: ${state}`,
    render: (lang: Lang) => (
      <Officer lang={lang} title={say(lang)('previewTitle')}>
        <PreviewBody view={aPreview(lang, state === 'changes')} />
      </Officer>
    ),
  })),
];

function termsRow(lang: Lang) {
  const t = say(lang);
  return {
    title: sip().title[lang],
    href: '/meja/layanan/sip',
    detail: t('termsFact', { number: 2, from: '1 Januari 2026', days: t('workingDays', { days: 4 }) }),
    tag: <StatusTag kind="ok">{t('termsOpened')}</StatusTag>,
  };
}

function FormPage({ lang, state }: { readonly lang: Lang; readonly state: Parameters<typeof aForm>[1] }) {
  const view = aForm(lang, state);
  const errors = fieldErrors(view);
  const [first] = view.fields;
  const page = view.definition.form.pages.find(({ fields }) => first !== undefined && fields.includes(first));
  const title = page?.title[lang];
  return (
    <Citizen lang={lang} title={title ?? ''} hasErrors={errors.length > 0}>
      <div class="stack-large">
        <ErrorSummary errors={errors} />
        <h1>{title}</h1>
        <Form
          action="/permohonan/contoh/isi/contoh"
          csrf="contoh"
          idempotencyKey="019a0000-0000-7000-8000-00000000aaaa"
        >
          <FormFields view={view} />
          <FormEnd>
            <Button>{lang === 'id' ? 'Simpan dan lanjutkan' : 'Save and go on'}</Button>
          </FormEnd>
        </Form>
      </div>
    </Citizen>
  );
}

interface FramedProps {
  readonly lang: Lang;
  readonly title: string;
  readonly hasErrors?: boolean;
  readonly children: Child;
}

function Citizen({ lang, title, hasErrors = false, children }: FramedProps) {
  return <Page frame={citizenFrame(lang, '/layanan', { title, hasErrors })}>{children}</Page>;
}

function Officer({ lang, title, hasErrors = false, children }: FramedProps) {
  return (
    <Desk width="text" frame={deskFrame(lang, '/meja/layanan', { title, hasErrors })}>
      {children}
    </Desk>
  );
}
