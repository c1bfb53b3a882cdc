import type { Lang } from '../../../../vocabulary/lang.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import type { ObjectionGround } from '../../data/consolidation/hearing-terms.ts';
import type { Consolidation } from '../../domain/consolidation/consolidation.ts';
import type { OwnerStanding } from '../../domain/consolidation/hearing.ts';
import type { PlanGap } from '../../domain/consolidation/plan.ts';
import type { SurvivorRanking, SurvivorWeights } from '../../domain/consolidation/survivor.ts';
import type { Quadrant } from '../../domain/consolidation/time-score.ts';
import type { DecreeOutcome } from '../../domain/consolidation/treatment.ts';
import type { DecidedChoice } from '../../http/consolidation/decision-paper.ts';
import type { Ledgers } from '../../http/consolidation/ledgers.ts';
import type { PlanPaper } from '../../http/consolidation/plan-paper.ts';
import type { CostFacts } from '../../http/consolidation/read-costs.ts';
import type { ConsolidationHead, Member } from '../../storage/consolidation/consolidation-head.ts';
import type { Agreement } from '../../domain/overlap/agreement.ts';
import type { HistoryRow } from './history-rows.ts';

/** What the officer who looks can do next, each behind its own page. */
export interface GroupAction {
  readonly name:
    | 'ask'
    | 'answer'
    | 'prepare'
    | 'decide'
    | 'plan'
    | 'adopt'
    | 'complete'
    | 'dissolve'
    | 'reopen'
    | 'facts';
  readonly href: string;
}

export interface OwnerRow {
  readonly ownerId: string;
  readonly owner: string;
  readonly applications: readonly string[];
  /** null: nobody has asked yet. */
  readonly standing: OwnerStanding | null;
  readonly isLate: boolean;
  readonly on: LocalDate | null;
  readonly ground: ObjectionGround | null;
  /** The owner's own words; null: it agrees, or they were erased. */
  readonly words: string | null;
  /** What the decision says to it. */
  readonly reply: string | null;
}

/** How far the scoring of an application has come; scores are shown once two have spoken. */
export type TimeState =
  | { readonly kind: 'none' | 'one' | 'third_look' | 'incomplete' }
  | { readonly kind: 'scored'; readonly quadrant: Quadrant; readonly business: number; readonly technical: number };

export interface MemberRow {
  readonly entry: string;
  readonly member: Member;
  readonly owner: string;
  readonly time: TimeState;
  readonly scoreHref: string | null;
  /** null: not the viewer's to see. */
  readonly costs: CostFacts | null;
}

export interface StepRow {
  readonly stepId: string;
  readonly title: string;
  readonly owner: string;
  readonly startsOn: LocalDate | null;
  readonly endsOn: LocalDate | null;
  readonly doneOn: LocalDate | null;
  /** A file or an exchange message. */
  readonly evidence: { readonly href: string; readonly words: string } | null;
  readonly doHref: string | null;
}

export interface RetiringRow {
  readonly entry: string;
  readonly name: string;
  readonly owner: string;
  readonly switchOffOn: LocalDate | null;
  readonly contract: 'none' | LocalDate | null;
  readonly archivedOn: LocalDate | null;
  readonly evidence: StepRow['evidence'];
  readonly doHref: string | null;
}

export interface PlanSection {
  readonly paper: PlanPaper;
  readonly isAdopted: boolean;
  readonly missing: readonly PlanGap[];
  readonly steps: readonly StepRow[];
  readonly retiring: readonly RetiringRow[];
}

export interface GroupView {
  readonly lang: Lang;
  readonly on: LocalDate;
  readonly head: ConsolidationHead;
  readonly consolidation: Pick<Consolidation, 'stage' | 'round' | 'hearing' | 'decision' | 'end'>;
  readonly topic: string;
  readonly names: ReadonlyMap<string, string>;
  readonly applicationNames: ReadonlyMap<string, string>;
  readonly leadName: string;
  /** False: the owners' coordination has changed since. */
  readonly leadsStill: boolean;
  readonly actions: readonly GroupAction[];
  readonly owners: readonly OwnerRow[];
  readonly members: readonly MemberRow[];
  readonly agreement: Agreement | null;
  readonly decree: DecreeOutcome;
  /** Names of general applications whose decree is not confirmed. */
  readonly unconfirmed: readonly string[];
  /** null: its values are not the viewer's to see. */
  readonly ranking: {
    readonly ranking: SurvivorRanking;
    readonly weights: SurvivorWeights;
    readonly isTrial: boolean;
  } | null;
  readonly choice: DecidedChoice | null;
  /** The coordinator's reasons. */
  readonly reasons: readonly string[];
  readonly plan: PlanSection | null;
  readonly ledgers: Ledgers;
  readonly history: readonly HistoryRow[];
}
