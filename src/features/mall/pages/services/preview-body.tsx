import { formatDate } from '../../../../vocabulary/instant.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { Button } from '../../../../web/components/button.tsx';
import { Form, FormEnd } from '../../../../web/components/form.tsx';
import { Section } from '../../../../web/components/section.tsx';
import type { ServiceVersion } from '../../domain/service.ts';
import { termsDifference } from '../../domain/terms-edit.ts';
import { servicesPaths } from '../../http/services-paths.ts';
import { type ReadTerms, termsFields, type TypedTerms } from '../../http/terms-form.ts';
import { say } from './say.ts';
import { TermsTable } from './terms-table.tsx';
import { changeWords } from './terms-words.ts';

export interface PreviewView {
  readonly lang: Lang;
  readonly version: ServiceVersion;
  readonly read: ReadTerms;
  readonly typed: TypedTerms;
  readonly csrf: string;
  readonly onceKey: string;
}

/** What would be published, and how it differs from what the office has now. */
export function PreviewBody({ view }: { readonly view: PreviewView }) {
  const { lang, version, read } = view;
  const t = say(lang);
  const changes = termsDifference(version.terms, read.terms);
  const from = formatDate(read.inForceFrom, lang, 'full');
  return (
    <div class="stack-large">
      <div class="stack">
        <p class="small dim">{version.definition.title[lang]}</p>
        <h1>{t('previewTitle')}</h1>
        <p class="lead">{t('previewLead', { from, number: version.number })}</p>
      </div>
      <Section id="beda" title={t('previewDifferences')}>
        {changes.length === 0 ? (
          <p>{t('previewNothing', { number: version.number })}</p>
        ) : (
          <ul class="dots">
            {changes.map((change) => (
              <li>{changeWords(change, t)}</li>
            ))}
          </ul>
        )}
      </Section>
      <Section id="hasil" title={t('termsSteps')}>
        <TermsTable id="langkah" terms={read.terms} lang={lang} />
      </Section>
      <Form
        action={servicesPaths.publishTerms.to({ service: version.service })}
        csrf={view.csrf}
        idempotencyKey={view.onceKey}
        label={t('previewTitle')}
      >
        <Kept typed={view.typed} />
        <FormEnd>
          {changes.length > 0 && <Button>{t('previewPublish')}</Button>}
          <Button
            kind="plain"
            name={termsFields.back}
            value="ya"
            formaction={servicesPaths.changeTerms.to({ service: version.service })}
          >
            {t('previewBack')}
          </Button>
        </FormEnd>
      </Form>
    </div>
  );
}

/** The form as it was typed, so that it can be published or changed again. */
function Kept({ typed }: { readonly typed: TypedTerms }) {
  const date = termsFields.date;
  const pairs: readonly (readonly [string, string])[] = [
    [termsFields.from, typed.from],
    ...typed.steps.flatMap(({ id, kind, nameId, nameEn, days }, at) => [
      [termsFields.step(at, 'id'), id] as const,
      [termsFields.step(at, 'jenis'), kind] as const,
      [termsFields.step(at, 'nama-id'), nameId] as const,
      [termsFields.step(at, 'nama-en'), nameEn] as const,
      [termsFields.step(at, 'hari'), days] as const,
    ]),
    [termsFields.total, typed.total],
    [termsFields.closing, typed.closing],
    [`${date}-hari`, typed.date.day],
    [`${date}-bulan`, typed.date.month],
    [`${date}-tahun`, typed.date.year],
  ];
  return (
    <>
      {pairs.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  );
}
