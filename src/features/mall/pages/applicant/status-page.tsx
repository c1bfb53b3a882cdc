import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { page, redirect, type Reply } from '../../../../kernel/http/reply.ts';
import { formatDate } from '../../../../vocabulary/instant.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { standingOf } from '../../domain/draft.ts';
import { eventWords } from '../../http/casework/event-words.ts';
import { applicantPaths } from '../../http/applicant/applicant-paths.ts';
import { loadCase, type OwnCase } from '../../http/applicant/own-case.ts';
import { loadDraft, loadOpenDraft, personIn } from '../../http/applicant/own-draft.ts';
import { askedPages, documentIn, resumeHref } from '../../http/applicant/walk.ts';
import type { SayEvent } from './case-timeline.ts';
import { SentBody } from './sent-body.tsx';
import { say } from './say.ts';
import { StatusBody } from './status-body.tsx';
import { sentAt, statusView } from './status-view.ts';

type Own = { readonly personId: string };

/** How an application stands; a draft is taken up where she left it. */
export async function statusPage(ask: Ask<'/permohonan/:id'>, permit: Permit<Own>): Promise<Reply> {
  const actor = personIn(ask);
  if (!actor.ok) return actor.error;
  const loaded = await loadDraft(ask, actor.value, ask.params.id);
  if (!loaded.ok) return loaded.error;
  const { draft } = loaded.value;
  const permitted = permit({ personId: draft.personId });
  if (!permitted.ok) return permitted.error;
  const { lang, now, services } = ask;
  if (standingOf(draft, services.clock.caseworkNow()) !== 'submitted') {
    const open = await loadOpenDraft(ask, actor.value, draft.id);
    if (!open.ok) return open.error;
    const own = open.value;
    return redirect(resumeHref(own, askedPages(own.setting.version.definition, documentIn(own, ask), lang)));
  }
  const found = await loadCase(ask, actor.value, draft.id);
  if (!found.ok) return found.error;
  const own = found.value;
  const view = statusView({ own, lang, now, sayEvent: sayEventIn(own, lang) });
  return page(view.title, <StatusBody {...view} />);
}

/** The receipt of what was sent last; the same whenever it is opened again. */
export async function sentPage(ask: Ask<'/permohonan/:id/terkirim'>, permit: Permit<Own>): Promise<Reply> {
  const actor = personIn(ask);
  if (!actor.ok) return actor.error;
  const found = await loadCase(ask, actor.value, ask.params.id);
  if (!found.ok) return found.error;
  const own = found.value;
  const { application } = own;
  const permitted = permit({ personId: application.personId });
  if (!permitted.ok) return permitted.error;
  const { lang, now } = ask;
  const { id, stage, clocks } = application;
  const last = clocks.at(-1);
  // Once it is decided, taken back or returned, a receipt that promises dates would mislead.
  if (last === undefined || stage !== 'working') return redirect(applicantPaths.application.to({ id }));
  const isAgain = clocks.length > 1;
  const t = say(lang);
  const view = statusView({ own, lang, now, sayEvent: sayEventIn(own, lang) });
  return page(
    t(isAgain ? 'sentAgainTitle' : 'sentTitle'),
    <SentBody
      lang={lang}
      names={own.setting.names}
      caseNumber={application.caseNumber}
      sentAt={sentAt(own, lang)}
      isAgain={isAgain}
      timeline={view.timeline}
      due={formatDate(last.dueOn, lang)}
      caseHref={applicantPaths.application.to({ id })}
      mineHref={applicantPaths.mine.to({})}
    />,
  );
}

function sayEventIn({ setting }: OwnCase, lang: Lang): SayEvent {
  return (event) => eventWords(event, setting.version, lang);
}
