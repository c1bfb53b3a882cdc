import type { Lang } from '../../../vocabulary/lang.ts';
import { ProofPath } from '../../../web/components/proof-path.tsx';
import { Fold, Halves, Section } from '../../../web/components/section.tsx';
import { DataTable } from '../../../web/components/table.tsx';
import type { Evidence, ProvenEntry } from '../domain/evidence.ts';
import type { SignedHead } from '../domain/head.ts';
import { type ProofStep, proofSteps } from '../domain/proof-steps.ts';
import { sameHash } from '../domain/tree.ts';
import { exchangePaths as paths } from '../http/exchange-paths.ts';
import { shortHash } from './moment.ts';
import { say } from './speech.ts';

interface Props {
  readonly evidence: Evidence;
  readonly lang: Lang;
}

/** The way from the answer's entry up to the head of the log, as a picture and as a table. */
export function ProofSection({ evidence, lang }: Props) {
  const t = say(lang);
  const proven = shownEntry(evidence);
  const inclusion = proven?.inclusion ?? null;
  const head = evidence.heads.find(({ size }) => size === inclusion?.size);
  return (
    <Section id="jalur" title={t('call.path')}>
      {proven === undefined || inclusion === null || head === undefined ? (
        <p>{t('call.pathOpen')}</p>
      ) : (
        <Path proven={proven} inclusion={inclusion} head={head} lang={lang} />
      )}
    </Section>
  );
}

/** The consumer's response stands last in the log; without one, whatever stands there. */
function shownEntry({ entries }: Evidence): ProvenEntry | undefined {
  return entries.find(({ entry }) => entry.side === 'consumer' && entry.kind === 'response') ?? entries.at(-1);
}

interface PathProps {
  readonly proven: ProvenEntry;
  readonly inclusion: NonNullable<ProvenEntry['inclusion']>;
  readonly head: SignedHead;
  readonly lang: Lang;
}

function Path({ proven, inclusion, head, lang }: PathProps) {
  const t = say(lang);
  const { index, size } = inclusion;
  const steps = proofSteps({ leaf: proven.leaf, ...inclusion });
  const matchesHead = sameHash(steps.at(-1)?.parent ?? proven.leaf, head.root);
  const entry = new Intl.NumberFormat(lang).format(index);
  return (
    <Halves>
      <figure class="chart">
        <div class="scroll" tabindex={0} role="region" aria-label={t('call.pathPicture')}>
          <div class="picture-wide">
            <ProofPath
              label={t(matchesHead ? 'call.pathLabel.matches' : 'call.pathLabel.differs', {
                entry,
                steps: steps.length,
              })}
              entryNumber={entry}
              entryHash={shortHash(proven.leaf)}
              steps={steps.map(({ neighbour, side, parent }) => ({
                neighbour: shortHash(neighbour),
                side,
                parent: shortHash(parent),
              }))}
              matchesHead={matchesHead}
            />
          </div>
        </div>
      </figure>
      <div class="stack">
        <p>{t('call.pathSize', { size, entry: index, steps: steps.length })}</p>
        <p>
          <a href={paths.headFile.to({ file: `${size}.json` })} download>
            {t('call.pathHead', { size })}
          </a>
        </p>
        <Fold summary={t('call.pathTable')}>
          <StepTable steps={steps} lang={lang} />
        </Fold>
      </div>
    </Halves>
  );
}

function StepTable({ steps, lang }: { readonly steps: readonly ProofStep[]; readonly lang: Lang }) {
  const t = say(lang);
  return (
    <DataTable
      id="langkah"
      caption={t('call.pathTable')}
      captionHidden
      phone="fit"
      columns={[
        { key: 'level', head: t('call.path.level'), rowHeader: true, cell: (step) => steps.indexOf(step) + 1 },
        { key: 'side', head: t('call.path.side'), cell: ({ side }) => t(`call.path.${side}`) },
        {
          key: 'neighbour',
          head: t('call.path.neighbour'),
          cell: ({ neighbour }) => <span class="code">{shortHash(neighbour)}</span>,
        },
        {
          key: 'parent',
          head: t('call.path.parent'),
          cell: ({ parent }) => <span class="code">{shortHash(parent)}</span>,
        },
      ]}
      rows={steps}
    />
  );
}
