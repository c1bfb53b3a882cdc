import type { Lang } from '../../../../vocabulary/lang.ts';
import { Fold, Section } from '../../../../web/components/section.tsx';
import type { SkippedRow } from '../../domain/intake/outcome.ts';
import type { ReviewSummary } from '../../domain/intake/review-summary.ts';
import { intakeWords } from '../../text/intake-words.ts';
import { placeWords } from './intake-words.ts';
import { say } from './say.ts';

interface TakenOutProps {
  readonly summary: ReviewSummary | null;
  readonly lang: Lang;
  /** The first of what was passed over. */
  readonly rows?: readonly SkippedRow[];
}

/** What never reached the database, what was passed over, and what was tidied: counts only. */
export function TakenOut({ summary, lang, rows = [] }: TakenOutProps) {
  if (summary === null) return null;
  const t = say(lang);
  const { removed, skipped, blank, notes } = summary;
  const stripped = [
    removed.names > 0 && t('strippedNames', { count: removed.names }),
    removed.phones > 0 && t('strippedPhones', { count: removed.phones }),
    removed.emails > 0 && t('strippedEmails', { count: removed.emails }),
    removed.identities > 0 && t('strippedIdentities', { count: removed.identities }),
  ].filter((words) => words !== false);
  const passed = [
    blank > 0 && t('skippedBlank', { count: blank }),
    skipped.repeated_header > 0 && t('skippedHeader', { count: skipped.repeated_header }),
    skipped.section > 0 && t('skippedSection', { count: skipped.section }),
    skipped.aside > 0 && t('skippedAside', { count: skipped.aside }),
  ].filter((words) => words !== false);
  const tidied = Object.entries(notes)
    .filter(([note]) => note !== 'contacts_removed')
    .map(([note, count]) => `${noteWords(note, lang)}: ${String(count)}`);
  return (
    <>
      <Section id="dihapus" title={t('strippedTitle')}>
        {stripped.length === 0 ? <p>{t('strippedNone')}</p> : <Items items={stripped} />}
        {stripped.length > 0 && <p class="small dim">{t('strippedSay')}</p>}
      </Section>
      {passed.length > 0 && (
        <Section id="dilewati" title={t('skippedTitle')}>
          <Items items={passed} />
          {rows.length > 0 && (
            <Fold summary={t('skippedFirst', { count: rows.length })}>
              <Items items={rows.map((row) => skippedWords(row, lang))} />
            </Fold>
          )}
        </Section>
      )}
      {tidied.length > 0 && (
        <Section id="dirapikan" title={t('notesTitle')}>
          <Items items={tidied} />
        </Section>
      )}
    </>
  );
}

function skippedWords({ place, reason, text }: SkippedRow, lang: Lang): string {
  const said = `${placeWords(place, lang)}: ${intakeWords.skipped[reason][lang]}`;
  return text === '' ? said : `${said} (${text})`;
}

function noteWords(note: string, lang: Lang): string {
  return Object.entries(intakeWords.note).find(([key]) => key === note)?.[1][lang] ?? note;
}

function Items({ items }: { readonly items: readonly string[] }) {
  return (
    <ul class="dots">
      {items.map((words) => (
        <li>{words}</li>
      ))}
    </ul>
  );
}
