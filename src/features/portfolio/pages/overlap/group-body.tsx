import { ButtonLink, Verbs } from '../../../../web/components/button.tsx';
import { Queue } from '../../../../web/components/queue.tsx';
import { Rows } from '../../../../web/components/rows.tsx';
import { Fold, Panes, Section } from '../../../../web/components/section.tsx';
import { Note } from '../../../../web/components/note.tsx';
import { overlapPaths } from '../../http/overlap-review/overlap-paths.ts';
import { ChanceMatrix } from './chance-matrix.tsx';
import { milliards, topicName } from './figure-words.ts';
import type { GroupView } from './group-view.ts';
import { ReasonsTable } from './reasons-table.tsx';
import { say } from './say.ts';

export function groupTitle({ name, question, lang }: Pick<GroupView, 'name' | 'question' | 'lang'>): string {
  return say(lang)(`group.title.${question}`, { name });
}

/** One group: who is in it, how each pair stands, why, what people decided, and how it came to be. */
export function GroupBody({ view }: { readonly view: GroupView }) {
  const { lang, beside, question } = view;
  const t = say(lang);
  return (
    <Panes
      queueLabel={t('group.beside')}
      queue={
        <>
          <h2>{t('group.beside')}</h2>
          <p class="tiny dim">{t('group.besideOrder')}</p>
          <Queue
            label={t('group.beside')}
            items={beside.map((row) => ({
              href: row.href,
              number: row.name,
              words: t('group.besideWords', { members: row.members, agencies: row.agencies.length }),
              current: row.id === view.id,
            }))}
          />
        </>
      }
      back={{ href: overlapPaths.groups.to({}, { soal: question }), label: t('group.back') }}
      actionsLabel={t('group.decisions')}
      actions={<Actions view={view} />}
    >
      <Centre view={view} />
    </Panes>
  );
}

function Centre({ view }: { readonly view: GroupView }) {
  const { lang, chosen, cost, members, question } = view;
  const t = say(lang);
  const agencies = new Set(members.map(({ agency }) => agency)).size;
  return (
    <>
      <h1>{groupTitle(view)}</h1>
      <p class="dim">
        {t('group.lead', { members: members.length + view.hiddenMembers, agencies })}
        {cost !== null && ` ${t('group.cost', { total: milliards(cost.total, lang), known: cost.known })}`}
        {view.topic !== '' && ` ${t('group.topic', { topic: topicName(view.topic, lang) })}`}
      </p>
      {view.isOver && <Note kind="warn">{t('group.over')}</Note>}
      <ChanceMatrix view={view} />
      {chosen === null ? (
        <p class="dim">{t('group.noPair')}</p>
      ) : (
        <Section id="sebab" title={t(`group.why.${question}`, { a: chosen.first.letter, b: chosen.second.letter })}>
          <ReasonsTable view={chosen.reasons} id="sumbangan" lang={lang} />
          <p>
            <a href={overlapPaths.pair.to({ pair: chosen.pairId })}>
              {t('group.toPair', { a: chosen.first.name, b: chosen.second.name })}
            </a>
          </p>
        </Section>
      )}
      <History view={view} />
    </>
  );
}

function Actions({ view }: { readonly view: GroupView }) {
  const { lang, chosen, reader, verdicts, consolidationHref } = view;
  const t = say(lang);
  return (
    <>
      {reader.mayReview && chosen !== null && (
        <Section
          id="putusan"
          title={t('group.yourVerdict', { a: chosen.first.letter, b: chosen.second.letter })}
          ground="sheet"
          screenOnly
        >
          <Verbs
            verbs={[
              {
                href: overlapPaths.reviewPair.to({ pair: chosen.pairId }),
                label: t('group.judge'),
                shortcut: 'p',
                kind: 'primary',
              },
            ]}
          />
          <p class="tiny dim">{t('review.lasting')}</p>
        </Section>
      )}
      <Section id="diputus" title={t('group.verdicts')}>
        {verdicts.length === 0 ? (
          <p class="dim">{t('group.noVerdicts')}</p>
        ) : (
          <Rows
            label={t('group.verdicts')}
            rows={verdicts.map(({ pairId, letters, words, by }) => ({
              title: letters,
              href: overlapPaths.pair.to({ pair: pairId }),
              detail: by === '' ? words : t('group.verdictBy', { words, by }),
            }))}
          />
        )}
      </Section>
      {consolidationHref !== null && (
        <p class="only-screen">
          <ButtonLink href={consolidationHref} kind="plain">
            {t('group.consolidate')}
          </ButtonLink>
        </p>
      )}
    </>
  );
}

function History({ view }: { readonly view: GroupView }) {
  const { lang, history } = view;
  const t = say(lang);
  return (
    <Fold summary={t('group.history', { count: history.length })}>
      <Rows
        label={t('group.historyLabel')}
        rows={history.map(({ since, until, members, came, left }) => ({
          title: until === null ? t('group.since', { since }) : t('group.between', { since, until }),
          detail: [
            t('group.members', { members }),
            ...(came.length > 0 ? [t('group.came', { names: came.join(', ') })] : []),
            ...(left.length > 0 ? [t('group.left', { names: left.join(', ') })] : []),
          ].join(' '),
        }))}
      />
    </Fold>
  );
}
