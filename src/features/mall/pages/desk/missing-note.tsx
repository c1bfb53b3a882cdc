import type { Lang } from '../../../../vocabulary/lang.ts';
import { Note } from '../../../../web/components/note.tsx';
import type { MissingRow } from './case-view.ts';
import { say } from './say.ts';

/** What is not proven yet, in words, each with its article. */
export function MissingNote({ missing, lang }: { readonly missing: readonly MissingRow[]; readonly lang: Lang }) {
  const t = say(lang);
  if (missing.length === 0) return null;
  return (
    <Note kind="warn" title={t('missing.title', { count: missing.length })}>
      <ul class="dots">
        {missing.map(({ words, article, isConfirmed }) => (
          <li>
            {words} <span class="dim">({isConfirmed ? article : t('missing.unconfirmed', { article })})</span>
          </li>
        ))}
      </ul>
    </Note>
  );
}
