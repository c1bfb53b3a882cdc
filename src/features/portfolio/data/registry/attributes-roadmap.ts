import type { Attribute } from '../../domain/registry/attribute-catalogue.ts';
import type { Domain } from '../../domain/registry/element.ts';
import { date, line, restricted, words } from './attribute-rows.ts';

/** What brings an object about, or ends it: the activity of the roadmap that carries it, and when. */
export function roadmapAttributes(domain: Domain): readonly Attribute[] {
  return [
    restricted(domain, ['plan_program', null, ['Program peta rencana', 'Programme of the roadmap'], line]),
    restricted(domain, ['plan_activity', null, ['Kegiatan', 'Activity'], line]),
    restricted(domain, ['plan_starts_on', null, ['Kegiatan mulai', 'Activity begins'], date]),
    restricted(domain, ['plan_due_on', null, ['Kegiatan selesai', 'Activity ends'], date]),
    ...(domain === 'application'
      ? [restricted(domain, ['user_groups', null, ['Siapa pemakainya', 'Who uses it'], words(20, 100)])]
      : [restricted(domain, ['ended_on', null, ['Berakhir pada', 'Ended on'], date])]),
  ];
}
