import type { Ask } from '../../../../kernel/http/ask.ts';
import { page, type Reply } from '../../../../kernel/http/reply.ts';
import type { Application } from '../../domain/application.ts';
import { runningStretch } from '../../domain/casework-clock.ts';
import { fold } from '../../domain/fold.ts';
import { type DeskVerb, verbsFor } from '../../http/desk/case-verbs.ts';
import { deskPaths } from '../../http/desk/desk-paths.ts';
import { findCase } from '../../http/desk/find-case.ts';
import { openCase, type OpenedCase } from '../../http/desk/open-case.ts';
import { lacking } from '../../http/desk/refresh-case.ts';
import type { MallPort } from '../../http/mall-port.ts';
import { caseHeadOf } from './case-head-of.ts';
import { historyOf } from './case-history.ts';
import { type CaseNames, caseNames } from './case-names.ts';
import { ConflictBody, conflictTitle } from './conflict-body.tsx';
import type { ConflictView } from './confirm-view.ts';
import { shortDay } from './due-tag.tsx';
import { holderWords } from './queue-table.tsx';
import { say } from './say.ts';

interface Conflict {
  readonly seen: number;
  readonly act: Pick<ConflictView, 'written'> & { readonly verb: DeskVerb | 'accept' };
}

/** 409: what happened since the officer opened the case, by whom, what is different, and the way on. */
export async function conflictPage(
  port: Pick<MallPort, 'onceonly'>,
  ask: Ask<'/meja/:id'>,
  { seen, act }: Conflict,
): Promise<Reply> {
  const found = await findCase(ask);
  if (!found.ok) return found.error;
  const opened = await openCase(ask, found.value);
  const names = await caseNames(port, ask, opened);
  const { lang } = ask;
  const view: ConflictView = {
    head: caseHeadOf({ ask, opened, names }),
    happened: historyOf({ opened, names, lang }, seen),
    changes: changesSince({ ask, opened, names, seen }),
    written: act.written,
    againHref: againHref(opened, act.verb),
  };
  return page(conflictTitle(view), <ConflictBody view={view} />, { layout: 'desk-text', status: 409 });
}

/** Offered where the verb is still the officer's in the state that the case has now. */
function againHref({ actor, application, row, missing }: OpenedCase, verb: DeskVerb | 'accept'): string | null {
  if (verb === 'accept') return null;
  const verbs = verbsFor({
    actor,
    application,
    stepKind: row.stepKind,
    hasOldData: false,
    lacking: lacking(missing).length,
  });
  return verbs.includes(verb) ? deskPaths[verb].to({ id: application.id }) : null;
}

interface Since {
  readonly ask: Ask;
  readonly opened: OpenedCase;
  readonly names: CaseNames;
  readonly seen: number;
}

function changesSince({ ask, opened, names, seen }: Since): ConflictView['changes'] {
  const events = opened.events.filter((event) => event.seq <= seen);
  if (events.length === 0) return [];
  const t = say(ask.lang);
  const [before, after] = [fold(events), opened.application].map((application) =>
    aspectsOf(application, { ask, opened, names }),
  );
  return (['stage', 'step', 'holder', 'due', 'accepted'] as const).flatMap((aspect) => {
    const [was, is] = [before?.[aspect] ?? '', after?.[aspect] ?? ''];
    return was === is ? [] : [{ what: t(`conflict.${aspect}`), before: was, after: is }];
  });
}

function aspectsOf(application: Application, { ask, opened, names }: Omit<Since, 'seen'>) {
  const { lang } = ask;
  const t = say(lang);
  const { terms, definition } = opened.ground.version;
  const stretch = runningStretch(application);
  const labels = application.acceptedFields.map((at) => definition.form.fields[at]?.label[lang] ?? at);
  return {
    stage: t(`stage.${application.stage}`),
    step: terms.steps.find(({ id }) => id === application.step)?.name[lang] ?? t('conflict.none'),
    holder: holderWords(names.holder(application.holder), lang) ?? t('conflict.nobody'),
    due: stretch === null ? t('conflict.none') : shortDay(stretch.dueOn, lang),
    accepted: labels.length === 0 ? t('conflict.none') : labels.join(', '),
  };
}
