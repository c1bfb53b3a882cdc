import type { Lang } from '../../../vocabulary/lang.ts';
import { ErrorSummary, type FieldError } from '../../../web/components/error-summary.tsx';
import { PaperSketch } from '../../../web/components/paper-sketch.tsx';
import { Columns, Section } from '../../../web/components/section.tsx';
import { CODE_FIELD, CodeForm, FILE_FIELD, FileForm } from './check-forms.tsx';
import { say } from './say.ts';

export interface CheckStartView {
  readonly lang: Lang;
  readonly typed: string;
  readonly errors: readonly FieldError[];
}

/** Where a check begins for those who cannot scan. */
export function CheckStartBody({ lang, typed, errors }: CheckStartView) {
  const t = say(lang);
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.message;
  return (
    <Columns aside={<Aside lang={lang} />} asideLabel={t('asideLabel')}>
      <ErrorSummary errors={errors} />
      <div class="stack">
        <h1>{t('checkTitle')}</h1>
        <p class="lead">{t('checkLead')}</p>
      </div>
      <Section id="dengan-kode" title={t('checkByCode')}>
        <CodeForm lang={lang} typed={typed} error={errorOf(CODE_FIELD)} />
      </Section>
      <Section id="dengan-berkas" title={t('checkByFile')}>
        <FileForm lang={lang} error={errorOf(FILE_FIELD)} />
      </Section>
    </Columns>
  );
}

function Aside({ lang }: { readonly lang: Lang }) {
  const t = say(lang);
  return (
    <>
      <Section id="letak" title={t('codeOnPaper')}>
        <PaperSketch label={t('whereSketch')} />
        <p class="small">{t('whereCode')}</p>
      </Section>
      <Section id="tidak-tampil" title={t('notShown')}>
        <p class="small">{t('notShownDetail')}</p>
      </Section>
    </>
  );
}
