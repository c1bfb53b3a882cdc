import { formTokens } from '../../../../kernel/http/form-tokens.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import type { RefusalReply } from '../../../../kernel/http/reply.ts';
import type { DeskCircumstances } from '../../domain/authority-desk.ts';
import { findCase, permitVerb } from '../../http/desk/find-case.ts';
import { openCase, type OpenedCase } from '../../http/desk/open-case.ts';
import type { DeskPort } from './act-on-case.ts';
import { caseHeadOf } from './case-head-of.ts';
import { type CaseNames, caseNames } from './case-names.ts';
import type { ConfirmView } from './confirm-view.ts';

type AtStep = DeskCircumstances['desk_step.pass'];

/** A case before a verb, opened for the officer who may carry it out now. */
export interface Confirming {
  readonly opened: OpenedCase;
  readonly names: CaseNames;
  readonly view: ConfirmView;
}

export async function confirmOf(
  port: DeskPort,
  ask: Ask<'/meja/:id'>,
  permit: Permit<AtStep>,
): Promise<Result<Confirming, RefusalReply>> {
  const found = await findCase(ask);
  if (!found.ok) return found;
  const permitted = permitVerb(found.value, permit);
  if (!permitted.ok) return err(permitted.error);
  const opened = await openCase(ask, found.value);
  const names = await caseNames(port, ask, opened);
  const head = caseHeadOf({ ask, opened, names });
  return ok({ opened, names, view: { head, tokens: formTokens(ask), errors: [] } });
}
