import type { Ask } from '../../../../kernel/http/ask.ts';
import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import type { MineLine } from '../../pages/applicant/mine-body.tsx';
import { applicantPaths } from './applicant-paths.ts';
import { ownLines } from './mine.ts';

/** What waits for a person, as the home page lists it. */
export interface ApplicantTask {
  readonly urgency: 'act' | 'finish';
  readonly title: string;
  readonly detail: string | null;
  readonly href: string;
  readonly action: string;
  readonly dueOn: LocalDate | null;
}

/** A matter of hers that runs or has ended. */
export interface ApplicantCase {
  readonly title: string;
  readonly href: string;
  readonly detail: string;
  readonly state: MineLine['tag'];
}

/** Returned applications, then drafts; empty for anybody who is not a person. */
export async function applicantTasks(ask: Ask): Promise<readonly ApplicantTask[]> {
  if (ask.actor.kind !== 'person') return [];
  const lines = await ownLines(ask, ask.actor);
  return lines.flatMap(({ task, detail, isDraft, dueOn }): readonly ApplicantTask[] =>
    task === null
      ? []
      : [
          {
            urgency: isDraft ? 'finish' : 'act',
            title: task.says,
            detail: isDraft ? null : detail,
            href: task.href,
            action: task.button,
            dueOn,
          },
        ],
  );
}

/** Her running applications and those that have ended, the first few. */
export async function applicantCases(ask: Ask): Promise<{
  readonly entries: readonly ApplicantCase[];
  readonly total: number;
  readonly href: string;
}> {
  const href = applicantPaths.mine.to({});
  if (ask.actor.kind !== 'person') return { entries: [], total: 0, href };
  const lines = await ownLines(ask, ask.actor);
  const cases = [
    ...lines.filter(({ group }) => group === 'running'),
    ...lines.filter(({ group }) => group === 'closed'),
  ];
  const entries = cases
    .slice(0, MOST)
    .map(({ title, href: to, detail, tag }) => ({ title, href: to, detail, state: tag }));
  return { entries, total: lines.length, href };
}

const MOST = 3;
