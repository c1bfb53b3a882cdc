import { type FormTokens } from '../../../../kernel/http/form-tokens.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { Button } from '../../../../web/components/button.tsx';
import { ErrorSummary, type FieldError } from '../../../../web/components/error-summary.tsx';
import { Form, FormEnd } from '../../../../web/components/form.tsx';
import { Note } from '../../../../web/components/note.tsx';
import { DataTable } from '../../../../web/components/table.tsx';
import { TextField } from '../../../../web/components/text-fields.tsx';
import { consolidationPaths } from '../../http/consolidation/consolidation-paths.ts';
import type { Lead } from '../../http/consolidation/lead-agency.ts';
import type { Member } from '../../storage/consolidation/consolidation-head.ts';
import { functionName } from '../registry/element-words.ts';
import { sayForm } from './say.ts';
import { memberName } from './words-of.ts';

export interface ProposeView {
  readonly lang: Lang;
  readonly tokens: FormTokens;
  readonly errors: readonly FieldError[];
  readonly groupId: string;
  readonly title: string;
  readonly verdict: 'same_system' | 'same_function';
  readonly topic: string;
  readonly leadName: string;
  readonly coordinators: Lead['coordinators'];
  readonly members: readonly { readonly member: Member; readonly owner: string }[];
  /** On its way already, by whomever the own agency may see. */
  readonly existing: { readonly id: string; readonly title: string } | null;
}

export function proposeTitle({ lang, members }: ProposeView): string {
  return sayForm(lang)('propose.title', { count: members.length });
}

export function ProposeBody({ view }: { readonly view: ProposeView }) {
  const { lang, existing, tokens } = view;
  const f = sayForm(lang);
  const errorOf = (field: string) => view.errors.find((one) => one.field === field)?.message;
  return (
    <div class="stack-large">
      <ErrorSummary errors={view.errors} />
      <div class="stack">
        <h1>{proposeTitle(view)}</h1>
        <p class="lead">{f(`propose.lead.${view.verdict}`)}</p>
        <p>{f(`propose.who.${view.coordinators}`, { lead: view.leadName })}</p>
      </div>
      {existing !== null && (
        <Note kind="warn">
          <p>
            {f('propose.existing')} <a href={consolidationPaths.group.to({ id: existing.id })}>{existing.title}</a>
          </p>
        </Note>
      )}
      <DataTable
        id="anggota"
        caption={f('propose.members')}
        phone="cards"
        columns={[
          {
            key: 'name',
            head: f('application'),
            rowHeader: true,
            phoneLabel: null,
            cell: ({ member }) => memberName(member, lang),
          },
          { key: 'owner', head: f('owner'), cell: ({ owner }) => owner },
          {
            key: 'functions',
            head: f('functions'),
            roomy: true,
            cell: ({ member }) => member.functions.map((code) => functionName(code, lang)).join('; '),
          },
        ]}
        rows={view.members}
      />
      <Form action={consolidationPaths.propose.to({})} csrf={tokens.csrf} idempotencyKey={tokens.key}>
        <input type="hidden" name="kelompok" value={view.groupId} />
        <TextField
          name="judul"
          label={f('propose.name')}
          hint={f('propose.name.hint')}
          value={view.title}
          maxLength={200}
          error={errorOf('judul')}
        />
        <FormEnd>
          <Button>{f('propose.send')}</Button>
          <a href={`/tumpang-tindih/kelompok/${view.groupId}`}>{f('back.overlap')}</a>
        </FormEnd>
      </Form>
    </div>
  );
}
