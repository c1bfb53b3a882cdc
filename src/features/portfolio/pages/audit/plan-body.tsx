import type { Lang } from '../../../../vocabulary/lang.ts';
import { Rows } from '../../../../web/components/rows.tsx';
import { auditPaths as at } from '../../http/audit/audit-paths.ts';
import { say } from './say.ts';

interface Props {
  readonly rows: readonly { readonly href: string; readonly name: string; readonly ministries: number }[];
  readonly lang: Lang;
}

/** Whose ministries are to be audited: the report goes to their coordinator. */
export function PlanBody({ rows, lang }: Props) {
  const t = say(lang);
  return (
    <div class="stack">
      <p>
        <a href={at.list.to({})}>{t('back.list')}</a>
      </p>
      <h1>{t('plan.chooseTitle')}</h1>
      <p class="lead">{t('plan.chooseLead')}</p>
      <Rows
        label={t('plan.chooseTitle')}
        rows={rows.map(({ href, name, ministries }) => ({
          href,
          title: name,
          icon: 'office',
          detail: t('plan.ministries', { count: ministries }),
        }))}
      />
    </div>
  );
}
