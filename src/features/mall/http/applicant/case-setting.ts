import { regionByCode } from '../../../directory/index.ts';
import type { Services } from '../../../../kernel/services.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import type { CaseNames } from '../../pages/applicant/case-head.tsx';
import { type CaseGround, caseGround } from '../casework/case-ground.ts';

/** Where a case stands: its service as an office offers it, and how they are called. */
export interface CaseSetting extends CaseGround {
  readonly names: CaseNames;
}

export async function caseSetting(
  services: Pick<Services, 'db' | 'clock'>,
  versionId: string,
  lang: Lang,
): Promise<CaseSetting> {
  const ground = await caseGround(services, { versionId });
  const { version, office } = ground;
  const region = await regionByCode(services.db, version.region);
  const names = {
    service: version.definition.title[lang],
    region: region?.name ?? version.region,
    office: lang === 'id' ? office.shortName : office.nameEn,
  };
  return { ...ground, names };
}
