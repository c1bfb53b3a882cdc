import { formatDate } from '../../../../vocabulary/instant.ts';
import { todayInCapital } from '../../../directory/index.ts';
import { Section } from '../../../../web/components/section.tsx';
import { DataTable } from '../../../../web/components/table.tsx';
import type { PublishedElement } from '../../domain/registry/element.ts';
import { registryPaths as at } from '../../http/registry/registry-paths.ts';
import { fieldLabel } from './element-words.ts';
import type { ObjectView } from './object-view.ts';
import { say } from './say.ts';

/** Every publication with what changed in its open fields, and the way to the page of its day. */
export function ObjectHistory({ view }: { readonly view: ObjectView }) {
  const { lang, object } = view;
  const t = say(lang);
  return (
    <Section id="riwayat" title={t('objectHistory')}>
      <form method="get" action={at.object.to({ agency: object.agencyId, id: object.elementId })} class="row row-end">
        <div>
          <label for="tanggal">{t('objectDateLabel')}</label>
          <span class="hint" id="tanggal-hint">
            {t('objectDateHint')}
          </span>
          <input
            id="tanggal"
            name="tanggal"
            class="width-medium"
            value={view.on ?? ''}
            aria-describedby="tanggal-hint"
            maxlength={10}
          />
        </div>
        <button class="button button-plain" type="submit">
          {t('objectDateShow')}
        </button>
      </form>
      <Publications view={view} />
    </Section>
  );
}

function Publications({ view }: { readonly view: ObjectView }) {
  const { lang, object } = view;
  const t = say(lang);
  const rows = object.history.map((one, index) => ({ one, before: object.history[index + 1] }));
  return (
    <DataTable
      id="terbitan"
      caption={t('objectHistory')}
      captionHidden
      phone="cards"
      rows={rows}
      rowState={({ one }) => (one === object.shown ? 'selected' : null)}
      columns={[
        {
          key: 'when',
          head: t('historyWhen'),
          rowHeader: true,
          cell: ({ one }) => {
            const day = todayInCapital(one.publishedAt);
            return (
              <a href={at.object.to({ agency: object.agencyId, id: object.elementId }, { tanggal: day })}>
                {formatDate(day, lang, 'long')}
                <span class="visually-hidden">, {t('historyLook')}</span>
              </a>
            );
          },
        },
        {
          key: 'until',
          head: t('historyUntil'),
          cell: ({ one }) =>
            one.replacedAt === null ? t('historyNow') : formatDate(todayInCapital(one.replacedAt), lang, 'long'),
        },
        { key: 'revision', head: t('historyRevision'), figures: true, cell: ({ one }) => String(one.revision) },
        {
          key: 'change',
          head: t('historyChange'),
          roomy: true,
          cell: ({ one, before }) => {
            if (before === undefined) return t('historyFirst');
            const changed = changedFields(before, one).map((field) => fieldLabel(one.domain, field, lang));
            return changed.length === 0 ? t('historyNothing') : changed.join(', ');
          },
        },
      ]}
    />
  );
}

function changedFields(before: PublishedElement, after: PublishedElement): readonly string[] {
  const parts = (one: PublishedElement): Readonly<Record<string, string>> => ({
    name: one.name ?? '',
    function: one.functionText ?? '',
    codes: one.codes.join(' '),
    functions: one.functions.join(' '),
    owner: one.ownerName,
    status: one.status ?? '',
    kind: one.kind,
  });
  const [was, is] = [parts(before), parts(after)];
  return Object.keys(is).filter((field) => was[field] !== is[field]);
}
