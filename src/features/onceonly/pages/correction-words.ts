import type { Lang } from '../../../vocabulary/lang.ts';
import { sources } from '../data/sources.ts';
import type { FollowedCorrection } from '../http/own-data.ts';
import { say } from './say.ts';

/** The result in words: "Dukcapil sudah menerima koreksi Anda". */
export function correctionTitle({ file, correction }: FollowedCorrection, lang: Lang): string {
  const t = say(lang);
  const source = sourceName(file.source, lang);
  if (correction.undeliverable !== null) return t('correctionUndeliverable', { source });
  switch (correction.outcome) {
    case 'accepted':
      return t('correctionAccepted', { source });
    case 'refused':
      return t('correctionRefused', { source });
    case 'forwarded':
      return t('correctionForwarded', { source });
    case null:
      return t(correction.ticket === null ? 'correctionWaiting' : 'correctionAtOwner', { source });
    default:
      return correction.outcome satisfies never;
  }
}

export function sourceName(id: string, lang: Lang): string {
  return sources.find((source) => source.id === id)?.name[lang] ?? id;
}
