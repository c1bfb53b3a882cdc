import type { Application, Stage } from './application.ts';
import type { ApplicationEvent, EventBody } from './application-event.ts';

/** The application as its events made it. Throws on a history that no legal commands could have written. */
export function fold(events: readonly ApplicationEvent[]): Application {
  const [first, ...later] = events;
  if (first === undefined || first.kind !== 'application.submitted' || first.seq !== 1)
    throw new Error('The history of an application begins with its submission.');
  return later.reduce(apply, submitted(first));
}

/** One event more; throws when it cannot follow. */
export function apply(application: Application, event: ApplicationEvent): Application {
  if (event.seq !== application.seq + 1)
    throw new Error(`Event ${event.seq} of ${application.id} cannot follow ${application.seq}.`);
  const next = reduce(application, event);
  return { ...next, seq: event.seq };
}

type Kind = EventBody['kind'];
type EventOf<K extends Kind> = Extract<ApplicationEvent, { readonly kind: K }>;
type Reducers = { readonly [K in Kind]: (application: Application, event: EventOf<K>) => Application };

function reduce<K extends Kind>(application: Application, event: EventOf<K>): Application {
  const reducer: Reducers[K] = REDUCERS[event.kind];
  return reducer(application, event);
}

function submitted(event: EventOf<'application.submitted'>): Application {
  const { applicationId, personId, agencyId, versionId, caseNumber, clock, step, at } = event;
  return {
    id: applicationId,
    personId,
    agencyId,
    versionId,
    caseNumber,
    seq: 1,
    submittedAt: at,
    stage: 'working',
    step,
    passedSteps: [],
    holder: null,
    acceptedFields: [],
    acceptedAt: {},
    returned: [],
    clocks: [clock],
    recommendation: null,
    refusal: null,
    approval: null,
    licence: null,
    overdueSince: null,
  };
}

const REDUCERS: Reducers = {
  'application.submitted': (application) => impossible(application, 'is submitted once'),
  'case.taken': (application, { officerId }) => ({ ...inStage(application, 'working'), holder: officerId }),
  'field.accepted': (application, { pointer, recordedAt }) => ({
    ...inStage(application, 'working'),
    acceptedFields: [...application.acceptedFields.filter((one) => one !== pointer), pointer],
    acceptedAt: { ...application.acceptedAt, [pointer]: recordedAt },
  }),
  'step.passed': (application, { step, next }) => {
    inStep(application, step);
    return { ...application, step: next, passedSteps: [...application.passedSteps, step], holder: null };
  },
  'recommendation.requested': (application, event) => {
    inStep(application, event.step);
    const { taskId, healthOfficeId, messageId, asked, dueOn } = event;
    const requested = { taskId, healthOfficeId, messageId, asked, dueOn, requestedAt: event.at, answer: null };
    return { ...application, recommendation: requested };
  },
  'recommendation.received': (application, event) => {
    const { recommendation } = inStage(application, 'working');
    if (recommendation === null || recommendation.taskId !== event.taskId || recommendation.answer !== null)
      return impossible(application, 'did not ask for that recommendation');
    const { verdict, confirmed, messageId, noteId } = event;
    return {
      ...application,
      recommendation: { ...recommendation, answer: { verdict, confirmed, messageId, noteId, at: event.at } },
    };
  },
  'evidence.arrived': (application) => inStage(application, 'working', 'returned', 'approved'),
  'application.returned': (application, { fields }) => ({
    ...inStage(application, 'working'),
    stage: 'returned',
    step: null,
    holder: null,
    returned: fields,
  }),
  // What is answered anew is checked and recommended anew: the earlier word was about other answers.
  'application.resubmitted': (application, { clock, step }) => ({
    ...inStage(application, 'returned'),
    stage: 'working',
    step,
    passedSteps: [],
    acceptedFields: application.acceptedFields.filter(
      (one) => !application.returned.some(({ pointer }) => pointer === one),
    ),
    returned: [],
    clocks: [...application.clocks, clock],
    recommendation: null,
  }),
  'application.refused': (application, { ground, noteId, at: when }) => ({
    ...inStage(application, 'working'),
    stage: 'refused',
    step: null,
    holder: null,
    refusal: { ground, noteId, at: when },
  }),
  'application.approved': (application, { actor, at: when }) => ({
    ...inStage(application, 'working'),
    stage: 'approved',
    step: null,
    holder: null,
    approval:
      actor.kind === 'officer'
        ? { by: 'head', officerId: actor.officerId, at: when }
        : { by: 'system', officerId: null, at: when },
  }),
  'licence.issued': (application, { documentId, number, issuedOn, validUntil }) => ({
    ...inStage(application, 'approved'),
    stage: 'issued',
    licence: { documentId, number, issuedOn, validUntil },
  }),
  'licence.revoked': (application, { documentId }) => {
    if (application.licence?.documentId !== documentId) return impossible(application, 'has another licence');
    return { ...inStage(application, 'issued'), stage: 'revoked' };
  },
  'deadline.warned': (application) => inStage(application, 'working'),
  'deadline.passed': (application, event) => {
    if (application.overdueSince !== null) return impossible(application, 'is overdue already');
    return { ...inStage(application, 'working'), overdueSince: event.at };
  },
  'application.withdrawn': (application) => ({
    ...inStage(application, 'working', 'returned'),
    stage: 'withdrawn',
    step: null,
    holder: null,
    returned: [],
  }),
};

function inStage(application: Application, ...stages: readonly Stage[]): Application {
  return stages.includes(application.stage) ? application : impossible(application, `is ${application.stage}`);
}

function inStep(application: Application, step: string): void {
  inStage(application, 'working');
  if (application.step !== step) impossible(application, `is in step ${application.step ?? 'none'}, not ${step}`);
}

function impossible(application: Application, why: string): never {
  throw new Error(`The history of application ${application.id} is broken: it ${why}.`);
}
