import type { Lang } from '../../../../vocabulary/lang.ts';
import { Button } from '../../../../web/components/button.tsx';
import { EmptyState } from '../../../../web/components/empty-state.tsx';
import { ErrorSummary, type FieldError } from '../../../../web/components/error-summary.tsx';
import { FileField } from '../../../../web/components/file-field.tsx';
import { FormEnd } from '../../../../web/components/form.tsx';
import { Rows } from '../../../../web/components/rows.tsx';
import { Columns, Section } from '../../../../web/components/section.tsx';
import { StatusTag, type StatusKind } from '../../../../web/components/status-tag.tsx';
import { DataTable } from '../../../../web/components/table.tsx';
import { TextArea } from '../../../../web/components/text-fields.tsx';
import type { ImportState, ListImport } from '../../domain/intake/import.ts';
import { importPaths as at } from '../../http/intake/import-paths.ts';
import { type MessyKind, messyKinds } from '../../http/intake/import-port.ts';
import { readLimits } from '../../http/intake/read-limits.ts';
import { ImportForm } from './import-form.tsx';
import { timeWords } from './intake-words.ts';
import { say } from './say.ts';
import type { Tokens } from './tokens.ts';

export const FILE_FIELD = 'berkas';
export const PASTE_FIELD = 'tempelan';

export interface HomeView {
  readonly lang: Lang;
  /** null: may look, not upload. */
  readonly upload: { readonly tokens: Tokens; readonly errors: readonly FieldError[]; readonly pasted: string } | null;
  readonly hasSamples: boolean;
  readonly imports: readonly ListImport[];
}

export const ACCEPT = '.xlsx,.ods,.csv,.tsv,.txt,.xls';

/** Uploading a list, what to try it with, and the lists under way. */
export function HomeBody({ view }: { readonly view: HomeView }) {
  const t = say(view.lang);
  return (
    <Columns aside={<Files view={view} />} asideLabel={t('filesTitle')}>
      {view.upload !== null && <ErrorSummary errors={view.upload.errors} />}
      <div class="stack">
        <h1>{t('homeTitle')}</h1>
        <p class="lead">{t('homeLead')}</p>
      </div>
      {view.upload !== null && <UploadForm lang={view.lang} upload={view.upload} />}
      <Imports view={view} />
    </Columns>
  );
}

function UploadForm({ lang, upload }: { readonly lang: Lang; readonly upload: NonNullable<HomeView['upload']> }) {
  const t = say(lang);
  const errorOf = (field: string) => upload.errors.find((one) => one.field === field)?.message;
  return (
    <ImportForm action={at.home.to({})} tokens={upload.tokens} label={t('homeTitle')} takesFiles>
      <FileField
        name={FILE_FIELD}
        label={t('fileLabel')}
        hint={t('fileHint')}
        accept={ACCEPT}
        error={errorOf(FILE_FIELD)}
      />
      <TextArea
        name={PASTE_FIELD}
        label={t('pasteLabel')}
        hint={t('pasteHint')}
        rows={4}
        maxLength={readLimits.pasteCharacters}
        value={upload.pasted}
        error={errorOf(PASTE_FIELD)}
        optional
      />
      <FormEnd>
        <Button>{t('upload')}</Button>
      </FormEnd>
    </ImportForm>
  );
}

function Files({ view }: { readonly view: HomeView }) {
  const t = say(view.lang);
  const samples = messyKinds.map((kind: MessyKind) => ({
    title: t(`sample_${kind}`),
    href: at.sample.to({ kind }),
    icon: 'download' as const,
    detail: t(`sample_${kind}Say`),
  }));
  const template = {
    title: t('template'),
    href: at.template.to({}),
    icon: 'download' as const,
    detail: t('templateSay'),
  };
  return (
    <Section id="templat" title={t('filesTitle')} screenOnly>
      <Rows rows={[template, ...(view.hasSamples ? samples : [])]} label={t('filesTitle')} />
    </Section>
  );
}

function Imports({ view }: { readonly view: HomeView }) {
  const { lang, imports } = view;
  const t = say(lang);
  return (
    <Section id="impor" title={t('importsTitle')}>
      {imports.length === 0 ? (
        <EmptyState kind="nothing_yet" title={t('importsNone')}>
          {t('importsNoneSay')}
        </EmptyState>
      ) : (
        <DataTable
          id="daftar-impor"
          caption={t('importsTitle')}
          captionHidden
          phone="cards"
          rows={imports}
          columns={[
            {
              key: 'list',
              head: t('columnImport'),
              rowHeader: true,
              phoneLabel: null,
              cell: (one) => <a href={at.one.to({ id: one.id })}>{titleOf(one, lang)}</a>,
            },
            { key: 'state', head: t('columnState'), cell: ({ state }) => <StateTag state={state} lang={lang} /> },
            {
              key: 'rows',
              head: t('columnRows'),
              figures: true,
              cell: ({ figures }) => figures?.rows.toLocaleString(lang === 'id' ? 'id-ID' : 'en-GB') ?? '',
            },
          ]}
        />
      )}
    </Section>
  );
}

/** What an import is called: when it was uploaded. */
export function titleOf({ createdAt, correctsId }: ListImport, lang: Lang): string {
  return say(lang)(correctsId === null ? 'importOf' : 'importFix', { time: timeWords(createdAt, lang) });
}

const kinds: Readonly<Record<ImportState, StatusKind | null>> = {
  reading: 'info',
  columns: 'warn',
  reviewing: 'info',
  review: 'warn',
  approval: 'warn',
  registering: 'info',
  registered: null,
  returned: 'warn',
  withdrawn: null,
  failed: 'bad',
};

/** Colour only where somebody has to act, or work is going on. */
function StateTag({ state, lang }: { readonly state: ImportState; readonly lang: Lang }) {
  const kind = kinds[state];
  const words = say(lang)(`state.${state}`);
  return kind === null ? <span>{words}</span> : <StatusTag kind={kind}>{words}</StatusTag>;
}
