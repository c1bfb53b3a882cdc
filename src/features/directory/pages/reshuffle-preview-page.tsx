import { type FormTokens } from '../../../kernel/http/form-tokens.ts';
import { formatDate } from '../../../vocabulary/instant.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import type { LocalDate } from '../../../vocabulary/local-date.ts';
import { Button } from '../../../web/components/button.tsx';
import { Form, FormEnd } from '../../../web/components/form.tsx';
import { Note } from '../../../web/components/note.tsx';
import { Fold } from '../../../web/components/section.tsx';
import { DataTable } from '../../../web/components/table.tsx';
import type { CabinetStanding, CoordinationDifference } from '../domain/coordination-difference.ts';
import type { LegalBasis } from '../domain/legal-basis.ts';
import { Basis } from './basis.tsx';
import { directoryPaths } from './directory-paths.ts';
import { ReshuffleForm, type ReshuffleFormView } from './reshuffle-form-page.tsx';
import { say } from './speech.ts';

export interface ReshufflePreviewView extends ReshuffleFormView {
  readonly tokens: FormTokens;
  readonly on: LocalDate;
  readonly basis: LegalBasis;
  readonly differences: readonly CoordinationDifference[];
  /** How many facts the differences were made from. */
  readonly seen: number;
  /** Somebody recorded another change since this one was previewed. */
  readonly isOvertaken: boolean;
}

interface Props {
  readonly view: ReshufflePreviewView;
  readonly lang: Lang;
}

export function reshufflePreviewTitle({ differences, on }: ReshufflePreviewView, lang: Lang): string {
  return say(lang)('reshuffle.preview.title', { count: differences.length, date: formatDate(on, lang, 'long') });
}

/** The difference before anything is recorded: what stands the day before, and what will stand. */
export function ReshufflePreviewPage({ view, lang }: Props) {
  const t = say(lang);
  const date = formatDate(view.on, lang, 'long');
  return (
    <div class="stack-large">
      {view.isOvertaken && <Note kind="warn">{t('reshuffle.overtaken')}</Note>}
      <div class="stack">
        <h1>{reshufflePreviewTitle(view, lang)}</h1>
        <p class="lead">{t('reshuffle.done.next', { date })}</p>
        <p>
          {t('directory.basis')}: <Basis basis={view.basis} lang={lang} />
        </p>
      </div>
      <DataTable
        id="selisih"
        caption={t('reshuffle.differences')}
        phone="cards"
        rows={view.differences}
        columns={[
          {
            key: 'organisation',
            head: t('coordination.column.organisation'),
            rowHeader: true,
            cell: ({ before, after }) => (before ?? after)?.names.name,
          },
          { key: 'before', head: t('reshuffle.before'), cell: ({ before }) => standingWords(before, lang, 'before') },
          {
            key: 'after',
            head: t('reshuffle.after', { date }),
            cell: ({ after }) => standingWords(after, lang, 'after'),
          },
        ]}
      />
      <Form
        action={directoryPaths.reshuffleForm.to({ what: view.what })}
        csrf={view.tokens.csrf}
        idempotencyKey={view.tokens.key}
      >
        <Kept view={view} />
        <FormEnd>
          <Button>{t('reshuffle.submit')}</Button>
          <a href={directoryPaths.coordination.to({})}>{t('form.cancel')}</a>
        </FormEnd>
      </Form>
      <Fold summary={t('reshuffle.edit')}>
        <ReshuffleForm view={view} lang={lang} />
      </Fold>
    </div>
  );
}

function standingWords(standing: CabinetStanding | null, lang: Lang, side: 'before' | 'after') {
  const t = say(lang);
  if (standing === null) return t(side === 'before' ? 'reshuffle.state.none' : 'reshuffle.state.ended');
  const { names, coordinator } = standing;
  return (
    <>
      {names.name}
      <br />
      <span class="dim">
        {coordinator === null
          ? t('reshuffle.state.alone')
          : t('reshuffle.state.under', { coordinator: coordinator.names.shortName })}
      </span>
    </>
  );
}

// What the page itself adds; all else is the form as it was read.
const added = new Set(['csrf', 'idempotency_key', 'tambah', 'dilihat']);

function Kept({ view }: { readonly view: ReshufflePreviewView }) {
  return (
    <>
      {view.form.entries
        .filter(([name]) => !added.has(name))
        .map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
      <input type="hidden" name="dilihat" value={String(view.seen)} />
    </>
  );
}
