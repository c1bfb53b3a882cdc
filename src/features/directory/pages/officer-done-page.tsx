import { formatDate, formatDateTimeZone } from '../../../vocabulary/instant.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import { Confirmation } from '../../../web/components/verdict.tsx';
import type { OfficerEvent } from '../domain/officer-event.ts';
import { directoryPaths } from './directory-paths.ts';
import type { OfficerFile } from './officer-file.ts';
import { eventWords, roleName, standingSentence } from './officer-words.ts';
import { say } from './speech.ts';

export interface DoneView extends OfficerFile {
  readonly event: OfficerEvent;
}

interface Props {
  readonly view: DoneView;
  readonly lang: Lang;
}

/** What was done, in words. */
export function doneTitle({ event, name, officer }: DoneView, lang: Lang): string {
  const t = say(lang);
  switch (event.kind) {
    case 'role.granted':
      return t('grantRole.done', { name, role: roleName(event.role, lang) });
    case 'role.ended': {
      const grant = officer.grants.find(({ grantId }) => grantId === event.grantId);
      const role = grant === undefined ? '' : roleName(grant.role, lang);
      return t('endRole.done', { role, date: formatDate(event.on, lang, 'long') });
    }
    case 'officer.suspended':
      return t('suspend.done', { name });
    case 'officer.reinstated':
      return t('reinstate.done', { name });
    case 'passkey.lost_reported':
      return t('reportLost.done', { name });
    case 'passkey_replacement.approved':
      return t('approve.done', { name });
    default:
      return `${name}: ${eventWords(event, officer.grants, lang)}`;
  }
}

/** The page to which a change of an officer leads: what was done, and how he stands now. */
export function DonePage({ view, lang }: Props) {
  const t = say(lang);
  const { officer, name, organisation, event, zone } = view;
  return (
    <div class="stack-large">
      <Confirmation title={doneTitle(view, lang)}>
        <p>{formatDateTimeZone(event.at, zone, lang)}</p>
      </Confirmation>
      <div class="stack">
        <p>{standingSentence({ ...view, organisation: organisation.name }, lang)}</p>
        <p>
          <a href={directoryPaths.officer.to({ officer: officer.officerId })}>{t('link.toOfficer', { name })}</a>
        </p>
      </div>
    </div>
  );
}
