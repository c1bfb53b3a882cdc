import { type FormTokens } from '../../../../kernel/http/form-tokens.ts';
import type { Child } from 'hono/jsx';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { Button } from '../../../../web/components/button.tsx';
import { ErrorSummary, type FieldError } from '../../../../web/components/error-summary.tsx';
import { Form, FormEnd } from '../../../../web/components/form.tsx';
import { fieldId } from '../../../../web/frame.ts';
import { consolidationPaths } from '../../http/consolidation/consolidation-paths.ts';
import { sayForm } from './say.ts';

/** What the form of a part of a plan shows around its fields. */
export interface PlanPartView {
  readonly lang: Lang;
  readonly id: string;
  readonly title: string;
  readonly tokens: FormTokens;
  /** The draft that the officer saw. */
  readonly number: number;
  readonly errors: readonly FieldError[];
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

export function PlanPartForm(props: {
  readonly view: PlanPartView;
  readonly action: string;
  readonly heading: string;
  readonly lead?: Child;
  readonly children: Child;
}) {
  const { view, action, heading, lead, children } = props;
  const f = sayForm(view.lang);
  return (
    <div class="stack-large">
      <ErrorSummary errors={view.errors} />
      <div class="stack">
        <p class="small">
          <a href={consolidationPaths.plan.to({ id: view.id })}>{f('plan.back', { title: view.title })}</a>
        </p>
        <h1>{heading}</h1>
        {lead && <p class="lead">{lead}</p>}
      </div>
      <Form action={action} csrf={view.tokens.csrf} idempotencyKey={view.tokens.key}>
        <input type="hidden" id={fieldId('naskah')} name="naskah" value={String(view.number)} />
        <div class="stack-large">
          {children}
          <FormEnd>
            <Button>{f('plan.save')}</Button>
          </FormEnd>
        </div>
      </Form>
    </div>
  );
}
