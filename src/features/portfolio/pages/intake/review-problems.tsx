import { Button, ButtonLink } from '../../../../web/components/button.tsx';
import { StatementField } from '../../../../web/components/choice-fields.tsx';
import { FileField } from '../../../../web/components/file-field.tsx';
import { FormEnd } from '../../../../web/components/form.tsx';
import { Rows } from '../../../../web/components/rows.tsx';
import { Section } from '../../../../web/components/section.tsx';
import { LET_PASS, problemField } from '../../http/intake/import-answer.ts';
import { importPaths as at } from '../../http/intake/import-paths.ts';
import { intakeErrors } from '../../text/intake-errors.ts';
import { ACCEPT, FILE_FIELD, titleOf } from './home-body.tsx';
import { ImportForm } from './import-form.tsx';
import type { ProblemGroup, ReviewView } from './review-view.ts';
import { say } from './say.ts';

/** Which rows are a problem, and which of them may be registered all the same; stands inside the form of answers. */
export function ProblemGroups({ view }: { readonly view: ReviewView }) {
  const { lang, problems, tokens, found } = view;
  const t = say(lang);
  if (problems.length === 0) return null;
  return (
    <Section
      id="masalah"
      title={t('problemsTitle')}
      across={
        <a class="small" href={at.rows.to({ id: found.id }, { daftar: 'masalah' })}>
          {t('seeRows')}
        </a>
      }
    >
      <ul class="rows">
        {problems.map((group) => (
          <li>
            <div class="row-body">
              <div class="row-words">
                <ProblemWords view={view} group={group} />
                {tokens !== null && group.passable > 0 && (
                  <StatementField
                    name={problemField(group.code)}
                    value={LET_PASS}
                    label={t('letPass', { count: group.passable })}
                    checked={view.chosen.get(problemField(group.code)) === LET_PASS}
                  />
                )}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function ProblemWords({ view, group }: { readonly view: ReviewView; readonly group: ProblemGroup }) {
  const sentence = intakeErrors[group.code][view.lang].split('. ')[0] ?? '';
  const plain = sentence
    .replaceAll(/\s*\(\{\w+\}\)/g, '')
    .replaceAll(/\{\w+\}/g, '…')
    .replace(/[.:]?$/, ':');
  return <p>{say(view.lang)('problemGroup', { sentence: plain, count: group.count })}</p>;
}

/** The owner's own workbook with what is wrong in it, and the way back in. */
export function RepairSection({ view }: { readonly view: ReviewView }) {
  const { lang, found, tokens, figures, corrections } = view;
  const t = say(lang);
  if (figures.standings.problem === 0 && corrections.length === 0) return null;
  const links = corrections.map((one) => ({
    title: titleOf(one, lang),
    href: at.one.to({ id: one.id }),
    detail: t(`state.${one.state}`),
  }));
  return (
    <Section id="perbaiki" title={t(figures.standings.problem === 0 ? 'correctionsTitle' : 'repairTitle')} screenOnly>
      {figures.standings.problem > 0 && (
        <>
          <p>{t('problemsLead')}</p>
          <p>
            <ButtonLink kind="plain" icon="download" href={at.problems.to({ id: found.id })} download>
              {t('problemsDownload')}
            </ButtonLink>
          </p>
        </>
      )}
      {figures.standings.problem > 0 && tokens !== null && (
        <ImportForm action={at.correct.to({ id: found.id })} tokens={tokens} label={t('correctUpload')} takesFiles>
          <FileField
            name={FILE_FIELD}
            label={t('correctLabel')}
            hint={t('correctHint')}
            accept={ACCEPT}
            error={view.correctError}
          />
          <FormEnd>
            <Button kind="plain">{t('correctUpload')}</Button>
          </FormEnd>
        </ImportForm>
      )}
      {links.length > 0 && <Rows rows={links} label={t('correctionsTitle')} />}
    </Section>
  );
}
