import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import { formTokens } from '../../../../kernel/http/form-tokens.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { page, refuse, type RefusalReply, type Reply } from '../../../../kernel/http/reply.ts';
import { write } from '../../../../kernel/http/write.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { parseLocalDate } from '../../../../vocabulary/local-date.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import type { FieldError } from '../../../../web/components/error-summary.tsx';
import { datePartNames, type TypedDate } from '../../../../web/components/moment-fields.tsx';
import type { ElementHead } from '../../domain/registry/element.ts';
import { askApproval, endDraft } from '../../http/registry/decide-element.ts';
import { dateIn } from '../../http/registry/field-values.ts';
import { noteAsked } from '../../http/registry/notices.ts';
import { dayOf, writingOf } from '../../http/registry/registry-office.ts';
import { registryPaths as at } from '../../http/registry/registry-paths.ts';
import { findElement } from '../../storage/registry/element.ts';
import { isId } from '../../../../kernel/ids.ts';
import { onceKey, own, refusalOf, seenIn } from './decide-actions.ts';
import { EndBody } from './end-body.tsx';
import { sayOwn } from './say.ts';

type EndAsk = Ask<'/arsitektur/saya/:id/akhiri'>;

/** Asks since when the object is no more. */
export async function endPage(ask: EndAsk, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const found = await findRunning(ask);
  if (!found.ok) return found.error;
  const [year = '', month = '', day = ''] = dayOf(ask).split('-');
  const today = { day: String(Number(day)), month: String(Number(month)), year };
  return showEnd(ask, { head: found.value, date: today, errors: [] });
}

/** Ends a draft at once; asks the second person to end what is published. */
export async function endObjectPage(ask: EndAsk, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const found = await findRunning(ask);
  if (!found.ok) return found.error;
  const head = found.value;
  const on = parseLocalDate(dateIn(ask.form, 'sejak'));
  if (!on.ok || on.value > dayOf(ask)) {
    const names = datePartNames('sejak');
    const date = { day: ask.form.text(names.day), month: ask.form.text(names.month), year: ask.form.text(names.year) };
    return showEnd(ask, { head, date, errors: [{ field: 'sejak', message: sayOwn(ask.lang)('endDateWrong') }] });
  }
  const { id } = head;
  const writing = writingOf(ask);
  return write(ask, own(ask, permitted.value), async (tx) => {
    const given = { id, seen: seenIn(ask) };
    const done =
      head.stage === 'draft'
        ? await endDraft(tx, writing, { ...given, on: on.value })
        : await askApproval(tx, writing, { ...given, wish: { kind: 'end', on: on.value } });
    if (!done.ok) return err(refusalOf(done.error, ask, id));
    if (head.stage !== 'draft') await noteAsked(tx, writing, { ids: [id], key: onceKey(ask) });
    return ok({ location: at.element.to({ id }), subject: { kind: 'element', id }, personId: null });
  });
}

async function findRunning(ask: EndAsk): Promise<Result<ElementHead, RefusalReply>> {
  const { agencyId } = askingOfficer(ask);
  const { id } = ask.params;
  const head = isId(id) ? await ask.services.db.as(asAgency(agencyId), (tx) => findElement(tx, agencyId, id)) : null;
  if (head === null) return err(refuse('registry_object_unknown', { next: at.own.to({}) }));
  return head.stage === 'ended' ? err(refuse('registry_object_ended', { next: at.element.to({ id }) })) : ok(head);
}

interface EndForm {
  readonly head: ElementHead;
  readonly date: TypedDate;
  readonly errors: readonly FieldError[];
}

function showEnd(ask: EndAsk, form: EndForm): Reply {
  const view = { lang: ask.lang, ...form, tokens: formTokens(ask) };
  return page(sayOwn(ask.lang)('endTitle', { name: form.head.name }), <EndBody view={view} />, {
    layout: 'desk-text',
    hasErrors: form.errors.length > 0,
    status: form.errors.length > 0 ? 422 : 200,
  });
}
