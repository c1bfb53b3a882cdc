import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { csrfToken } from '../../../../kernel/http/csrf.ts';
import { page, refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { newId } from '../../../../kernel/ids.ts';
import { asAgency } from '../../../../kernel/viewer.ts';
import { authorise } from '../../../../vocabulary/authority.ts';
import { formatDate, formatDateTimeZone, localDateIn } from '../../../../vocabulary/instant.ts';
import { codesAuthority } from '../../domain/authority-codes.ts';
import { sharedTargets, targetsOn } from '../../http/codes/shared-targets.ts';
import { countAdoptions, type CountedAdoption } from '../../http/codes/target-adoption-figures.ts';
import { dayOf } from '../../http/registry/registry-office.ts';
import type { PublishedTarget } from '../../storage/codes/shared-target.ts';
import { listTargetDrafts } from '../../storage/codes/target-draft.ts';
import { say } from './say.ts';
import { type TargetRow, TargetsBody, type TargetsView } from './targets-body.tsx';

/** All shared targets, each with what machines have counted for it. */
export async function targetsPage(ask: Ask, permit: Permit<null>): Promise<Reply> {
  const permitted = permit(null);
  if (!permitted.ok) return permitted.error;
  if (ask.session === null) return refuse('sign_in_needed', { next: ask.address });
  const { lang } = ask;
  const t = say(lang);
  const today = dayOf(ask);
  const targets = targetsOn(await sharedTargets(ask.services), today);
  const counted = await countAdoptions(
    ask.services,
    targets.map(({ target }) => target),
  );
  const rows = targets.flatMap((target, order) => {
    const one = counted[order];
    return one === undefined ? [] : [rowOf(ask, target, one)];
  });
  const view: TargetsView = {
    lang,
    rows,
    countedAt: formatDateTimeZone(ask.services.clock.trueNow(), 'Asia/Jakarta', lang),
    mayLink: authorise(codesAuthority['target.link'], ask.actor, null).ok,
    drafting: await draftingOf(ask, csrfToken(ask.session.csrfSecret)),
  };
  return page(t('targetsTitle'), <TargetsBody view={view} />, { layout: 'desk-text' });
}

function rowOf(ask: Ask, { target }: PublishedTarget, { adoption, logSize }: CountedAdoption): TargetRow {
  const { lang } = ask;
  const t = say(lang);
  const today = dayOf(ask);
  const step = target.steps.find(({ dueOn }) => dueOn >= today);
  return {
    key: target.id,
    name: target.name[lang],
    measure: t(`measure.${target.measure}`),
    affected: adoption.all.length,
    adopters: logSize === null ? null : adoption.adopters,
    from: formatDate(target.standing.inForceFrom, lang, 'long'),
    nextStep:
      step === undefined
        ? null
        : t('targetStep', { share: step.sharePercent, date: formatDate(step.dueOn, lang, 'long') }),
  };
}

async function draftingOf(ask: Ask, csrf: string): Promise<TargetsView['drafting']> {
  if (!authorise(codesAuthority['target.draft'], ask.actor, null).ok) return null;
  const { agencyId } = askingOfficer(ask);
  const { lang } = ask;
  const t = say(lang);
  const drafts = await ask.services.db.as(asAgency(agencyId), (tx) => listTargetDrafts(tx, agencyId));
  return {
    drafts: drafts.map(({ id, content, revision, changedAt }) => ({
      id,
      name: content.name[lang] === '' ? t('targetNameless') : content.name[lang],
      changed: t('draftChanged', {
        on: formatDate(localDateIn(changedAt, 'Asia/Jakarta'), lang, 'long'),
        revision,
      }),
    })),
    csrf,
    onceKey: newId(),
  };
}
