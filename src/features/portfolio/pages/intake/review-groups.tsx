import { RadioField } from '../../../../web/components/choice-fields.tsx';
import { EmptyState } from '../../../../web/components/empty-state.tsx';
import { Section } from '../../../../web/components/section.tsx';
import { groupChoices, groupField } from '../../http/intake/import-answer.ts';
import { importPaths as at } from '../../http/intake/import-paths.ts';
import type { ImportRow } from '../../storage/intake/import-row.ts';
import { nameWords, offerWords, placeWords } from './intake-words.ts';
import type { AskedGroup, ReviewView } from './review-view.ts';
import { say } from './say.ts';

/** What is to be decided, a question for each kind of row: one answer for all of them, or row by row. */
export function AskedGroups({ view }: { readonly view: ReviewView }) {
  const t = say(view.lang);
  if (view.groups.length === 0)
    return (
      <Section id="putusan" title={t('groupsTitle')} titleHidden>
        <EmptyState kind="all_done" title={t('groupsDone')}>
          {t('groupsDoneSay')}
        </EmptyState>
      </Section>
    );
  return (
    <Section id="putusan" title={t('groupsTitle')}>
      {view.groups.map((group) => (
        <Group view={view} group={group} />
      ))}
    </Section>
  );
}

function Group({ view, group }: { readonly view: ReviewView; readonly group: AskedGroup }) {
  const { lang, found, tokens } = view;
  const t = say(lang);
  const { kind, count, samples } = group;
  const label = t('groupLegend', { title: t(`offer.${kind}`), count });
  const rows = at.rows.to({ id: found.id }, { daftar: 'putuskan', tawaran: kind });
  const hint = (
    <>
      {t('groupExamples', { examples: samples.map((row) => sampleWords(row, group, view)).join('; ') })}{' '}
      <a href={rows}>
        {t('rowByRow')}
        <span class="visually-hidden">, {label}</span>
      </a>
    </>
  );
  if (tokens === null)
    return (
      <p>
        <b>{label}.</b> {hint}
      </p>
    );
  const name = groupField(kind);
  return (
    <RadioField
      name={name}
      label={label}
      hint={hint}
      inline
      value={view.chosen.get(name)}
      error={view.errors.find(({ field }) => field === name)?.message}
      choices={groupChoices[kind].map((choice) => ({ value: choice, label: choiceWords(view, kind, choice) }))}
    />
  );
}

function choiceWords({ lang }: ReviewView, kind: AskedGroup['kind'], choice: string): string {
  const t = say(lang);
  switch (kind) {
    case 'fill_down':
      return t(choice === 'fill_down' ? 'choice.fill_down.fill_down' : 'choice.fill_down.own_agency');
    case 'own_agency':
      return t('choice.own_agency.own_agency');
    default:
      return t(choice === 'terima' ? `choice.${kind}.terima` : `choice.${kind}.biarkan`);
  }
}

const LONGEST = 140;

function sampleWords({ row }: ImportRow, { kind }: AskedGroup, { lang }: ReviewView): string {
  const offer = row.offers.find((one) => one.kind === kind);
  const asked = offer === undefined ? '' : `: ${offerWords(offer, lang)}`;
  const words = `${nameWords(row, lang)} (${placeWords(row.place, lang)})${asked}`;
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST - 1)}…`;
}
