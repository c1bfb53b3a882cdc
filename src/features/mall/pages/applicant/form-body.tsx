import type { JsonPointer } from '../../../onceonly/index.ts';
import { Button } from '../../../../web/components/button.tsx';
import { ErrorSummary } from '../../../../web/components/error-summary.tsx';
import { Form, FormEnd } from '../../../../web/components/form.tsx';
import { Note } from '../../../../web/components/note.tsx';
import { Columns, Section } from '../../../../web/components/section.tsx';
import { SummaryList } from '../../../../web/components/summary-list.tsx';
import { FormFields } from '../form/form-page.tsx';
import { fieldErrors, type FormView } from '../form/form-view.ts';
import { CaseHead, type CaseNames, type WalkStep } from './case-head.tsx';
import { fetchedRows } from './fetched-rows.tsx';
import type { FetchedField } from './fetched-view.ts';
import { say, type ApplicantWords } from './say.ts';

/** What another device saved while this form was open, beside what was written here. */
export interface SavedElsewhere {
  readonly pointer: JsonPointer;
  readonly term: string;
  readonly words: string;
}

export interface FormBodyView {
  readonly names: CaseNames;
  readonly steps: readonly WalkStep[];
  /** The page's id: its step. */
  readonly current: string;
  readonly title: string;
  readonly lead: string | null;
  readonly form: FormView;
  readonly elsewhere: readonly SavedElsewhere[];
  readonly fetched: readonly FetchedField[];
  readonly action: string;
  readonly revision: number;
  readonly revisionField: string;
  readonly csrf: string;
  readonly onceKey: string;
  readonly dataHref: string;
  readonly photoHref: (field: FetchedField) => string;
}

/** The name of the two buttons that save, and what each says. */
export const GO_ON_FIELD = 'sesudah';
export const LATER = 'nanti';

/** One page of questions; beside it what nobody asks any more. */
export function FormBody(view: FormBodyView) {
  const { names, steps, current, title, lead, form } = view;
  const t = say(form.lang);
  return (
    <Columns aside={<NotAsked t={t} view={view} />} asideLabel={t('notAskedTitle')}>
      <ErrorSummary errors={fieldErrors(form)} />
      <Elsewhere t={t} view={view} />
      <CaseHead t={t} names={names} steps={steps} current={current} title={title}>
        {lead !== null && <p class="lead">{lead}</p>}
      </CaseHead>
      <Form action={view.action} csrf={view.csrf} idempotencyKey={view.onceKey}>
        <input type="hidden" name={view.revisionField} value={String(view.revision)} />
        <FormFields view={form} />
        <FormEnd>
          <Button>{t('saveGoOn')}</Button>
          <Button kind="plain" name={GO_ON_FIELD} value={LATER}>
            {t('saveLater')}
          </Button>
        </FormEnd>
      </Form>
    </Columns>
  );
}

interface PieceProps {
  readonly t: ApplicantWords;
  readonly view: FormBodyView;
}

/** Nothing is lost: what she wrote stands in the form, what the other device saved stands here. */
function Elsewhere({ t, view: { elsewhere, action } }: PieceProps) {
  if (elsewhere.length === 0) return null;
  return (
    <Note kind="warn" title={t('elsewhereTitle')}>
      <p>
        {t('elsewhereText')} <a href={action}>{t('elsewhereKeep')}</a>.
      </p>
      <SummaryList
        narrow
        rows={elsewhere.map(({ term, words }) => ({ term, value: t('elsewhereOther', { value: words }) }))}
      />
    </Note>
  );
}

function NotAsked({ t, view }: PieceProps) {
  const { fetched, dataHref, photoHref } = view;
  const held = fetched.filter(({ state }) => state.kind === 'value').length;
  const shown = someOfEach(fetched);
  return (
    <Section id="diambil" title={t('notAskedTitle')}>
      <p class="small dim">{held === 0 ? t('notAskedNone') : t('notAskedText', { count: held })}</p>
      {shown.length > 0 && (
        <div class="small">
          <SummaryList narrow rows={fetchedRows(t, shown, { photoHref, wrongHref: null })} />
        </div>
      )}
      <p class="small">
        <a href={dataHref}>{t('seeAllData')}</a>
      </p>
    </Section>
  );
}

/** The first of each source: enough to recognise oneself; the rest is a link away. */
function someOfEach(fetched: readonly FetchedField[]): readonly FetchedField[] {
  const shown = fetched.filter(
    ({ state }) => (state.kind === 'value' && state.words !== null) || state.kind === 'waiting',
  );
  const groups = Map.groupBy(shown, (field) => `${field.state.kind} ${sourceOf(field)}`);
  const chosen = new Set([...groups.values()].flatMap((group) => group.slice(0, 1).map(({ pointer }) => pointer)));
  return shown.filter(({ pointer }) => chosen.has(pointer));
}

function sourceOf({ state, origin }: FetchedField): string {
  if (state.kind === 'waiting') return state.source;
  return origin?.kind === 'fetched' ? origin.source : '';
}
