import type { Ask, Permit } from '../../../kernel/http/ask.ts';
import type { Reply } from '../../../kernel/http/reply.ts';
import { Rows, type Row } from '../../../web/components/rows.tsx';
import { Halves, Section } from '../../../web/components/section.tsx';
import { StatStrip, type Stat } from '../../../web/components/stat-strip.tsx';
import { StatusTag } from '../../../web/components/status-tag.tsx';
import { SummaryList } from '../../../web/components/summary-list.tsx';
import type { ThisNode } from '../domain/authority.ts';
import { findingsOf, isUrgent, type Finding } from '../domain/node-state.ts';
import { thisNode } from '../http/act-once.ts';
import { operationsPaths } from '../http/operations-paths.ts';
import { readNode, type NodeProbe, type NodeReading } from '../http/read-node.ts';
import { DeskBody, deskPage, deskTop, type DeskTop } from './desk.tsx';
import { findingWords } from './finding-words.ts';
import { bytes, span, time } from './format.ts';
import { say, type Words } from './say.ts';
import { EndingKeys, MasterKeys, OutboxKinds } from './state-tables.tsx';

/** How the node is doing, in words first. */
export async function statePage(probes: readonly NodeProbe[], ask: Ask, permit: Permit<ThisNode>): Promise<Reply> {
  const permitted = permit(thisNode(ask));
  if (!permitted.ok) return permitted.error;
  const reading = await readNode(ask.services, { lang: ask.lang, probes });
  const view: StateView = { desk: deskTop(ask), reading, findings: findingsOf(reading, ask.now), now: ask.now };
  return deskPage(headline(view), <State {...view} />);
}

export interface StateView {
  readonly desk: DeskTop;
  readonly reading: NodeReading;
  readonly findings: readonly Finding[];
  readonly now: Temporal.Instant;
}

export function headline({ desk, findings }: Pick<StateView, 'desk' | 'findings'>): string {
  return findings.length === 0
    ? say(desk.lang)('stateWell')
    : say(desk.lang)('stateAttention', { count: findings.length });
}

export function State(view: StateView) {
  const { desk, reading, findings } = view;
  const t = say(desk.lang);
  return (
    <DeskBody desk={desk}>
      <h1>{headline(view)}</h1>
      <p class="dim">{aboutLine(view, t)}</p>
      {findings.length > 0 && (
        <Rows label={t('findingsLabel')} rows={findings.map((finding) => findingRow(finding, view, t))} />
      )}
      <div class="stack-large">
        <StatStrip stats={statsOf(view, t)} />
        <Halves>
          <div class="stack-large">
            <OutboxKinds t={t} kinds={reading.outbox} />
            <About t={t} view={view} />
          </div>
          <div class="stack-large">
            <MasterKeys t={t} keys={reading.masterKeys} now={view.now} />
            <EndingKeys t={t} keys={reading.endingKeys} />
            {reading.probes.length > 0 && <Probes t={t} reading={reading} />}
          </div>
        </Halves>
      </div>
    </DeskBody>
  );
}

function aboutLine({ reading, now }: StateView, t: Words): string {
  const { about } = reading;
  return t('stateAbout', {
    kind: t(about.kind === 'sample' ? 'kindSample' : 'kindReal'),
    version: about.version,
    since: time(about.startedAt, t.lang),
    span: span(about.startedAt.until(now).total('milliseconds'), t),
  });
}

function findingRow(finding: Finding, view: StateView, t: Words): Row {
  const { title, detail, href } = findingWords(finding, view.reading, t);
  const tag = isUrgent(finding) ? (
    <StatusTag kind="bad">{t('findingUrgent')}</StatusTag>
  ) : (
    <StatusTag kind="warn" icon="question">
      {t('findingSoon')}
    </StatusTag>
  );
  return { title, detail, href, tag };
}

function statsOf({ reading }: StateView, t: Words): readonly Stat[] {
  const number = new Intl.NumberFormat(t.lang);
  const sum = (count: (kind: NodeReading['outbox'][number]) => number) =>
    reading.outbox.reduce((total, kind) => total + count(kind), 0);
  const { total, idle, queued } = reading.database.connections;
  const evidence = { href: operationsPaths.outbox.to({}), label: t('statOpen'), about: t('navOutbox') };
  return [
    { label: t('statWaiting'), figure: number.format(sum(({ waiting }) => waiting)), compared: t('statWaitingOf') },
    {
      label: t('statFailing'),
      figure: number.format(sum(({ failing }) => failing)),
      compared: t('statFailingOf'),
      evidence,
    },
    { label: t('statTimers'), figure: number.format(reading.timers.due), compared: t('statTimersOf') },
    {
      label: t('statDatabase'),
      figure: number.format(total - idle),
      unit: t('statDatabaseUnit', { total }),
      compared: t('statDatabaseOf', { queued }),
    },
    diskStat(reading, t),
  ];
}

function diskStat({ disk, about }: NodeReading, t: Words): Stat {
  const label = t('statDisk');
  if (disk === null) return { label, figure: '-', compared: t('statDiskMissing', { folder: about.dataFolder }) };
  return {
    label,
    figure: bytes(disk.freeBytes, t.lang),
    compared: t('statDiskOf', { size: bytes(disk.sizeBytes, t.lang) }),
  };
}

function About({ t, view }: { readonly t: Words; readonly view: StateView }) {
  const { about, database } = view.reading;
  return (
    <Section id="simpul" title={t('aboutTitle')}>
      <SummaryList
        rows={[
          { term: t('aboutVersion'), value: about.version },
          { term: t('aboutKind'), value: t(about.kind === 'sample' ? 'kindSampleLong' : 'kindRealLong') },
          { term: t('aboutNode'), value: about.nodeId, set: 'code' },
          { term: t('aboutDatabase'), value: `PostgreSQL ${database.version}` },
          { term: t('aboutSize'), value: bytes(database.sizeBytes, t.lang), set: 'figures' },
          { term: t('aboutSteps'), value: String(about.databaseSteps), set: 'figures' },
          { term: t('aboutFolder'), value: about.dataFolder, set: 'code' },
        ]}
      />
    </Section>
  );
}

function Probes({ t, reading }: { readonly t: Words; readonly reading: NodeReading }) {
  return (
    <Section id="pekerja" title={t('probesTitle')}>
      <Rows
        rows={reading.probes.map(({ name, says, href }) => ({
          title: name,
          detail: says,
          ...(href === null ? {} : { href }),
        }))}
      />
    </Section>
  );
}
