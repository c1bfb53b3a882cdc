import type { Child } from 'hono/jsx';
import { useWebWords } from '../speech.ts';
import { Icon } from './icon.tsx';

interface SearchBoxProps {
  readonly action: string;
  readonly name: string;
  readonly label: string;
  readonly value?: string | undefined;
  /** "Sering dicari: …" under the box. */
  readonly children?: Child;
}

/** One question and one button. */
export function SearchBox({ action, name, label, value, children }: SearchBoxProps) {
  const t = useWebWords();
  return (
    <form class="search" method="get" action={action} role="search">
      <label for="cari">{label}</label>
      <div class="search-row">
        <input id="cari" name={name} type="search" value={value ?? ''} autocomplete="off" />
        <button class="button" type="submit">
          <Icon name="search" />
          <span>{t('search')}</span>
        </button>
      </div>
      {children && <p class="small">{children}</p>}
    </form>
  );
}
