import type { Lang } from '../../../vocabulary/lang.ts';
import { formatDate } from '../../../vocabulary/instant.ts';
import type { DateRange } from '../../../vocabulary/local-date.ts';
import type { LegalBasis } from '../domain/legal-basis.ts';
import type { Organisation } from '../domain/organisation.ts';
import { directoryPaths } from './directory-paths.ts';
import { say } from './speech.ts';

/** The instrument a fact rests on; says so where nobody has checked it against its text. */
export function Basis({ basis, lang }: { readonly basis: LegalBasis; readonly lang: Lang }) {
  return (
    <>
      {basis.text}
      {!basis.confirmed && <span class="dim"> ({say(lang)('directory.unconfirmed')})</span>}
    </>
  );
}

interface OrganisationLinkProps {
  readonly organisation: Pick<Organisation, 'code' | 'name' | 'nameEn'>;
  readonly lang: Lang;
}

/** The Indonesian name leads; readers of English find theirs beside it. */
export function OrganisationLink({ organisation, lang }: OrganisationLinkProps) {
  return (
    <>
      <a href={directoryPaths.organisation.to({ code: organisation.code })}>{organisation.name}</a>
      {lang === 'en' && (
        <>
          {' '}
          <br />
          <span class="dim">{organisation.nameEn}</span>
        </>
      )}
    </>
  );
}

/** `sejak 23 Oktober 2019`, or both days; the last day is the one before `until`. */
export function periodWords({ from, until }: DateRange, lang: Lang): string {
  const t = say(lang);
  if (until === null) return t('directory.since', { date: formatDate(from, lang, 'long') });
  return t('directory.period', { from: formatDate(from, lang, 'long'), until: formatDate(until, lang, 'long') });
}
