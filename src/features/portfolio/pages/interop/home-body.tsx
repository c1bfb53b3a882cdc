import type { Lang } from '../../../../vocabulary/lang.ts';
import { Button } from '../../../../web/components/button.tsx';
import { ErrorSummary, type FieldError } from '../../../../web/components/error-summary.tsx';
import { FileField } from '../../../../web/components/file-field.tsx';
import { Form, FormEnd } from '../../../../web/components/form.tsx';
import { Section } from '../../../../web/components/section.tsx';
import { DataTable } from '../../../../web/components/table.tsx';
import { modelForms } from '../../http/interop/formats.ts';
import { interopPaths as at } from '../../http/interop/interop-paths.ts';
import { say } from './say.ts';

export const FILE_FIELD = 'berkas';

export interface HomeView {
  readonly lang: Lang;
  /** Architects and approvers take their own agency's architecture away. */
  readonly isKeeper: boolean;
  /** An architect's form; null for everybody else. */
  readonly taking: { readonly csrf: string; readonly key: string; readonly errors: readonly FieldError[] } | null;
}

export function HomeBody({ view }: { readonly view: HomeView }) {
  const t = say(view.lang);
  return (
    <div class="stack-large">
      {view.taking !== null && <ErrorSummary errors={view.taking.errors} />}
      <div class="stack">
        <h1>{t('title')}</h1>
        <p class="lead">{t('lead')}</p>
      </div>
      {view.isKeeper && <Forms lang={view.lang} which="own" />}
      <Forms lang={view.lang} which="published" />
      {view.taking !== null && <Taking lang={view.lang} taking={view.taking} />}
    </div>
  );
}

function Forms({ lang, which }: { readonly lang: Lang; readonly which: 'own' | 'published' }) {
  const t = say(lang);
  const title = t(which === 'own' ? 'outOwn' : 'outOpen');
  return (
    <Section title={title} id={which}>
      <p>{t(which === 'own' ? 'outOwnSay' : 'outOpenSay')}</p>
      <DataTable
        id={`bentuk-${which}`}
        caption={title}
        captionHidden
        phone="cards"
        columns={[
          { key: 'form', head: t('form'), rowHeader: true, cell: ({ key }) => t(`form.${key}` as 'form.json') },
          { key: 'for', head: t('for'), cell: ({ key }) => t(`for.${key}` as 'for.json') },
          {
            key: 'get',
            head: t('download'),
            phoneLabel: null,
            cell: ({ key }) => (
              <a href={at[which].to({ form: key })}>
                {t('download')} <span class="visually-hidden">{`${title}, ${t(`form.${key}` as 'form.json')}`}</span>
              </a>
            ),
          },
        ]}
        rows={modelForms}
      />
    </Section>
  );
}

function Taking({ lang, taking }: { readonly lang: Lang; readonly taking: NonNullable<HomeView['taking']> }) {
  const t = say(lang);
  const error = taking.errors.find(({ field }) => field === FILE_FIELD)?.message;
  return (
    <Section title={t('in')} id="masuk">
      <p>{t('inSay')}</p>
      <Form action={at.take.to({})} csrf={taking.csrf} idempotencyKey={taking.key} takesFiles label={t('in')}>
        <FileField
          name={FILE_FIELD}
          label={t('file')}
          hint={t('fileHint')}
          error={error}
          accept=".xlsx,.csv,.json,.xml"
        />
        <FormEnd>
          <Button>{t('send')}</Button>
        </FormEnd>
      </Form>
    </Section>
  );
}
