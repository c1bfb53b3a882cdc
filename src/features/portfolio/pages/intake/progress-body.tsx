import type { Lang } from '../../../../vocabulary/lang.ts';
import { Button, ButtonLink } from '../../../../web/components/button.tsx';
import { Section } from '../../../../web/components/section.tsx';
import type { ListImport } from '../../domain/intake/import.ts';
import { importPaths as at } from '../../http/intake/import-paths.ts';
import { ImportForm } from './import-form.tsx';
import { say } from './say.ts';
import type { Tokens } from './tokens.ts';

export interface ProgressView {
  readonly lang: Lang;
  readonly found: Pick<ListImport, 'id' | 'done' | 'total'>;
  readonly work: 'reading' | 'reviewing' | 'registering';
  readonly now: string;
  /** null: may not give it up. */
  readonly tokens: Tokens | null;
}

/** What is being done beside the requests, and how far it is. The link looks again; nothing moves by itself. */
export function ProgressBody({ view }: { readonly view: ProgressView }) {
  const { lang, found, work, now, tokens } = view;
  const t = say(lang);
  return (
    <div class="stack-large">
      <div class="stack">
        <h1>{t(`${work}Title`)}</h1>
        <p class="lead">{t(`${work}Lead`, { done: found.done, total: Math.max(found.total, found.done) })}</p>
        <p>
          <ButtonLink href={at.one.to({ id: found.id })}>{t('progressLook')}</ButtonLink>
        </p>
        <p class="small dim">{t('progressAt', { time: now })}</p>
      </div>
      {tokens !== null && work !== 'registering' && <CancelForm lang={lang} id={found.id} tokens={tokens} />}
      <p>
        <a href={at.home.to({})}>{t('back')}</a>
      </p>
    </div>
  );
}

interface CancelFormProps {
  readonly lang: Lang;
  readonly id: string;
  readonly tokens: Tokens;
}

/** Gives an import up, wherever it still may. */
export function CancelForm({ lang, id, tokens }: CancelFormProps) {
  const t = say(lang);
  return (
    <Section id="batal" title={t('cancel')} level={2} screenOnly>
      <p class="small dim">{t('cancelSay')}</p>
      <ImportForm action={at.withdraw.to({ id })} tokens={tokens} label={t('cancel')}>
        <Button kind="danger" small>
          {t('cancel')}
        </Button>
      </ImportForm>
    </Section>
  );
}
