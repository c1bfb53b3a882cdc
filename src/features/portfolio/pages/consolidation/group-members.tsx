import type { Lang } from '../../../../vocabulary/lang.ts';
import { Section } from '../../../../web/components/section.tsx';
import { DataTable } from '../../../../web/components/table.tsx';
import { costParts, tcoOf } from '../../domain/consolidation/cost.ts';
import { functionName } from '../registry/element-words.ts';
import type { GroupView, MemberRow } from './group-view.ts';
import { say } from './say.ts';
import { countWords, memberName, money, percentWords } from './words-of.ts';

/** The applications side by side: what they do, how they score, what they cost as far as the viewer may see. */
export function GroupMembers({ view }: { readonly view: GroupView }) {
  const { lang, members } = view;
  const t = say(lang);
  return (
    <Section id="aplikasi" title={t('members.title')}>
      <DataTable
        id="anggota"
        caption={t('members.caption')}
        captionHidden
        phone="cards"
        columns={[
          {
            key: 'name',
            head: t('members.application'),
            rowHeader: true,
            phoneLabel: null,
            cell: ({ member }) =>
              member.name === null ? (
                memberName(member, lang)
              ) : (
                <a href={`/arsitektur/objek/${member.ownerId}/${member.elementId}`}>{member.name}</a>
              ),
          },
          { key: 'owner', head: t('members.owner'), cell: ({ owner }) => owner },
          {
            key: 'functions',
            head: t('members.functions'),
            roomy: true,
            cell: ({ member }) => member.functions.map((code) => functionName(code, lang)).join('; '),
          },
          { key: 'time', head: t('members.time'), cell: (row) => <Time row={row} lang={lang} /> },
          { key: 'users', head: t('members.users'), figures: true, cell: (row) => usersWords(row, lang) },
          { key: 'cost', head: t('members.cost'), figures: true, cell: (row) => <CostCell row={row} lang={lang} /> },
        ]}
        rows={members}
      />
      <AgreementWords view={view} />
      <p class="small dim">{t('members.sight')}</p>
    </Section>
  );
}

function Time({ row, lang }: { readonly row: MemberRow; readonly lang: Lang }) {
  const t = say(lang);
  const { time, scoreHref } = row;
  const link =
    scoreHref === null ? null : (
      <div class="small">
        <a href={scoreHref}>
          {t('members.score')}
          <span class="visually-hidden"> {memberName(row.member, lang)}</span>
        </a>
      </div>
    );
  if (time.kind !== 'scored')
    return (
      <>
        {t(`time.${time.kind}`)}
        {link}
      </>
    );
  return (
    <>
      <b>{t(`quadrant.${time.quadrant}`)}</b>
      <div class="small dim">
        {t('time.scores', {
          business: percentWords(time.business, lang),
          technical: percentWords(time.technical, lang),
        })}
      </div>
    </>
  );
}

function usersWords({ costs }: MemberRow, lang: Lang): string | null {
  const users = costs?.usersPerMonth ?? null;
  return users === null ? null : countWords(users, lang);
}

function CostCell({ row, lang }: { readonly row: MemberRow; readonly lang: Lang }) {
  const t = say(lang);
  const { costs } = row;
  if (costs === null) return <span class="small dim">{t('members.hidden')}</span>;
  const { known, open } = tcoOf(costs.cost);
  if (open.length === costParts.length) return null;
  return (
    <>
      {money(known, lang)}
      {open.length > 0 && <div class="small dim">{t('members.openParts', { count: open.length })}</div>}
    </>
  );
}

function AgreementWords({ view }: { readonly view: GroupView }) {
  const { agreement, lang } = view;
  const t = say(lang);
  if (agreement === null) return null;
  if (agreement.kind === 'too_few') return <p class="small">{t('kappa.too_few', { rated: agreement.rated })}</p>;
  if (agreement.kind === 'one_category') return <p class="small">{t('kappa.one_category')}</p>;
  const two = new Intl.NumberFormat(lang === 'id' ? 'id-ID' : 'en-GB', {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  });
  return (
    <p>
      {t('kappa', {
        kappa: two.format(agreement.kappa),
        low: two.format(agreement.low),
        high: two.format(agreement.high),
        rated: agreement.rated,
        reading: t(`reading.${agreement.reading}`),
      })}
    </p>
  );
}
