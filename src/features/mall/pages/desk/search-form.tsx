import { type FormTokens } from '../../../../kernel/http/form-tokens.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { Button } from '../../../../web/components/button.tsx';
import { deskPaths } from '../../http/desk/desk-paths.ts';
import { say } from './say.ts';

interface SearchFormProps {
  readonly tokens: FormTokens;
  readonly lang: Lang;
}

/** Number, name or NIK, by POST: nothing of a person stands in an address. `/` leads here. */
export function SearchForm({ tokens, lang }: SearchFormProps) {
  const t = say(lang);
  return (
    <form class="filters" method="post" action={deskPaths.search.to({})} aria-label={t('search.label')} data-filters>
      <input type="hidden" name="csrf" value={tokens.csrf} />
      <div class="row row-end">
        <div class="filter">
          <label for="cari">
            {t('search.field')} <kbd aria-hidden="true">/</kbd>
          </label>
          <input id="cari" name="cari" type="search" maxlength={100} autocomplete="off" />
        </div>
        <Button kind="plain" icon="search">
          {t('search.submit')}
        </Button>
      </div>
    </form>
  );
}
