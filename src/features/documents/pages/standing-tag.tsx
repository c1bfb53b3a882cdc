import type { Lang } from '../../../vocabulary/lang.ts';
import { StatusTag } from '../../../web/components/status-tag.tsx';
import type { Standing } from '../domain/verdict.ts';
import { say } from './say.ts';

export function StandingTag({ standing, lang }: { readonly standing: Standing; readonly lang: Lang }) {
  const t = say(lang);
  switch (standing) {
    case 'valid':
      return <StatusTag kind="ok">{t('statusValid')}</StatusTag>;
    case 'revoked':
      return (
        <StatusTag kind="bad" icon="cross">
          {t('statusRevoked')}
        </StatusTag>
      );
    case 'expired':
      return <StatusTag kind="mute">{t('statusExpired')}</StatusTag>;
    default:
      return standing satisfies never;
  }
}
