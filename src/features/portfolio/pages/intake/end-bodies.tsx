import type { Child } from 'hono/jsx';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { Button, ButtonLink } from '../../../../web/components/button.tsx';
import { Note } from '../../../../web/components/note.tsx';
import type { ImportFault } from '../../domain/intake/import.ts';
import { importPaths as at } from '../../http/intake/import-paths.ts';
import { ImportForm } from './import-form.tsx';
import { faultPlace, faultWords } from './intake-words.ts';
import { CancelForm } from './progress-body.tsx';
import { say } from './say.ts';
import type { Tokens } from './tokens.ts';

export interface FailedView {
  readonly lang: Lang;
  readonly id: string;
  readonly fault: ImportFault;
  readonly tokens: Tokens | null;
}

/** Why a list was not read: the code, where in it, and what to do. Or the work stopped, and is tried again. */
export function FailedBody({ view }: { readonly view: FailedView }) {
  const { lang, id, fault, tokens } = view;
  const t = say(lang);
  const isOurs = fault.code === 'import_stopped';
  return (
    <div class="stack-large">
      <h1>{t(isOurs ? 'stoppedTitle' : 'failedTitle')}</h1>
      <Note kind="bad">
        <p>{faultWords(fault, lang)}</p>
        <p class="small">{faultPlace(fault, lang)}</p>
      </Note>
      <p>{t('failedKept')}</p>
      {isOurs && tokens !== null && (
        <ImportForm action={at.retry.to({ id })} tokens={tokens} label={t('tryAgain')}>
          <Button>{t('tryAgain')}</Button>
        </ImportForm>
      )}
      {!isOurs && (
        <p>
          <ButtonLink href={at.home.to({})}>{t('uploadAgain')}</ButtonLink>
        </p>
      )}
      {tokens !== null && <CancelForm lang={lang} id={id} tokens={tokens} />}
      <Back lang={lang} />
    </div>
  );
}

/** An import that was given up. */
export function WithdrawnBody({ lang }: { readonly lang: Lang }): Child {
  const t = say(lang);
  return (
    <div class="stack-large">
      <div class="stack">
        <h1>{t('withdrawnTitle')}</h1>
        <p class="lead">{t('withdrawnLead')}</p>
      </div>
      <Back lang={lang} />
    </div>
  );
}

function Back({ lang }: { readonly lang: Lang }) {
  return (
    <p>
      <a href={at.home.to({})}>{say(lang)('back')}</a>
    </p>
  );
}
