import { formTokens } from '../../../../kernel/http/form-tokens.ts';
import type { Ask, Permit, Permitted } from '../../../../kernel/http/ask.ts';
import type { Html } from '../../../../kernel/html.ts';
import { page, refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import type { FieldError } from '../../../../web/components/error-summary.tsx';
import type { ConsolidationStage } from '../../domain/consolidation/consolidation.ts';
import type { ActOutcome } from '../../http/consolidation/act-on-group.ts';
import { seenBy } from '../../http/consolidation/consolidation-case.ts';
import { consolidationPaths } from '../../http/consolidation/consolidation-paths.ts';
import { type OpenedGroup, openGroup } from '../../http/consolidation/open-group.ts';
import { conflictPage } from './conflict-page.tsx';
import type { GroupFormView } from './form-frame.tsx';

/** Opens a group for an act whose rule asks `circumstanceOf`. */
export async function openFor<C>(
  ask: Ask<'/:id'>,
  permit: Permit<C>,
  circumstanceOf: (opened: OpenedGroup) => C,
): Promise<Result<{ readonly opened: OpenedGroup; readonly permitted: Permitted }, Reply>> {
  const opened = await openGroup(ask);
  if (!opened.ok) return opened;
  const permitted = permit(circumstanceOf(opened.value));
  return permitted.ok ? ok({ opened: opened.value, permitted: permitted.value }) : err(permitted.error);
}

/** A form is shown only while its act can follow; whoever comes later is told the stage has passed. */
export function outOfStage({ found }: OpenedGroup, stage: ConsolidationStage): Reply | null {
  if (found.consolidation.stage === stage) return null;
  return refuse('consolidation_not_in_stage', { next: consolidationPaths.group.to({ id: found.head.id }) });
}

/** What the frame of a form shows of the group as it is now. */
export function formViewOf(ask: Ask, { found, agencyId }: OpenedGroup, errors: readonly FieldError[]): GroupFormView {
  const { id, title } = found.head;
  // A form that is shown again keeps what its officer had seen, so that nobody's act is passed over.
  const given = seenIn(ask);
  const seen = errors.length > 0 && given !== null ? given : seenBy(found, agencyId);
  return { lang: ask.lang, id, title, tokens: formTokens(ask), seen, errors };
}

/** What the officer had seen when the form was drawn; null: the form does not say. */
export function seenIn({ form }: Pick<Ask, 'form'>): number | null {
  const text = form.text('dilihat');
  return /^\d{1,6}$/.test(text) ? Number(text) : null;
}

export function formPage(title: string, body: Html, errors: readonly FieldError[]): Reply {
  const hasErrors = errors.length > 0;
  return page(title, body, { layout: 'desk-text', hasErrors, status: hasErrors ? 422 : 200 });
}

/** The page after an act: its result, its form again with what is wrong, or what somebody else did meanwhile. */
export async function answerTo<F extends { readonly code: string }>(
  ask: Ask<'/:id'>,
  outcome: ActOutcome<F>,
  given: {
    readonly written: readonly { readonly label: string; readonly words: string }[];
    /** The form's own address, to begin anew. */
    readonly againHref: string;
    /** The errors to show at the form; null: the fault has a page of its own. */
    readonly errorsOf: (fault: F) => readonly FieldError[] | null;
    readonly showAgain: (errors: readonly FieldError[]) => Promise<Reply>;
  },
): Promise<Reply> {
  switch (outcome.kind) {
    case 'reply':
      return outcome.reply;
    case 'moved':
      return conflictPage(ask, { ...given, seen: outcome.seen });
    case 'fault': {
      const errors = given.errorsOf(outcome.fault);
      if (errors !== null) return given.showAgain(errors);
      return refuse(outcome.fault.code, { next: consolidationPaths.group.to({ id: ask.params.id }) });
    }
    default:
      return outcome satisfies never;
  }
}
