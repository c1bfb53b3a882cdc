import { askingOfficer } from '../../../../kernel/http/asking-officer.ts';
import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { WORKER } from '../../../../kernel/viewer.ts';
import { localDate } from '../../../../vocabulary/local-date.ts';
import { ok } from '../../../../vocabulary/result.ts';
import { Button } from '../../../../web/components/button.tsx';
import { RadioField } from '../../../../web/components/choice-fields.tsx';
import type { FieldError } from '../../../../web/components/error-summary.tsx';
import { Form, FormEnd } from '../../../../web/components/form.tsx';
import { Section } from '../../../../web/components/section.tsx';
import { timeCriteria, timeCriteriaSource } from '../../data/consolidation/time-criteria.ts';
import type { ConsolidationCircumstances } from '../../domain/authority-consolidation.ts';
import { checkScoring } from '../../domain/consolidation/time-score.ts';
import { actOnGroup } from '../../http/consolidation/act-on-group.ts';
import { memberOf } from '../../http/consolidation/consolidation-case.ts';
import { consolidationPaths } from '../../http/consolidation/consolidation-paths.ts';
import { entryOfMember } from '../../storage/consolidation/consolidation-head.ts';
import { addScoring, listScorings } from '../../storage/consolidation/time-scoring.ts';
import { errorOf, FormFrame, type GroupFormView } from './form-frame.tsx';
import { answerTo, formPage, formViewOf, openFor } from './group-form.ts';
import { mayScore } from './scoring-view.ts';
import { sayForm } from './say.ts';
import { dayWords, memberName } from './words-of.ts';

type Scored = ConsolidationCircumstances['consolidation.score'];
type ScoreAsk = Ask<'/:id/:owner/:element'>;

const UNKNOWN = 'tidak-tahu';

export interface ScoreView extends GroupFormView {
  readonly action: string;
  readonly application: string;
  readonly owner: string;
  readonly given: Readonly<Record<string, string>>;
}

/** One person's answers on one application; he sees nobody else's. */
export async function scorePage(ask: ScoreAsk, permit: Permit<Scored>): Promise<Reply> {
  return show(ask, permit, []);
}

export async function sendScore(ask: ScoreAsk, permit: Permit<Scored>): Promise<Reply> {
  const opening = await openFor(ask, permit, ({ found }) => scoredBy(ask, found.head.leadId));
  if (!opening.ok) return opening.error;
  const { opened, permitted } = opening.value;
  const { services } = ask;
  const { officerId, agencyId } = askingOfficer(ask);
  const entry = entryOfMember({ ownerId: ask.params.owner, elementId: ask.params.element });
  if (memberOf(opened.found, entry) === null) return refuse('consolidation_member_unknown', { next: back(ask) });
  const { answers, errors } = readAnswers(ask);
  if (errors.length > 0) return show(ask, permit, errors);
  const scoring = checkScoring({ scorerId: officerId, answers }, timeCriteria);
  if (!scoring.ok) return refuse(scoring.error.code, { next: back(ask) });
  // The worker's eyes: nothing of what is read is told to anybody here.
  const scorings = await services.db.as(WORKER, (tx) => listScorings(tx, ask.params.id));
  const outcome = await actOnGroup<{ readonly code: string }>(ask, {
    id: ask.params.id,
    permitted,
    seen: null,
    decide(_, found) {
      const { stage } = found.consolidation;
      if (stage === 'planned' || stage === 'ended') return { ok: false, error: { code: 'scoring_closed' } };
      if (!mayScore(scorings, entry, officerId)) return { ok: false, error: { code: 'scoring_closed' } };
      const own = scorings.filter((one) => one.entry === entry && one.scorerId === officerId).length;
      return ok({
        bodies: [],
        also: (tx) =>
          addScoring(tx, ask.params.id, {
            ...scoring.value,
            scorerAgencyId: agencyId,
            entry,
            number: own + 1,
            recordedAt: services.clock.trueNow(),
          }),
        location: `${back(ask)}#aplikasi`,
      });
    },
  });
  return answerTo(ask, outcome, {
    written: [],
    againHref: back(ask),
    errorsOf: () => null,
    showAgain: (again) => show(ask, permit, again),
  });
}

function back(ask: ScoreAsk): string {
  return consolidationPaths.group.to({ id: ask.params.id });
}

function scoredBy({ params }: ScoreAsk, leadId: string): Scored {
  return { leadId, ownerId: params.owner };
}

function readAnswers({ form, lang }: ScoreAsk) {
  const answers: Record<string, number | null> = {};
  const errors: FieldError[] = [];
  for (const { id } of timeCriteria.criteria) {
    const given = form.text(`n-${id}`);
    if (given === UNKNOWN) answers[id] = null;
    else if (/^\d{1,2}$/.test(given) && Number(given) <= timeCriteria.top) answers[id] = Number(given);
    else
      errors.push({
        field: `n-${id}`,
        message: sayForm(lang)('score.missing', { question: sayForm(lang)(questionOf(id)) }),
      });
  }
  return { answers, errors };
}

async function show(ask: ScoreAsk, permit: Permit<Scored>, errors: readonly FieldError[]): Promise<Reply> {
  const opening = await openFor(ask, permit, ({ found }) => scoredBy(ask, found.head.leadId));
  if (!opening.ok) return opening.error;
  const { opened } = opening.value;
  const { lang, params } = ask;
  const member = memberOf(opened.found, entryOfMember({ ownerId: params.owner, elementId: params.element }));
  if (member === null) return refuse('consolidation_member_unknown', { next: back(ask) });
  const view: ScoreView = {
    ...formViewOf(ask, opened, errors),
    action: consolidationPaths.score.to(params),
    application: memberName(member, lang),
    owner: opened.names.get(member.ownerId) ?? member.ownerId,
    given: Object.fromEntries(timeCriteria.criteria.map(({ id }) => [id, ask.form.text(`n-${id}`)])),
  };
  return formPage(sayForm(lang)('score.title', { application: view.application }), <ScoreBody view={view} />, errors);
}

type QuestionKey =
  `question.${'mandate' | 'coverage' | 'use' | 'data_quality' | 'service_quality' | 'maintainable' | 'interfaces' | 'security' | 'capacity' | 'independence'}`;

function questionOf(id: string): QuestionKey {
  switch (id) {
    case 'mandate':
    case 'coverage':
    case 'use':
    case 'data_quality':
    case 'service_quality':
    case 'maintainable':
    case 'interfaces':
    case 'security':
    case 'capacity':
    case 'independence':
      return `question.${id}`;
    default:
      throw new Error(`There are no words for the criterion ${id}.`);
  }
}

export function ScoreBody({ view }: { readonly view: ScoreView }) {
  const { lang, tokens } = view;
  const f = sayForm(lang);
  const choices = [
    ...Array.from({ length: timeCriteria.top + 1 }, (_, answer) => ({
      value: String(answer),
      label: f(answer === 0 ? 'scale.least' : answer === timeCriteria.top ? 'scale.most' : 'scale.between', { answer }),
    })),
    { value: UNKNOWN, label: f('scale.unknown') },
  ];
  return (
    <FormFrame
      view={view}
      heading={f('score.title', { application: view.application })}
      lead={f('score.lead', { owner: view.owner })}
      note={f('score.source', { date: dayWords(localDate(timeCriteriaSource.from), lang) })}
    >
      <Form action={view.action} csrf={tokens.csrf} idempotencyKey={tokens.key}>
        <div class="stack-large">
          {(['business', 'technical'] as const).map((axis) => (
            <Section id={axis} title={f(`axis.${axis}`)}>
              {timeCriteria.criteria
                .filter((one) => one.axis === axis)
                .map(({ id, weight }) => (
                  <RadioField
                    name={`n-${id}`}
                    label={f(questionOf(id))}
                    hint={f('score.weight', { weight })}
                    value={view.given[id] ?? ''}
                    error={errorOf(view.errors, `n-${id}`)}
                    choices={choices}
                    inline
                  />
                ))}
            </Section>
          ))}
          <FormEnd>
            <Button>{f('score.send')}</Button>
          </FormEnd>
        </div>
      </Form>
    </FormFrame>
  );
}
