import type { Lang } from '../../../../vocabulary/lang.ts';
import { Button, ButtonLink } from '../../../../web/components/button.tsx';
import { RadioField, StatementField } from '../../../../web/components/choice-fields.tsx';
import { ErrorSummary, type FieldError } from '../../../../web/components/error-summary.tsx';
import { Form, FormEnd } from '../../../../web/components/form.tsx';
import { DateField } from '../../../../web/components/moment-fields.tsx';
import { Note } from '../../../../web/components/note.tsx';
import { Fold, Section } from '../../../../web/components/section.tsx';
import { StatStrip } from '../../../../web/components/stat-strip.tsx';
import { StatusTag } from '../../../../web/components/status-tag.tsx';
import { SummaryList } from '../../../../web/components/summary-list.tsx';
import { DataTable } from '../../../../web/components/table.tsx';
import { TextField } from '../../../../web/components/text-fields.tsx';
import { type TypedLine, lineActions } from '../../http/codes/change-line.ts';
import { codesPaths } from '../../http/codes/codes-paths.ts';
import { type DraftState, isPublishable } from '../../http/codes/draft-state.ts';
import type { TypedDay } from '../../http/codes/typed-date.ts';
import type { CodeSetDraft } from '../../storage/codes/code-set-draft.ts';
import { Difference, Rest } from './code-lists.tsx';
import { faultWords } from './draft-words.ts';
import { type CodesWords, figure, say } from './say.ts';

/** What one agency has to re-code. */
export interface AffectedAgency {
  readonly name: string;
  readonly applications: number;
  readonly others: number;
  readonly certain: number;
  readonly needsPerson: number;
  readonly ended: number;
}

export interface DraftView {
  readonly lang: Lang;
  readonly draft: Pick<CodeSetDraft, 'id' | 'reference' | 'revision' | 'law'>;
  readonly state: DraftState;
  readonly affected: readonly AffectedAgency[];
  readonly errors: readonly FieldError[];
  /** Another officer saved since the form was opened. */
  readonly isConflict: boolean;
  /** What stands now at the code that was typed. */
  readonly standing: { readonly code: string; readonly name: string } | null;
  readonly line: TypedLine;
  readonly date: TypedDay;
  readonly csrf: string;
  readonly onceKeys: { readonly line: string; readonly publish: string; readonly drop: string };
}

interface Part {
  readonly view: DraftView;
  readonly t: CodesWords;
}

/** A version on its way: what it changes, what is missing, whom it concerns, and its publication. */
export function DraftBody({ view }: { readonly view: DraftView }) {
  const t = say(view.lang);
  const { draft, state } = view;
  const { difference } = state;
  return (
    <div class="stack-large">
      <ErrorSummary errors={view.errors} />
      <div class="stack">
        <p class="small">
          <a href={codesPaths.codes.to({})}>{t('codesBack')}</a>
        </p>
        <h1>{t('draftTitle', { id: state.after.id })}</h1>
        <p class="lead">{t('draftLead', { before: state.before.id })}</p>
        {view.isConflict && (
          <Note kind="warn" title={t('conflictTitle')}>
            <p>{t('conflictLine')}</p>
            {view.standing !== null && <p>{t('conflictNow', view.standing)}</p>}
          </Note>
        )}
      </div>
      <StatStrip
        stats={[
          { label: t('statKept'), figure: figure(difference.kept.length, t.lang), compared: t('statKeptSays') },
          {
            label: t('statRenamed'),
            figure: figure(difference.renamed.length, t.lang),
            compared: t('statRenamedSays'),
          },
          { label: t('statMoved'), figure: figure(difference.moved.length, t.lang), compared: t('statMovedSays') },
          { label: t('statAdded'), figure: figure(difference.added.length, t.lang), compared: t('statAddedSays') },
          { label: t('statEnded'), figure: figure(difference.ended.length, t.lang), compared: t('statEndedSays') },
        ]}
      />
      <Missing view={view} t={t} />
      <Section
        id="perbedaan"
        title={t('draftDifference')}
        across={
          <ButtonLink href={codesPaths.draftTable.to({ id: draft.id })} kind="plain" icon="pencil">
            {t('draftToTable')}
          </ButtonLink>
        }
      >
        <Difference difference={difference} t={t} />
      </Section>
      <LineForm view={view} t={t} />
      <Affected view={view} t={t} />
      <Publish view={view} t={t} />
      <Drop view={view} t={t} />
    </div>
  );
}

function Missing({ view, t }: Part) {
  const { state, draft } = view;
  const words = faultWords(state, t);
  return (
    <Section
      id="kurang"
      title={t('draftMissing')}
      across={
        <ButtonLink href={codesPaths.crosswalk.to({ id: draft.id })} kind="plain" icon="arrow">
          {t('draftToCrosswalk')}
        </ButtonLink>
      }
    >
      {words.length === 0 && state.open.length === 0 ? (
        <p>
          <StatusTag kind="ok">{t('draftWhole')}</StatusTag>
        </p>
      ) : (
        <ul>
          {state.open.length > 0 && (
            <li>
              <a href={codesPaths.crosswalk.to({ id: draft.id })}>{t('draftOpen', { count: state.open.length })}</a>
            </li>
          )}
          {words.slice(0, MOST_SAID).map((one) => (
            <li>{one}</li>
          ))}
        </ul>
      )}
      {words.length > MOST_SAID && (
        <p class="small dim">{t('andMore', { count: figure(words.length - MOST_SAID, t.lang) })}</p>
      )}
    </Section>
  );
}

const MOST_SAID = 30;

function LineForm({ view, t }: Part) {
  const { draft, line } = view;
  const errorOf = (name: string) => view.errors.find(({ field }) => field === name)?.message;
  return (
    <Section id="ubah" title={t('lineTitle')}>
      <Form
        action={codesPaths.draftLine.to({ id: draft.id })}
        csrf={view.csrf}
        idempotencyKey={view.onceKeys.line}
        label={t('lineTitle')}
      >
        <input type="hidden" name="revisi" value={String(draft.revision)} />
        <RadioField
          name="tindakan"
          label={t('lineAction')}
          inline
          value={line.action === '' ? undefined : line.action}
          choices={lineActions.map((action) => ({ value: action, label: t(`line.${action}`) }))}
          error={errorOf('tindakan')}
        />
        <TextField
          name="kode"
          label={t('columnCode')}
          hint={t('lineCodeHint', { reference: draft.reference })}
          value={line.code}
          width="medium"
          maxLength={30}
          error={errorOf('kode')}
        />
        <TextField
          name="nama"
          label={t('columnName')}
          hint={t('lineNameHint')}
          value={line.name}
          maxLength={300}
          error={errorOf('nama')}
        />
        <FormEnd>
          <Button kind="plain">{t('lineSave')}</Button>
        </FormEnd>
      </Form>
    </Section>
  );
}

function Affected({ view, t }: Part) {
  const { affected, draft, state } = view;
  return (
    <Section id="terdampak" title={t('affectedTitle', { agencies: affected.length })}>
      <p>{t(state.open.length > 0 ? 'affectedSoFar' : 'affectedLead')}</p>
      {affected.length > 0 && (
        <>
          <DataTable<AffectedAgency>
            id="instansi"
            caption={t('affectedCaption')}
            captionHidden
            phone="cards"
            rows={affected.slice(0, MOST_AGENCIES)}
            columns={[
              { key: 'name', head: t('columnAgency'), cell: ({ name }) => name, rowHeader: true },
              numbers('applications', t('columnApplications'), t),
              numbers('others', t('columnOthers'), t),
              numbers('certain', t('columnCertain'), t),
              numbers('needsPerson', t('columnNeedsPerson'), t),
              numbers('ended', t('columnEnded'), t),
            ]}
          />
          <Rest count={affected.length} t={t} />
          <p class="small">
            <a href={codesPaths.affectedFile.to({ id: draft.id })} download>
              {t('affectedCsv')}
            </a>
          </p>
        </>
      )}
    </Section>
  );
}

const MOST_AGENCIES = 60;

function numbers(key: Exclude<keyof AffectedAgency, 'name'>, head: string, t: CodesWords) {
  return { key, head, cell: (row: AffectedAgency) => figure(row[key], t.lang), figures: true };
}

function Publish({ view, t }: Part) {
  const { draft, state } = view;
  const errorOf = (name: string) => view.errors.find(({ field }) => field === name)?.message;
  if (!isPublishable(state) || draft.law === '')
    return (
      <Section id="terbitkan" title={t('publishTitle')} ground="sunk">
        <p>{t(draft.law === '' ? 'publishWithoutLaw' : 'publishNotYet')}</p>
      </Section>
    );
  return (
    <Section id="terbitkan" title={t('publishTitle')} ground="sheet">
      <SummaryList
        rows={[
          { term: t('setLaw'), value: draft.law },
          { term: t('setPeriod'), value: t('setYears', yearsOf(state.after.period)) },
        ]}
      />
      <Form
        action={codesPaths.publishSet.to({ id: draft.id })}
        csrf={view.csrf}
        idempotencyKey={view.onceKeys.publish}
        label={t('publishTitle')}
      >
        <input type="hidden" name="revisi" value={String(draft.revision)} />
        <DateField
          name="berlaku"
          label={t('publishFrom')}
          hint={t('publishFromHint')}
          value={view.date}
          error={errorOf('berlaku')}
        />
        <StatementField name="benar" label={t('publishStatement')} error={errorOf('benar')} />
        <FormEnd>
          <Button>{t('publishButton')}</Button>
        </FormEnd>
      </Form>
    </Section>
  );
}

function yearsOf({ from, to }: { readonly from: number; readonly to: number }) {
  return { from: String(from), to: String(to) };
}

function Drop({ view, t }: Part) {
  const { draft } = view;
  return (
    <Fold summary={t('dropTitle')}>
      <Form
        action={codesPaths.dropDraft.to({ id: draft.id })}
        csrf={view.csrf}
        idempotencyKey={view.onceKeys.drop}
        label={t('dropTitle')}
      >
        <input type="hidden" name="revisi" value={String(draft.revision)} />
        <p>{t('dropSays')}</p>
        <FormEnd>
          <Button kind="danger">{t('dropButton')}</Button>
        </FormEnd>
      </Form>
    </Fold>
  );
}
