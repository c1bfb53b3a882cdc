import { Button } from '../../../../web/components/button.tsx';
import { RadioField } from '../../../../web/components/choice-fields.tsx';
import { ErrorSummary, type FieldError } from '../../../../web/components/error-summary.tsx';
import { Form, FormEnd } from '../../../../web/components/form.tsx';
import { DateField, type TypedDate } from '../../../../web/components/moment-fields.tsx';
import { Section } from '../../../../web/components/section.tsx';
import { SelectField, TextArea, TextField } from '../../../../web/components/text-fields.tsx';
import { clearanceConditions } from '../../data/consolidation/clearance-terms.ts';
import { generalApplication } from '../../data/consolidation/decrees.ts';
import { consolidationPaths } from '../../http/consolidation/consolidation-paths.ts';
import { Decree } from './clearance-body.tsx';
import type { ClearanceView } from './clearance-view.ts';
import { errorOf } from './form-frame.tsx';
import { sayMoney } from './say.ts';
import { money, percentWords } from './words-of.ts';

export interface DecideClearanceView extends ClearanceView {
  readonly errors: readonly FieldError[];
  readonly outcome: string;
  readonly reason: string;
  readonly answers: ReadonlyMap<string, string>;
  readonly conditions: ReadonlyMap<string, TypedDate>;
  readonly insteadId: string;
  readonly added: string;
}

export function answerField(applicationId: string): string {
  return `jawaban-${applicationId.replaceAll('/', '_')}`;
}

export function conditionField(condition: string): string {
  return `syarat-${condition}`;
}

export function DecideClearanceBody({ view }: { readonly view: DecideClearanceView }) {
  const { lang, errors, request, tokens } = view;
  const m = sayMoney(lang);
  return (
    <div class="stack-large">
      <ErrorSummary errors={errors} />
      <div class="stack">
        <p class="small">
          <a href={consolidationPaths.clearance.to({ id: request.id })}>{m('clearance.toRequest')}</a>
        </p>
        <h1>{m('clearance.decide.title', { name: request.name })}</h1>
        <p class="lead">
          {m('clearance.decide.lead', { agency: view.requester, cost: money(request.yearlyCost, lang) })}
        </p>
      </div>
      <Decree view={view} />
      <Form
        action={consolidationPaths.decideClearance.to({ id: request.id })}
        csrf={tokens.csrf}
        idempotencyKey={tokens.key}
      >
        <div class="stack-large">
          <div>
            <RadioField
              name="putusan"
              label={m('clearance.outcome')}
              value={view.outcome}
              error={errorOf(errors, 'putusan')}
              choices={(['cleared', 'cleared_with_conditions', 'refused'] as const).map((one) => ({
                value: one,
                label: m(`clearance.${one}`),
                hint: m(`clearance.hint.${one}`),
              }))}
            />
            <TextArea
              name="alasan"
              label={m('clearance.reason')}
              value={view.reason}
              maxLength={4_000}
              error={errorOf(errors, 'alasan')}
            />
          </div>
          <Answers view={view} />
          <Conditions view={view} />
          <Refusal view={view} />
          <FormEnd>
            <Button>{m('clearance.send')}</Button>
          </FormEnd>
        </div>
      </Form>
    </div>
  );
}

function Conditions({ view }: { readonly view: DecideClearanceView }) {
  const { lang, errors } = view;
  const m = sayMoney(lang);
  return (
    <Section id="syarat" title={m('clearance.conditions')}>
      <p class="small dim">{m('clearance.conditions.lead')}</p>
      {clearanceConditions.map((one) => (
        <DateField
          name={conditionField(one)}
          label={m(`condition.${one}`)}
          value={view.conditions.get(one)}
          optional
          error={errorOf(errors, conditionField(one))}
        />
      ))}
    </Section>
  );
}

function Answers({ view }: { readonly view: DecideClearanceView }) {
  const { lang, errors, matches } = view;
  const m = sayMoney(lang);
  if (matches.length === 0) return null;
  return (
    <Section id="jawaban" title={m('clearance.answers')}>
      <p class="small dim">{m('clearance.answers.lead')}</p>
      {matches.map(({ applicationId, name, owner, chance, mustAnswer }) => (
        <TextArea
          name={answerField(applicationId)}
          label={m('clearance.answerTo', { name, owner, chance: percentWords(chance, lang) })}
          value={view.answers.get(applicationId)}
          maxLength={4_000}
          rows={2}
          optional={!mustAnswer}
          error={errorOf(errors, answerField(applicationId))}
        />
      ))}
    </Section>
  );
}

function Refusal({ view }: { readonly view: DecideClearanceView }) {
  const { lang, errors, matches, decree } = view;
  const m = sayMoney(lang);
  const general = decree.kind === 'none' ? null : decree.generalApplicationId;
  const options = [
    ...(general === null ? [] : [{ value: general, label: generalApplication(general)?.name ?? general }]),
    ...matches.map(({ applicationId, name, owner }) => ({ value: applicationId, label: `${name}, ${owner}` })),
  ];
  return (
    <Section id="penolakan" title={m('clearance.refusal')}>
      <SelectField
        name="pengganti"
        label={m('clearance.insteadOf')}
        value={view.insteadId}
        options={options}
        optional
        error={errorOf(errors, 'pengganti')}
      />
      <TextField
        name="tambahan"
        label={m('clearance.added')}
        hint={m('clearance.added.hint')}
        value={view.added}
        inputMode="numeric"
        width="medium"
        optional
        error={errorOf(errors, 'tambahan')}
      />
    </Section>
  );
}
