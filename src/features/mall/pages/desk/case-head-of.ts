import type { Ask } from '../../../../kernel/http/ask.ts';
import { daysLeft, runningStretch } from '../../domain/casework-clock.ts';
import { localDateIn } from '../../../../vocabulary/instant.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import type { OpenedCase } from '../../http/desk/open-case.ts';
import type { ServiceVersion } from '../../domain/service.ts';
import type { CaseNames } from './case-names.ts';
import type { CaseHead, MissingRow } from './case-view.ts';
import type { Due } from './due-tag.tsx';
import { say } from './say.ts';

interface HeadGround {
  readonly ask: Ask;
  readonly opened: OpenedCase;
  readonly names: CaseNames;
}

/** What every page about a case says of it. */
export function caseHeadOf({ ask, opened, names }: HeadGround): CaseHead {
  const { lang } = ask;
  const { application, ground, summary, row } = opened;
  const step = ground.version.terms.steps.find(({ id }) => id === application.step);
  return {
    lang,
    zone: ground.zone,
    id: application.id,
    seq: application.seq,
    caseNumber: application.caseNumber,
    service: serviceWords(ground.version, summary?.about ?? null),
    applicant: summary?.name ?? say(lang)('case.erased'),
    submittedAt: row.submittedAt,
    standing: { stage: application.stage, due: dueNow(ask, opened) },
    step: step?.name[lang] ?? null,
    holder: names.holder(application.holder),
    purpose: say(lang)('case.purpose'),
  };
}

/** "SIP Bidan": the series of the document and what she applies for. */
export function serviceWords({ definition }: ServiceVersion, about: string | null): string {
  return about === null ? definition.document.series : `${definition.document.series} ${about}`;
}

function dueNow({ services }: Ask, { application, ground }: OpenedCase): Due | null {
  const stretch = runningStretch(application);
  if (stretch === null) return null;
  const today = localDateIn(services.clock.caseworkNow(), ground.zone);
  return { on: stretch.dueOn, left: today > stretch.dueOn ? -1 : daysLeft(stretch, today, ground.calendar) };
}

/** The proofs that are missing, in words. */
export function missingRows({ missing }: Pick<OpenedCase, 'missing'>, lang: Lang): readonly MissingRow[] {
  const t = say(lang);
  return missing.map(({ says, source, why }) => ({
    words: `${says[lang]}: ${t(`missing.${why}`)}`,
    article: source.text,
    isConfirmed: source.isConfirmed,
  }));
}
