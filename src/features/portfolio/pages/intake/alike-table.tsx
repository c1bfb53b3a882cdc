import type { Lang } from '../../../../vocabulary/lang.ts';
import { Button } from '../../../../web/components/button.tsx';
import { DataTable } from '../../../../web/components/table.tsx';
import { importPaths as at } from '../../http/intake/import-paths.ts';
import { registryPaths } from '../../http/registry/registry-paths.ts';
import type { AlikeLine } from './alike-view.ts';
import { ImportForm } from './import-form.tsx';
import { percent } from './intake-words.ts';
import { say } from './say.ts';
import type { Tokens } from './tokens.ts';

interface AlikeTableProps {
  readonly lang: Lang;
  readonly id: string;
  readonly lines: readonly AlikeLine[];
  /** null: looks only. */
  readonly tokens: Tokens | null;
}

/** New applications beside what others have published, and why they look alike. */
export function AlikeTable({ lang, id, lines, tokens }: AlikeTableProps) {
  const t = say(lang);
  return (
    <DataTable
      id="mirip-tabel"
      caption={t('alikeTitle')}
      captionHidden
      phone="cards"
      rows={lines}
      columns={[
        {
          key: 'own',
          head: t('alikeOwn'),
          rowHeader: true,
          phoneLabel: null,
          cell: ({ name, elementId }) => <a href={registryPaths.element.to({ id: elementId })}>{name}</a>,
        },
        { key: 'other', head: t('alikeOther'), cell: (line) => <Other lang={lang} line={line} />, roomy: true },
        { key: 'why', head: t('alikeWhy'), cell: (line) => <Why lang={lang} line={line} />, roomy: true },
        ...(tokens === null
          ? []
          : [
              {
                key: 'act',
                head: t('alikeAct'),
                cell: (line: AlikeLine) => <UseForm lang={lang} id={id} line={line} tokens={tokens} />,
              },
            ]),
      ]}
    />
  );
}

interface LineProps {
  readonly lang: Lang;
  readonly line: AlikeLine;
}

function Other({ lang, line }: LineProps) {
  const t = say(lang);
  const { other, otherAgency, likeness } = line;
  if (other === null)
    return (
      <>
        {otherAgency}: {t('alikeGone')}
      </>
    );
  const href = registryPaths.object.to({ agency: likeness.agencyId, id: likeness.elementId });
  return (
    <>
      <a href={href}>{other.name ?? otherAgency}</a>
      <div class="small dim">
        {otherAgency}
        {other.kind === 'general_application' && `, ${t('alikeGeneral')}`}
      </div>
      {other.functionText !== null && <div class="small">{other.functionText.slice(0, 160)}</div>}
    </>
  );
}

function Why({ lang, line }: LineProps) {
  const t = say(lang);
  const { likelihood, hasEqualName, isSameNationalSystem, words } = line.likeness;
  return (
    <>
      {isSameNationalSystem && <div>{t('alikeNational')}</div>}
      {hasEqualName && <div>{t('alikeEqualName')}</div>}
      <div>{t('alikePercent', { percent: percent(likelihood) })}</div>
      {words.length > 0 && <div class="small dim">{t('alikeWords', { words: words.join(', ') })}</div>}
    </>
  );
}

function UseForm({ lang, id, line, tokens }: LineProps & { readonly id: string; readonly tokens: Tokens }) {
  const t = say(lang);
  if (line.other === null) return null;
  return (
    <ImportForm action={at.use.to({ id })} tokens={tokens} label={t('alikeUseOf', { name: line.name })}>
      <input type="hidden" name="baris" value={String(line.position)} />
      <input type="hidden" name="instansi" value={line.likeness.agencyId} />
      <input type="hidden" name="objek" value={line.likeness.elementId} />
      <Button kind="plain" small>
        {t('alikeUse')}
      </Button>
    </ImportForm>
  );
}
