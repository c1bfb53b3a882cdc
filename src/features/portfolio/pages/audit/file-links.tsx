import type { Lang } from '../../../../vocabulary/lang.ts';
import { say } from './say.ts';

/** A file as a page links to it. */
export interface FileLink {
  readonly href: string;
  readonly name: string;
  /** `1,2 MB`. */
  readonly size: string;
  readonly sha256: string;
}

/** Evidence that was handed in: its name, size, and the digest it can be compared by. */
export function FileLinks({ files, lang }: { readonly files: readonly FileLink[]; readonly lang: Lang }) {
  if (files.length === 0) return null;
  const t = say(lang);
  return (
    <ul>
      {files.map(({ href, name, size, sha256 }) => (
        <li>
          <a href={href} download>
            {name}
          </a>{' '}
          <span class="small dim">
            {t('file.size', { size })} <span class="code">{sha256.slice(0, 16)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
