import type { Lang } from '../../../../vocabulary/lang.ts';
import { type AgencyGroups, PRESIDENT, REGIONS } from '../../http/views/agency-groups.ts';
import { OTHERS } from '../../http/views/heat-map.ts';
import { say } from './say.ts';

/** What a group is called: by its coordinator, or by what it is. */
export function groupName(groups: AgencyGroups, key: string, lang: Lang): string {
  if (key === PRESIDENT || key === REGIONS || key === OTHERS) return say(lang)(`group.${key}`);
  return groups.groups.find((group) => group.key === key)?.name ?? key;
}
