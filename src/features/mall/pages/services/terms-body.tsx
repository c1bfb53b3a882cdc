import { formatDate } from '../../../../vocabulary/instant.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { Button, ButtonLink } from '../../../../web/components/button.tsx';
import { ErrorSummary, type FieldError } from '../../../../web/components/error-summary.tsx';
import { Form, FormEnd } from '../../../../web/components/form.tsx';
import { DateField, type TypedDate } from '../../../../web/components/moment-fields.tsx';
import { Note } from '../../../../web/components/note.tsx';
import { Section } from '../../../../web/components/section.tsx';
import { DataTable } from '../../../../web/components/table.tsx';
import type { Bilingual, ServiceVersion } from '../../domain/service.ts';
import type { OfficeService } from '../../http/office-services.ts';
import { servicesPaths } from '../../http/services-paths.ts';
import { termsFields } from '../../http/terms-form.ts';
import { say, type Words } from './say.ts';
import { TermsTable } from './terms-table.tsx';

export interface TermsView {
  readonly lang: Lang;
  readonly key: string;
  readonly title: Bilingual;
  readonly service: Pick<OfficeService, 'brought' | 'versions' | 'inForce' | 'coming' | 'hasNewer'>;
  /** The date in the form that opens the service or its newer form, as typed. */
  readonly date: TypedDate;
  readonly errors: readonly FieldError[];
  readonly csrf: string;
  readonly onceKey: string;
}

interface Part {
  readonly view: TermsView;
  readonly t: Words;
}

/** What the office works by, what comes next, and how it was before. */
export function TermsBody({ view }: { readonly view: TermsView }) {
  const t = say(view.lang);
  const { inForce, coming, versions, hasNewer, brought } = view.service;
  const name = view.title[view.lang];
  return (
    <div class="stack-large">
      <ErrorSummary errors={view.errors} />
      <div class="stack">
        <p class="small">
          <a href={servicesPaths.terms.to({})}>{t('termsBack')}</a>
        </p>
        <h1>{t('termsOfTitle', { service: name })}</h1>
        <p class="lead">{versions.length === 0 ? t('termsNone') : t('termsLead')}</p>
      </div>
      {inForce !== null && (
        <Section
          id="berlaku"
          title={t('termsNow')}
          across={
            <ButtonLink href={servicesPaths.changeTerms.to({ service: view.key })} kind="plain" icon="pencil">
              {t('termsChange')}
            </ButtonLink>
          }
        >
          <TermsTable id="langkah" terms={inForce.terms} lang={view.lang} />
        </Section>
      )}
      {coming !== null && (
        <Section id="nanti" title={t('termsComing', { from: formatDate(coming.inForceFrom, view.lang, 'long') })}>
          <TermsTable id="langkah-nanti" terms={coming.terms} lang={view.lang} />
          {inForce === null && (
            <p>
              <a href={servicesPaths.changeTerms.to({ service: view.key })}>{t('termsChange')}</a>
            </p>
          )}
        </Section>
      )}
      {brought !== null && (versions.length === 0 || hasNewer) && <Opening view={view} t={t} />}
      {versions.length > 0 && <Versions view={view} t={t} />}
    </div>
  );
}

function Opening({ view, t }: Part) {
  const isFirst = view.service.versions.length === 0;
  return (
    <Section id="buka" title={t(isFirst ? 'openTitle' : 'openNewTitle')} ground="sheet">
      <Note>{t(isFirst ? 'openLead' : 'openNewLead')}</Note>
      <Form
        action={servicesPaths.openService.to({ service: view.key })}
        csrf={view.csrf}
        idempotencyKey={view.onceKey}
        label={t(isFirst ? 'openTitle' : 'openNewTitle')}
      >
        <DateField
          name={termsFields.date}
          label={t('openFrom')}
          hint={t('changeFromHint')}
          value={view.date}
          error={view.errors.find(({ field }) => field === termsFields.date)?.message}
        />
        <FormEnd>
          <Button>{t(isFirst ? 'openButton' : 'openNewButton')}</Button>
        </FormEnd>
      </Form>
    </Section>
  );
}

const SHOWN_OF_HASH = 12;

function Versions({ view, t }: Part) {
  const { lang } = view;
  return (
    <Section id="versi" title={t('termsVersions')}>
      <DataTable<ServiceVersion>
        id="versi-tabel"
        caption={t('termsVersions')}
        captionHidden
        phone="cards"
        rows={view.service.versions}
        columns={[
          { key: 'number', head: t('termsVersion'), cell: ({ number }) => number, rowHeader: true },
          { key: 'from', head: t('termsFrom'), cell: ({ inForceFrom }) => formatDate(inForceFrom, lang, 'long') },
          { key: 'days', head: t('termsDays'), cell: ({ terms }) => terms.workingDays, figures: true },
          {
            key: 'by',
            head: t('termsBy'),
            cell: ({ publishedBy }) => t(publishedBy === null ? 'termsByInstallation' : 'termsByOfficer'),
          },
          {
            key: 'hash',
            head: t('termsHash'),
            cell: ({ hash }) => <span class="code">{hash.slice(0, SHOWN_OF_HASH)}</span>,
          },
        ]}
      />
    </Section>
  );
}
