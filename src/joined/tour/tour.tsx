import { identityPaths, type SamplePerson, samplePeople, samplePersonId } from '../../features/identity/index.ts';
import { latestCase } from '../../features/mall/index.ts';
import { readAudit } from '../../kernel/audit/read-audit.ts';
import type { Ask } from '../../kernel/http/ask.ts';
import { csrfToken } from '../../kernel/http/csrf.ts';
import { page, refuse, type Reply } from '../../kernel/http/reply.ts';
import { asAgency } from '../../kernel/viewer.ts';
import type { Instant } from '../../vocabulary/instant.ts';
import { ownApplication, type TourFacts, type TourStep, tourSteps } from './steps.ts';
import { TourBody, tourTitle, type TourView, type TourWay } from './tour-body.tsx';

const APPLICANT = 'bidan-sragen';
const OPERATOR = 'national/operator/1';
const HEAD = { person: 'sragen/licence_head/1', to: '/meja' };

const STEPS: Readonly<Record<TourStep, { readonly person: string; readonly to: string }>> = {
  off: { person: OPERATOR, to: '/operasi/kotak-pasir' },
  apply: { person: APPLICANT, to: '/layanan/sip/kab-sragen-dpmptsp' },
  on: { person: OPERATOR, to: '/operasi/kotak-pasir' },
  check: { person: 'sragen/licence_verifier/1', to: '/meja' },
  recommend: { person: 'sragen/health_recommender/1', to: '/rekomendasi' },
  decide: { person: OPERATOR, to: '/operasi/jam' },
  read: { person: APPLICANT, to: '/pesan' },
  verify: { person: 'national/auditor/1', to: '/pertukaran/uji' },
};

/** The tour of a sample installation; a real one has none. */
export async function tourPage(ask: Ask): Promise<Reply> {
  if (ask.services.installation.kind !== 'sample') return refuse('page_unknown');
  const people = new Map((await samplePeople(ask.services.db)).map((person) => [person.key, person]));
  const way = wayFor(ask, people);
  const facts = await readFacts(ask);
  const stepTo = (step: TourStep) => (step === 'decide' ? clockHref(facts) : STEPS[step].to);
  const entries = tourSteps.map((step) => [step, way({ ...STEPS[step], to: stepTo(step) })] as const);
  const view: TourView = {
    facts,
    // Object.fromEntries forgets the names of its keys.
    ways: Object.fromEntries(entries) as Readonly<Record<TourStep, TourWay>>,
    head: way(HEAD),
    signInAction: identityPaths.sampleSignIn.to({}),
    csrf: ask.session === null ? '' : csrfToken(ask.session.csrfSecret),
  };
  return page(tourTitle(view, ask.lang), <TourBody view={view} lang={ask.lang} />);
}

/** The clock's page with the evening of the last day filled in. */
function clockHref(facts: TourFacts): string {
  const [year, month, day] = ownApplication(facts)?.dueOn?.split('-') ?? [];
  if (year === undefined || month === undefined || day === undefined) return STEPS.decide.to;
  const date = { 'tanggal-hari': day, 'tanggal-bulan': month, 'tanggal-tahun': year };
  return `${STEPS.decide.to}?${new URLSearchParams({ langkah: 'sore', ...date })}`;
}

function wayFor(ask: Ask, people: ReadonlyMap<string, SamplePerson>) {
  return ({ person, to }: { readonly person: string; readonly to: string }): TourWay => {
    const found = people.get(person);
    return {
      person,
      to,
      name: found?.name ?? person,
      isSignedIn: found !== undefined && ask.session?.accountId === found.accountId,
    };
  };
}

async function readFacts(ask: Ask): Promise<TourFacts> {
  const { services } = ask;
  const personId = await samplePersonId(services.db, APPLICANT);
  const [switchedOffAt, switchedOnAt, logTriedAt, application] = await Promise.all([
    lastOf(ask, 'sandbox.switched_off', 'pddikti'),
    lastOf(ask, 'sandbox.switched_on', 'pddikti'),
    lastOf(ask, 'log.tried', null),
    personId === null ? null : latestCase(services, personId),
  ]);
  return { switchedOffAt, switchedOnAt, logTriedAt, application };
}

/** When an event was last recorded for the organisation that runs the installation. */
async function lastOf({ services }: Ask, event: string, subject: string | null): Promise<Instant | null> {
  const agencyId = services.installation.operatorAgencyId;
  const { entries } = await services.db.as(asAgency(agencyId), (tx) =>
    readAudit(tx, { agencyId, event, from: null, until: null, personId: null, after: null, limit: 20 }),
  );
  return entries.find((one) => subject === null || one.subject.id === subject)?.at ?? null;
}
