import type { JsonPointer } from '../../../onceonly/index.ts';
import { Button } from '../../../../web/components/button.tsx';
import { ErrorSummary } from '../../../../web/components/error-summary.tsx';
import { Form, FormEnd } from '../../../../web/components/form.tsx';
import { Note } from '../../../../web/components/note.tsx';
import { Columns, Section } from '../../../../web/components/section.tsx';
import { SummaryList } from '../../../../web/components/summary-list.tsx';
import { FormFields } from '../form/form-page.tsx';
import { fieldErrors, type FormView } from '../form/form-view.ts';
import { CaseHead, type CaseNames } from './case-head.tsx';
import { fetchedRows } from './fetched-rows.tsx';
import type { FetchedField } from './fetched-view.ts';
import type { SavedElsewhere } from './form-body.tsx';
import { say, type ApplicantWords } from './say.ts';

/** One returned field with what the officer says of it. */
export interface ReturnedView {
  readonly pointer: JsonPointer;
  readonly term: string;
  readonly reason: string;
  readonly note: string | null;
  /** What she sent before; null where the field is fetched. */
  readonly before: string | null;
  /** Set where the field comes from a register. */
  readonly fetched: FetchedField | null;
}

export interface RepairView {
  readonly names: CaseNames;
  readonly returned: readonly ReturnedView[];
  readonly form: FormView;
  readonly elsewhere: readonly SavedElsewhere[];
  /** "24 Nov 2026 09.21": her repairs are saved; null: nothing is. */
  readonly savedAt: string | null;
  readonly revision: number;
  readonly revisionField: string;
  readonly sendAction: string;
  readonly saveAction: string;
  readonly caseHref: string;
  readonly csrf: string;
  readonly onceKey: string;
  readonly photoHref: (field: FetchedField) => string;
  readonly wrongHref: (field: FetchedField) => string;
}

/** Only what the officer returned, each with his reason. */
export function RepairBody(view: RepairView) {
  const { names, form, returned } = view;
  const t = say(form.lang);
  return (
    <Columns aside={<Aside t={t} view={view} />} asideLabel={t('afterTitle')}>
      <ErrorSummary errors={fieldErrors(form)} />
      <Elsewhere t={t} view={view} />
      <CaseHead t={t} names={names} title={t('repairTitle')}>
        <p class="lead">{t('repairLead', { ...names, count: returned.length })}</p>
        {view.savedAt !== null && <p role="status">{t('repairSaved', { time: view.savedAt })}</p>}
      </CaseHead>
      <Form action={view.sendAction} csrf={view.csrf} idempotencyKey={view.onceKey}>
        <input type="hidden" name={view.revisionField} value={String(view.revision)} />
        <div class="stack-large">
          {returned.map((one) => (
            <div class="stack">
              <Returned t={t} view={view} one={one} />
            </div>
          ))}
          <FormEnd>
            <Button>{t('repairSend')}</Button>
            <Button kind="plain" formaction={view.saveAction}>
              {t('repairKeep')}
            </Button>
          </FormEnd>
        </div>
      </Form>
    </Columns>
  );
}

interface PieceProps {
  readonly t: ApplicantWords;
  readonly view: RepairView;
}

function Returned({ t, view, one }: PieceProps & { readonly one: ReturnedView }) {
  const { form, photoHref, wrongHref } = view;
  const { term, reason, note, before, fetched, pointer } = one;
  return (
    <>
      <Note kind="warn">
        <p>
          <b>{t('repairReason', { term, reason })}</b>
        </p>
        {note !== null && <p>{t('repairNote', { note })}</p>}
        {before !== null && <p class="small">{t('repairNow', { value: before })}</p>}
      </Note>
      {fetched === null ? (
        <>
          <FormFields view={{ ...form, fields: [pointer] }} />
        </>
      ) : (
        <>
          <SummaryList rows={fetchedRows(t, [fetched], { photoHref, wrongHref })} />
          <p>{t('repairFetched')}</p>
        </>
      )}
    </>
  );
}

function Elsewhere({ t, view: { elsewhere, saveAction } }: PieceProps) {
  if (elsewhere.length === 0) return null;
  return (
    <Note kind="warn" title={t('elsewhereTitle')}>
      <p>
        {t('elsewhereRepair')} <a href={saveAction}>{t('elsewhereKeep')}</a>.
      </p>
      <SummaryList
        narrow
        rows={elsewhere.map(({ term, words }) => ({ term, value: t('elsewhereOther', { value: words }) }))}
      />
    </Note>
  );
}

function Aside({ t, view: { names, caseHref } }: PieceProps) {
  return (
    <Section id="sesudah" title={t('afterTitle')}>
      <p>{t('repairSendText', names)}</p>
      <p>
        <a href={caseHref}>{t('toCase')}</a>
      </p>
    </Section>
  );
}
