import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { page, refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { err, type Result } from '../../../../vocabulary/result.ts';
import type { Application } from '../../domain/application.ts';
import type { DeskCircumstances } from '../../domain/authority-desk.ts';
import { acceptReasons, type CaseworkFault } from '../../domain/decide.ts';
import { acceptField } from '../../http/casework/commands.ts';
import { deskPaths } from '../../http/desk/desk-paths.ts';
import { rowsNamed } from './accept-fields.ts';
import { actOnCase, type DeskPort } from './act-on-case.ts';
import { groupLabel } from './attention-table.tsx';
import { fieldsOf } from './case-view-of.ts';
import { confirmOf } from './confirm-of.ts';
import { AcceptBody } from './confirm-bodies.tsx';
import { reviseForm } from './revise-form.ts';
import { say } from './say.ts';

type AtStep = DeskCircumstances['desk_field.accept'];
type CaseAsk = Ask<'/meja/:id'>;

/** One field, or what she said on one page, beside its source, and why it may count as proof. */
export async function acceptPage(port: DeskPort, ask: CaseAsk, permit: Permit<AtStep>): Promise<Reply> {
  return showAccept(port, ask, { permit, at: ask.query.get('isian') ?? '', isRevised: false });
}

export async function sendAccept(port: DeskPort, ask: CaseAsk, permit: Permit<AtStep>): Promise<Reply> {
  const { form, services, lang } = ask;
  const at = form.text('isian');
  const reason = acceptReasons.find((known) => known === form.text('alasan'));
  if (reason === undefined) {
    return reviseForm(port, ask, {
      permit,
      act: { verb: 'accept', written: [] },
      show: () => showAccept(port, ask, { permit, at, isRevised: true }),
    });
  }
  const t = say(lang);
  return actOnCase(port, ask, {
    permit,
    act: {
      verb: 'accept',
      written: [{ label: t('conflict.reason'), words: t(`accept.reason.${reason}`) }],
      async run(tx, command) {
        const { bindings } = command.ground.version.definition;
        let outcome: Result<Application, CaseworkFault> = err({ code: 'field_not_hers', pointer: at });
        let { seen } = command;
        for (const named of new Set(at.split(' '))) {
          const binding = bindings.find(({ pointer }) => pointer === named);
          if (binding === undefined) return err({ code: 'field_not_hers', pointer: named });
          outcome = await acceptField(tx, services, { ...command, seen, pointer: binding.pointer, reason });
          if (!outcome.ok) return outcome;
          seen = outcome.value.seq;
        }
        return outcome;
      },
    },
  });
}

interface Accepting {
  readonly permit: Permit<AtStep>;
  readonly at: string;
  readonly isRevised: boolean;
}

async function showAccept(port: DeskPort, ask: CaseAsk, { permit, at, isRevised }: Accepting): Promise<Reply> {
  const confirming = await confirmOf(port, ask, permit);
  if (!confirming.ok) return confirming.error;
  const { opened, names, view } = confirming.value;
  const group = rowsNamed(at, fieldsOf(ask, opened, names).attention);
  if (group === null) return refuse('desk_field_unknown', { next: deskPaths.case.to({ id: view.head.id }) });
  const t = say(ask.lang);
  const accepting = {
    ...view,
    errors: isRevised ? [{ field: 'alasan', message: t('accept.reasonMissing') }] : [],
    group,
    groups: opened.ground.version.definition.form.groups,
    reasons: acceptReasons.map((code) => ({ code, words: t(`accept.reason.${code}`), article: null })),
    chosen: '',
  };
  return page(t('accept.title', { field: groupLabel(group, ask.lang) }), <AcceptBody view={accepting} />, {
    layout: 'desk-text',
    hasErrors: isRevised,
    status: isRevised ? 422 : 200,
  });
}
