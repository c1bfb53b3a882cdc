import type { Child } from 'hono/jsx';
import { Button } from '../../../../web/components/button.tsx';
import { ErrorSummary } from '../../../../web/components/error-summary.tsx';
import { Form, FormEnd } from '../../../../web/components/form.tsx';
import { SummaryList } from '../../../../web/components/summary-list.tsx';
import { deskPaths } from '../../http/desk/desk-paths.ts';
import { headRows } from './case-head.tsx';
import type { ConfirmView } from './confirm-view.ts';
import { say } from './say.ts';

interface ConfirmFrameProps {
  readonly view: ConfirmView;
  readonly action: string;
  readonly title: string;
  readonly lead: string;
  readonly submit: { readonly label: string; readonly kind?: 'primary' | 'danger' };
  /** Stands before the form: what the officer should know. */
  readonly before?: Child;
  readonly children?: Child;
}

/** The page before every act: the question, the case, what will be, one button and the way back. */
export function ConfirmFrame({ view, action, title, lead, submit, before, children }: ConfirmFrameProps) {
  const { head, tokens, errors } = view;
  return (
    <div class="stack-large">
      <ErrorSummary errors={errors} />
      <div class="stack">
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
      </div>
      <SummaryList rows={headRows(head)} />
      {before}
      <Form action={action} csrf={tokens.csrf} idempotencyKey={tokens.key}>
        <input type="hidden" name="seq" value={String(head.seq)} />
        {children}
        <FormEnd>
          <Button kind={submit.kind ?? 'primary'}>{submit.label}</Button>
          <a href={deskPaths.case.to({ id: head.id })}>{say(head.lang)('confirm.cancel')}</a>
        </FormEnd>
      </Form>
    </div>
  );
}

/** The words of a field's error, if it has one. */
export function errorOf({ errors }: Pick<ConfirmView, 'errors'>, field: string): string | undefined {
  return errors.find((error) => error.field === field)?.message;
}
