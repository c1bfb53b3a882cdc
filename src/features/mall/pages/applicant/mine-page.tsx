import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { page, redirect, type Reply } from '../../../../kernel/http/reply.ts';
import { caseByNumber } from '../../http/applicant/case-by-number.ts';
import { type OwnLine, ownLines } from '../../http/applicant/mine.ts';
import { personIn } from '../../http/applicant/own-draft.ts';
import { servicesPaths } from '../../http/services-paths.ts';
import { MineBody, mineTitle } from './mine-body.tsx';
import { say } from './say.ts';

/** Her drafts and applications. */
export async function minePage(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  const actor = personIn(ask);
  if (!actor.ok) return actor.error;
  const wanted = ask.query.get('nomor');
  const found = wanted === null ? null : await caseByNumber(ask, actor.value, wanted);
  if (found !== null) return redirect(found);
  const lines = await ownLines(ask, actor.value);
  const of = (group: OwnLine['group']) => lines.filter((line) => line.group === group);
  const groups = { waiting: of('waiting'), running: of('running'), closed: of('closed') };
  const { lang } = ask;
  return page(
    mineTitle(say(lang), groups),
    <MineBody lang={lang} {...groups} servicesHref={servicesPaths.catalogue.to({})} />,
  );
}
