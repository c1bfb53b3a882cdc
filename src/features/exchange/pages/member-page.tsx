import type { Lang } from '../../../vocabulary/lang.ts';
import { Section } from '../../../web/components/section.tsx';
import { SummaryList } from '../../../web/components/summary-list.tsx';
import { DataTable } from '../../../web/components/table.tsx';
import { keyThumbprint, type PublicKey } from '../domain/key.ts';
import type { GrantLine } from '../storage/access-grant.ts';
import type { Member, Subsystem } from '../storage/member.ts';
import type { Service } from '../storage/service.ts';
import { ServiceSection } from './catalogue-page.tsx';
import { ExchangeSections, type SectionName } from './exchange-sections.tsx';
import { GrantTable } from './grant-table.tsx';
import { formatDay } from './moment.ts';
import { say } from './speech.ts';

export interface MemberView {
  readonly sections: readonly SectionName[];
  readonly member: Member;
  readonly subsystems: readonly Subsystem[];
  readonly services: readonly Service[];
  /** Who may call its services. */
  readonly given: readonly GrantLine[];
  /** What it may call itself. */
  readonly held: readonly GrantLine[];
  /** The services that it may call, by identifier. */
  readonly callable: ReadonlyMap<string, Service>;
  readonly keys: readonly PublicKey[];
}

interface Props {
  readonly view: MemberView;
  readonly lang: Lang;
}

export function memberTitle({ member }: MemberView, lang: Lang): string {
  return say(lang)('member.title', { name: member.shortName });
}

/** One organisation: what it offers, what it may ask for, and by which keys it is known. */
export function MemberPage({ view, lang }: Props) {
  const t = say(lang);
  const { member } = view;
  return (
    <div class="stack-large">
      <div class="stack">
        <ExchangeSections sections={view.sections} current={null} lang={lang} />
        <h1>{memberTitle(view, lang)}</h1>
        <p class="lead">{member.name}</p>
        <p>{t('member.lead', { date: formatDay(member.registeredAt, lang), id: member.id })}</p>
        {member.endedAt !== null && <p>{t('member.ended', { date: formatDay(member.endedAt, lang) })}</p>}
      </div>
      <Section id="aplikasi" title={t('member.subsystems')}>
        <SummaryList rows={view.subsystems.map(({ name, id }) => ({ term: name, value: id, set: 'code' }))} />
      </Section>
      <Services view={view} lang={lang} />
      <Section id="boleh" title={t('member.mayCall')}>
        {view.held.length === 0 ? (
          <p>{t('member.mayCallNothing')}</p>
        ) : (
          <GrantTable
            id="boleh-izin"
            caption={t('member.mayCall')}
            lines={view.held}
            lang={lang}
            service={(line) => view.callable.get(line.service)?.title[lang] ?? line.service}
          />
        )}
      </Section>
      <Keys view={view} lang={lang} />
    </div>
  );
}

function Services({ view, lang }: Props) {
  const t = say(lang);
  if (view.services.length === 0) {
    return (
      <Section id="layanan" title={t('member.services')}>
        <p>{t('member.noServices')}</p>
      </Section>
    );
  }
  return view.services.map((service, index) => (
    <ServiceSection
      service={service}
      id={`layanan-${index + 1}`}
      provider={null}
      lines={view.given.filter((line) => line.service === service.id)}
      lang={lang}
    />
  ));
}

function Keys({ view, lang }: Props) {
  const t = say(lang);
  const period = ({ validFrom, validUntil }: PublicKey) =>
    t('member.period', {
      from: formatDay(validFrom, lang),
      until: validUntil === null ? t('exchange.noEnd') : formatDay(validUntil, lang),
    });
  return (
    <Section id="kunci" title={t('member.keys')}>
      <p>{t('member.keysLead', { name: view.member.shortName })}</p>
      <DataTable
        id="daftar-kunci"
        caption={t('member.keys')}
        captionHidden
        phone="cards"
        columns={[
          {
            key: 'key',
            head: t('member.column.key'),
            rowHeader: true,
            cell: (key) => <span class="code small">{key.keyId}</span>,
          },
          {
            key: 'print',
            head: t('member.column.thumbprint'),
            cell: (key) => <span class="code small">{keyThumbprint(key.jwk)}</span>,
          },
          { key: 'period', head: t('member.column.period'), cell: period },
        ]}
        rows={view.keys}
      />
    </Section>
  );
}
