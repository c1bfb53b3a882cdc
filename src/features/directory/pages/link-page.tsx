import type { Lang } from '../../../vocabulary/lang.ts';
import { Note } from '../../../web/components/note.tsx';
import { Confirmation } from '../../../web/components/verdict.tsx';
import type { OfficerEvent } from '../domain/officer-event.ts';
import { directoryPaths } from './directory-paths.ts';
import type { OfficerFile } from './officer-file.ts';
import { say } from './speech.ts';

export interface LinkView extends Pick<OfficerFile, 'officer' | 'name' | 'organisation'> {
  readonly kind: Extract<OfficerEvent['kind'], 'officer.invited' | 'passkey_replacement.opened'>;
  /** When the link stops working, in words. */
  readonly expires: string;
  /** Null when it is not shown any more. */
  readonly address: string | null;
}

interface Props {
  readonly view: LinkView;
  readonly lang: Lang;
}

export function linkTitle({ kind, name, expires, address }: LinkView, lang: Lang): string {
  const t = say(lang);
  if (address === null) return t('link.hidden', { name });
  return kind === 'officer.invited' ? t('invite.done', { name }) : t('replacePasskey.done', { time: expires });
}

/** Shows a one-time link, to be handed over in person. */
export function LinkPage({ view, lang }: Props) {
  const t = say(lang);
  const { address, officer, name } = view;
  const way = <a href={directoryPaths.officer.to({ officer: officer.officerId })}>{t('link.toOfficer', { name })}</a>;
  if (address === null) {
    return (
      <div class="stack">
        <h1>{linkTitle(view, lang)}</h1>
        <p>{t('link.hidden.says')}</p>
        <p>{way}</p>
      </div>
    );
  }
  return (
    <div class="stack-large">
      <Confirmation title={linkTitle(view, lang)}>
        <p>{t('invite.done.link', { time: view.expires })}</p>
      </Confirmation>
      <div class="stack">
        <p class="code" data-link>
          {address}
        </p>
        <Note kind="warn">{t('invite.done.once')}</Note>
        <p>{way}</p>
      </div>
    </div>
  );
}
