import { Button } from '../../../../web/components/button.tsx';
import { EmptyState } from '../../../../web/components/empty-state.tsx';
import { ErrorSummary } from '../../../../web/components/error-summary.tsx';
import { FormEnd } from '../../../../web/components/form.tsx';
import { Note } from '../../../../web/components/note.tsx';
import { Columns, Section } from '../../../../web/components/section.tsx';
import { StatStrip } from '../../../../web/components/stat-strip.tsx';
import { DataTable } from '../../../../web/components/table.tsx';
import { importPaths as at } from '../../http/intake/import-paths.ts';
import { intakeWords } from '../../text/intake-words.ts';
import { ImportForm } from './import-form.tsx';
import { nameWords, placeWords } from './intake-words.ts';
import { CancelForm } from './progress-body.tsx';
import { AskedGroups } from './review-groups.tsx';
import { ProblemGroups, RepairSection } from './review-problems.tsx';
import { TakenOut } from './review-taken-out.tsx';
import type { ReviewView } from './review-view.ts';
import { say } from './say.ts';

/** The review of a list: counts first, then what is asked, a kind at a time. */
export function ReviewBody({ view }: { readonly view: ReviewView }) {
  const { lang, found, tokens, figures } = view;
  const t = say(lang);
  const { ready, same, open } = figures.standings;
  return (
    <Columns
      aside={<TakenOut summary={found.figures} lang={lang} rows={view.skipped} />}
      asideLabel={t('strippedTitle')}
    >
      <ErrorSummary errors={view.errors} />
      <div class="stack">
        <h1>
          {open === 0 ? t('reviewTitleDone', { ready: ready + same }) : t('reviewTitle', { ready: ready + same, open })}
        </h1>
        <p class="lead">{t(tokens === null ? 'reviewLeadReader' : 'reviewLead')}</p>
        <Corrects view={view} />
      </div>
      <Told view={view} />
      <Figures view={view} />
      {view.changed !== null && <Changes view={view} />}
      {tokens === null ? (
        <>
          <AskedGroups view={view} />
          <ProblemGroups view={view} />
        </>
      ) : (
        <ImportForm action={at.answers.to({ id: found.id })} tokens={tokens} label={t('groupsTitle')}>
          <div class="stack-large">
            <AskedGroups view={view} />
            <ProblemGroups view={view} />
            <div>
              <p class="small dim">{t('handInSay')}</p>
              <FormEnd>
                <Button name="aksi" value="ajukan">
                  {t(view.groups.length === 0 && view.problems.length === 0 ? 'handIn' : 'saveAndHandIn')}
                </Button>
                {(view.groups.length > 0 || view.problems.length > 0) && (
                  <Button kind="plain" name="aksi" value="simpan">
                    {t('save')}
                  </Button>
                )}
              </FormEnd>
            </div>
          </div>
        </ImportForm>
      )}
      <RepairSection view={view} />
      {tokens !== null && <Ways view={view} />}
      <p>
        <a href={at.home.to({})}>{t('back')}</a>
      </p>
    </Columns>
  );
}

function Corrects({ view }: { readonly view: ReviewView }) {
  const { lang, found } = view;
  const { correctsId } = found;
  if (correctsId === null) return null;
  const t = say(lang);
  const link = <a href={at.one.to({ id: correctsId })}>{t('correctsLink')}</a>;
  const [before = '', after = ''] = t('correctsNote', { link: '\n' }).split('\n');
  return (
    <p>
      {before}
      {link}
      {after}
    </p>
  );
}

function Told({ view }: { readonly view: ReviewView }) {
  const { lang, found, hasMoved } = view;
  const t = say(lang);
  if (hasMoved)
    return (
      <Note kind="warn" title={t('movedTitle')}>
        <p>{t('movedSay')}</p>
      </Note>
    );
  if (found.state !== 'returned' || found.decisionNote === null) return null;
  return (
    <Note kind="warn" title={t('returnedTitle')}>
      <p>{found.decisionNote}</p>
    </Note>
  );
}

type Said = readonly [label: string, say: string, list: string, count: number];

/** Five figures, each with the way to its rows. */
function Figures({ view }: { readonly view: ReviewView }) {
  const t = say(view.lang);
  const { standings } = view.figures;
  const said: readonly Said[] = [
    [t('figureReady'), t('figureReadySay'), 'siap', standings.ready],
    [t('figureOpen'), t('figureOpenSay'), 'putuskan', standings.open],
    [t('figureProblem'), t('figureProblemSay'), 'masalah', standings.problem],
    [t('figureSame'), t('figureSameSay'), 'sama', standings.same],
    [t('figureOut'), t('figureOutSay'), 'keluar', standings.left_out],
  ];
  return <FigureStrip view={view} said={said} />;
}

/** What became of a registered list. */
export function RegisteredFigures({ view }: { readonly view: ReviewView }) {
  const t = say(view.lang);
  const { standings } = view.figures;
  const said: readonly Said[] = [
    [t('figureNew'), t('figureNewSay'), 'siap', standings.ready],
    [t('figureUsers'), t('figureUsersSay'), 'sama', standings.same],
    [t('figureWaits'), t('figureWaitsSay'), 'masalah', standings.problem],
    [t('figureOut'), t('figureOutSay'), 'keluar', standings.left_out],
  ];
  return <FigureStrip view={view} said={said} />;
}

function FigureStrip({ view, said }: { readonly view: ReviewView; readonly said: readonly Said[] }) {
  const { lang, found } = view;
  const label = say(lang)('figureLink');
  return (
    <StatStrip
      stats={said.map(([about, compared, list, count]) => ({
        label: about,
        figure: count.toLocaleString(lang === 'id' ? 'id-ID' : 'en-GB'),
        compared,
        ...(count === 0 ? {} : { evidence: { href: at.rows.to({ id: found.id }, { daftar: list }), label, about } }),
      }))}
    />
  );
}

/** What a corrected upload says otherwise, field by field. */
function Changes({ view }: { readonly view: ReviewView }) {
  const { lang, found, figures, changed } = view;
  const t = say(lang);
  const lines = (changed ?? []).flatMap(({ row, changes }) => changes.map((change) => ({ row, ...change })));
  if (lines.length === 0 && figures.changes.added === 0)
    return (
      <Section id="perubahan" title={t('changesTitle')} titleHidden>
        <EmptyState kind="nothing_yet" title={t('changesNone')}>
          {t('changesNoneSay')}
        </EmptyState>
      </Section>
    );
  return (
    <Section
      id="perubahan"
      title={t('changesTitle')}
      across={
        <a class="small" href={at.rows.to({ id: found.id }, { daftar: 'berubah' })}>
          {t('changesMore')}
        </a>
      }
    >
      <p>{t('changesLead', figures.changes)}</p>
      {lines.length > 0 && (
        <DataTable
          id="yang-berubah"
          caption={t('changesTitle')}
          captionHidden
          phone="cards"
          rows={lines}
          columns={[
            {
              key: 'row',
              head: t('changeRow'),
              rowHeader: true,
              phoneLabel: null,
              cell: ({ row }) => `${placeWords(row.place, lang)}: ${nameWords(row, lang)}`,
            },
            { key: 'field', head: t('changeField'), cell: ({ field }) => changedField(field, view) },
            { key: 'before', head: t('changeBefore'), cell: ({ before }) => before, roomy: true },
            { key: 'after', head: t('changeAfter'), cell: ({ after }) => after, roomy: true },
          ]}
        />
      )}
    </Section>
  );
}

function changedField(field: string, { lang }: ReviewView): string {
  const named = field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).replace('addresses', 'address');
  return Object.entries(intakeWords.field).find(([key]) => key === named)?.[1][lang] ?? field;
}

function Ways({ view }: { readonly view: ReviewView }) {
  const { lang, found, tokens, corrections } = view;
  const t = say(lang);
  if (tokens === null) return null;
  return (
    <>
      {corrections.length === 0 && (
        <Section id="kolom-lagi" title={t('columnsAgain')} screenOnly>
          <p class="small dim">{t('columnsAgainSay')}</p>
          <ImportForm action={at.columnsAgain.to({ id: found.id })} tokens={tokens} label={t('columnsAgain')}>
            <Button kind="plain" small>
              {t('columnsAgain')}
            </Button>
          </ImportForm>
        </Section>
      )}
      <CancelForm lang={lang} id={found.id} tokens={tokens} />
    </>
  );
}
