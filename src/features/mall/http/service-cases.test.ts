import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type EvidenceItem, outcomeOf, pointer } from '../../onceonly/index.ts';
import { localDate } from '../../../vocabulary/local-date.ts';
import { startOfDay } from '../../../vocabulary/instant.ts';
import { declaredValues } from '../domain/answers.ts';
import { validUntilOf } from '../domain/document-term.ts';
import type { Answers } from '../domain/form.ts';
import { missingProofs } from '../domain/proofs.ts';
import type { ServiceDefinition, ServiceVersion } from '../domain/service.ts';
import { checkAnswers } from './form-answers.ts';
import { formDocument } from './form-document.ts';
import { holds } from './feel.ts';
import { readServiceFolder, serviceDefinitions } from './service-data.ts';
import { letterOf } from './service-letter.ts';

const FOLDER = fileURLToPath(new URL('../data/services', import.meta.url));

/** What a golden case says: answers and what sources said, and what must follow from them. */
const caseShape = z.strictObject({
  says: z.string().min(10),
  on: z.string(),
  answers: z.record(z.string(), z.unknown()),
  evidence: z.array(
    z.strictObject({
      source: z.string(),
      record: z.number().nullable(),
      values: z.record(z.string(), z.unknown()),
    }),
  ),
  accepted: z.array(z.string()),
  recommendation: z
    .strictObject({ verdict: z.enum(['recommended', 'not_recommended']), confirmed: z.array(z.string()) })
    .nullable(),
  expect: z.strictObject({
    faults: z.array(z.tuple([z.string(), z.string()])),
    missing: z.array(z.tuple([z.string(), z.string()])),
    lines: z.array(z.tuple([z.string(), z.string()])).nullable(),
    validUntil: z.string(),
  }),
});

type GoldenCase = z.infer<typeof caseShape>;

describe('the services that the program brings', () => {
  const folders = readdirSync(FOLDER);

  it('are found by the key that names their folder', () => {
    assert.deepEqual([...serviceDefinitions().keys()], folders);
  });

  for (const folder of folders) {
    describe(folder, () => {
      const definition = readServiceFolder(`${FOLDER}/${folder}`);
      const cases = readdirSync(`${FOLDER}/${folder}/cases`);

      it('carries golden cases for every proof that can be missing', () => {
        const missing = cases.flatMap((file) => caseIn(folder, file).expect.missing.map(([id]) => id));
        const always = ['identity', 'str-old'];
        const untold = definition.proofs
          .map(({ id }) => id)
          .filter((id) => !missing.includes(id) && !always.includes(id));
        assert.deepEqual(untold, []);
      });

      for (const file of cases) {
        const golden = caseIn(folder, file);
        it(golden.says, () => checkCase(definition, golden));
      }
    });
  }
});

function checkCase(definition: ServiceDefinition, golden: GoldenCase): void {
  const on = localDate(golden.on);
  const now = startOfDay(on, 'Asia/Jakarta').add({ hours: 9 });
  const answers = golden.answers as Answers;
  const accepted = golden.accepted.map(pointer);
  const evidence = evidenceIn(definition, golden, now);
  const document = formDocument(definition, { answers, evidence, now, zone: 'Asia/Jakarta' });
  const faults = checkAnswers(definition, document).map((fault) => [fault.pointer, fault.code]);
  assert.deepEqual(faults, golden.expect.faults);
  const missing = missingProofs({
    version: { definition } as unknown as ServiceVersion,
    application: {
      acceptedFields: accepted,
      acceptedAt: Object.fromEntries(accepted.map((at) => [at, now])),
      recommendation: recommendationIn(golden, now),
    },
    evidence,
    document,
    on,
    now,
    holds,
    outcomeOf,
  });
  assert.deepEqual(
    missing.map(({ id, why }) => [id, why]),
    golden.expect.missing,
  );
  const validUntil = validUntilOf(definition.document, { on, document });
  assert.equal(validUntil, golden.expect.validUntil);
  if (golden.expect.lines === null) return;
  const letter = letterOf({ definition }, { document, caseNumber: '3314-2026-7QK4M2', decidedOn: on, validUntil });
  assert.deepEqual(letter.data.lines, golden.expect.lines);
  assert.equal(letter.publicLines.length, definition.document.publicLines.length);
}

function evidenceIn(definition: ServiceDefinition, golden: GoldenCase, now: Temporal.Instant): readonly EvidenceItem[] {
  const base = {
    personId: '019a0000-0000-7000-8000-000000000001',
    record: null,
    sourceVersion: null,
    observedAt: now,
    fetchedAt: now,
    validUntil: now.add({ hours: 24 }),
    messageId: null,
    digest: '',
  };
  const fetched = golden.evidence.flatMap(({ source, record, values }) =>
    Object.entries(values).map(([attribute, value]) => ({
      ...base,
      id: `${source} ${attribute}`,
      attribute,
      record,
      value: value as EvidenceItem['value'],
      source,
      holder: source,
      assurance: 'GOV' as const,
    })),
  );
  const declared = declaredValues(definition, golden.answers as Answers).map(({ attribute, value }) => ({
    ...base,
    id: attribute,
    attribute,
    value,
    source: 'person',
    holder: 'person',
    assurance: 'DECLARED' as const,
  }));
  return [...fetched, ...declared];
}

function recommendationIn({ recommendation }: GoldenCase, at: Temporal.Instant) {
  if (recommendation === null) return null;
  const answer = { ...recommendation, messageId: 'm', noteId: null, at };
  return {
    taskId: 't',
    healthOfficeId: 'o',
    messageId: 'm',
    asked: recommendation.confirmed,
    requestedAt: at,
    dueOn: localDate('2026-12-01'),
    answer,
  };
}

function caseIn(folder: string, file: string): GoldenCase {
  return caseShape.parse(JSON.parse(readFileSync(`${FOLDER}/${folder}/cases/${file}`, 'utf8')));
}
