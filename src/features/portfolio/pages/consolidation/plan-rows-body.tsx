import { DateField, type TypedDate } from '../../../../web/components/moment-fields.tsx';
import { Section } from '../../../../web/components/section.tsx';
import { SelectField, TextField } from '../../../../web/components/text-fields.tsx';
import { consolidationPaths } from '../../http/consolidation/consolidation-paths.ts';
import { errorOf } from './form-frame.tsx';
import { type Option, PlanPartForm, type PlanPartView } from './plan-frame.tsx';
import { say, sayForm } from './say.ts';

export type RowsPart = 'data' | 'users' | 'steps';

/** One row as typed; what its part does not ask is empty. */
export interface TypedRow {
  /** Empty: a new one. */
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly handling: string;
  readonly owner: string;
  readonly first: TypedDate;
  readonly second: TypedDate;
  readonly after: string;
}

export interface PlanRowsView extends PlanPartView {
  readonly part: RowsPart;
  readonly rows: readonly TypedRow[];
  readonly sources: readonly Option[];
  readonly agencies: readonly Option[];
}

const ACTIONS = {
  data: consolidationPaths.planData,
  users: consolidationPaths.planUsers,
  steps: consolidationPaths.planSteps,
} as const;

/** The rows of a part, each a section of its own so that a phone reads them. */
export function PlanRowsBody({ view }: { readonly view: PlanRowsView }) {
  const { lang, part, id } = view;
  const f = sayForm(lang);
  return (
    <PlanPartForm
      view={view}
      action={ACTIONS[part].to({ id })}
      heading={f(`plan.rows.${part}`)}
      lead={f(`plan.rows.${part}.lead`)}
    >
      {view.rows.map((row, at) => (
        <RowFields view={view} row={row} at={at} />
      ))}
    </PlanPartForm>
  );
}

interface RowProps {
  readonly view: PlanRowsView;
  readonly row: TypedRow;
  readonly at: number;
}

function RowFields({ view, row, at }: RowProps) {
  const { lang, part, errors } = view;
  const f = sayForm(lang);
  const title =
    row.id === '' ? f('plan.row.new', { number: at + 1 }) : f(`plan.row.${part}`, { number: row.id.slice(1) });
  return (
    <Section id={`baris-${at}`} title={title} level={2}>
      <input type="hidden" name={`id-${at}`} value={row.id} />
      <TextField
        name={`nama-${at}`}
        label={f(`plan.row.${part}.name`)}
        hint={row.id === '' ? undefined : f('plan.row.remove')}
        value={row.name}
        maxLength={200}
        error={errorOf(errors, `nama-${at}`)}
      />
      {part === 'steps' ? <StepFields view={view} row={row} at={at} /> : <MoveFields view={view} row={row} at={at} />}
    </Section>
  );
}

function MoveFields({ view, row, at }: RowProps) {
  const { lang, part, errors } = view;
  const f = sayForm(lang);
  const t = say(lang);
  return (
    <>
      <SelectField
        name={`dari-${at}`}
        label={f('plan.from')}
        value={row.from}
        options={view.sources}
        error={errorOf(errors, `dari-${at}`)}
      />
      {part === 'data' ? (
        <>
          <SelectField
            name={`cara-${at}`}
            label={f('plan.handling')}
            value={row.handling}
            options={(['migrated', 'archived', 'deleted'] as const).map((one) => ({
              value: one,
              label: t(`handling.${one}`),
            }))}
          />
          <SelectField name={`oleh-${at}`} label={f('plan.by')} value={row.owner} options={view.agencies} />
        </>
      ) : (
        <DateField
          name={`mulai-${at}`}
          label={f('plan.movesOn')}
          value={row.first}
          error={errorOf(errors, `mulai-${at}`)}
        />
      )}
    </>
  );
}

function StepFields({ view, row, at }: RowProps) {
  const { lang, errors } = view;
  const f = sayForm(lang);
  return (
    <>
      <SelectField name={`oleh-${at}`} label={f('plan.by')} value={row.owner} options={view.agencies} />
      <DateField
        name={`mulai-${at}`}
        label={f('plan.starts')}
        value={row.first}
        error={errorOf(errors, `mulai-${at}`)}
      />
      <DateField
        name={`selesai-${at}`}
        label={f('plan.ends')}
        value={row.second}
        error={errorOf(errors, `selesai-${at}`)}
      />
      <TextField
        name={`sesudah-${at}`}
        label={f('plan.after')}
        hint={f('plan.after.hint')}
        value={row.after}
        width="short"
        optional
        error={errorOf(errors, `sesudah-${at}`)}
      />
    </>
  );
}
