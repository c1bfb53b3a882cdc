import { type FormTokens } from '../../../../kernel/http/form-tokens.ts';
import type { Child } from 'hono/jsx';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { ErrorSummary, type FieldError } from '../../../../web/components/error-summary.tsx';
import { consolidationPaths } from '../../http/consolidation/consolidation-paths.ts';
import { say } from './say.ts';

/** What every form on the way of a group shows around its fields. */
export interface GroupFormView {
  readonly lang: Lang;
  readonly id: string;
  /** The group's name. */
  readonly title: string;
  readonly tokens: FormTokens;
  /** What the officer saw of the group when the form was drawn. */
  readonly seen: number;
  readonly errors: readonly FieldError[];
}

/** The head of such a form; errors first, the way back under the title. */
export function FormFrame(props: {
  readonly view: Pick<GroupFormView, 'lang' | 'id' | 'title' | 'errors'>;
  readonly heading: string;
  readonly lead?: Child;
  readonly note?: Child;
  readonly children: Child;
}) {
  const { view, heading, lead, note, children } = props;
  return (
    <div class="stack-large">
      <ErrorSummary errors={view.errors} />
      <div class="stack">
        <p class="small">
          <a href={consolidationPaths.group.to({ id: view.id })}>{say(view.lang)('back.to', { title: view.title })}</a>
        </p>
        <h1>{heading}</h1>
        {lead && <p class="lead">{lead}</p>}
        {note && <p class="small dim">{note}</p>}
      </div>
      {children}
    </div>
  );
}

/** The hidden field by which a form says what it had seen. */
export function Seen({ seen }: { readonly seen: number }) {
  return <input type="hidden" name="dilihat" value={String(seen)} />;
}

export function errorOf(errors: readonly FieldError[], field: string): string | undefined {
  return errors.find((one) => one.field === field)?.message;
}
