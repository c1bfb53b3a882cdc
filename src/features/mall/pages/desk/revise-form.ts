import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import type { Reply } from '../../../../kernel/http/reply.ts';
import type { DeskCircumstances } from '../../domain/authority-desk.ts';
import { findCase, seenIn } from '../../http/desk/find-case.ts';
import type { Act, DeskPort } from './act-on-case.ts';
import { conflictPage } from './conflict-page.tsx';

/** Shows a form again with its errors; of a case that moved on meanwhile the conflict is shown instead. */
export async function reviseForm(
  port: DeskPort,
  ask: Ask<'/meja/:id'>,
  given: {
    readonly permit: Permit<DeskCircumstances['desk_step.pass']>;
    readonly act: Omit<Act, 'run'>;
    readonly show: () => Promise<Reply>;
  },
): Promise<Reply> {
  const found = await findCase(ask);
  if (!found.ok) return found.error;
  const { agencyId, seq } = found.value.row;
  const permitted = given.permit({ agencyId, step: null });
  if (!permitted.ok) return permitted.error;
  const seen = seenIn(ask);
  return seen === seq ? given.show() : conflictPage(port, ask, { seen, act: given.act });
}
