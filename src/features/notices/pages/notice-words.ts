import type { Ask } from '../../../kernel/http/ask.ts';
import { formatDateTimeZone, type Zone } from '../../../vocabulary/instant.ts';
import type { Lang } from '../../../vocabulary/lang.ts';
import { type Notice, officesIn, valuesWithNames } from '../domain/notice.ts';
import type { NoticeKind, NoticesPort } from '../http/notices-port.ts';
import { say } from './say.ts';

/** A notice in words. */
export interface ToldNotice {
  readonly notice: Notice;
  readonly subject: string;
  readonly body: readonly string[];
  readonly action: string;
  /** "Dari DPMPTSP Sragen, 24 Nov 2026 09.24 WIB"; for officers to whom it is. */
  readonly head: string;
}

/** Puts notices into words; a kind that nobody has words for, or whose words fail, is told in general ones. */
export async function tellNotices(
  port: NoticesPort,
  { lang, actor, services }: Pick<Ask, 'lang' | 'actor' | 'services'>,
  notices: readonly Notice[],
): Promise<readonly ToldNotice[]> {
  const ids = [...new Set(notices.flatMap(officesIn))].slice(0, MOST_OFFICES);
  const [names, zone] = await Promise.all([port.agencies(ids, lang), port.zoneOf(actor)]);
  const kinds = new Map(port.kinds.map((kind) => [kind.kind, kind]));
  return notices.map((notice) => {
    const values = valuesWithNames(notice, names);
    const known = kinds.get(notice.kind);
    const head = headOf(notice, { sender: names.get(notice.agencyId), zone, lang });
    try {
      if (known !== undefined) return { notice, head, ...inWords(known, values, lang) };
      services.log.warn('A notice has a kind without words.', { kind: notice.kind });
    } catch (fault) {
      services.log.warn('The words of a notice failed.', { kind: notice.kind, err: fault });
    }
    const t = say(lang);
    return { notice, head, subject: t('unknownSubject'), body: [t('unknownBody')], action: t('unknownAction') };
  });
}

const MOST_OFFICES = 200;

function inWords(known: NoticeKind, values: Notice['values'], lang: Lang) {
  return { subject: known.subject(values, lang), body: known.body(values, lang), action: known.action(lang) };
}

function headOf(
  { at, addressee }: Notice,
  { sender, zone, lang }: { readonly sender: string | undefined; readonly zone: Zone; readonly lang: Lang },
): string {
  const t = say(lang);
  const time = formatDateTimeZone(at, zone, lang);
  switch (addressee.kind) {
    case 'person':
      return t('from', { sender: sender ?? t('senderUnknown'), time });
    case 'role':
      return t('toRole', { time });
    case 'officer':
      return t('toYou', { time });
    default:
      return addressee satisfies never;
  }
}
