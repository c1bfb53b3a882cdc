import { z } from 'zod';
import { answerAt, type FormDocument } from '../../domain/answers.ts';
import type { RecommendationFields } from '../../domain/recommendation.ts';
import type { ServiceVersion } from '../../domain/service.ts';

/** The place of practice as every health licence's form asks for it. */
const PRACTICE = z.object({
  name: z.string(),
  street: z.string(),
  village: z.object({ name: z.string(), district: z.string() }),
  landmark: z.string().nullish(),
  schedule: z.array(
    z.object({
      day: z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']),
      opens: z.string(),
      closes: z.string(),
    }),
  ),
});

/** The text that a source gave for an attribute; throws where it gave none, for it was proven before. */
export function fetchedText({ definition }: ServiceVersion, document: FormDocument, attribute: string): string {
  const binding = definition.bindings.find((one) => one.mode !== 'DERIVE' && one.attribute === attribute);
  const value = binding === undefined ? undefined : answerAt(document, binding.pointer);
  if (typeof value !== 'string') throw new Error(`The service ${definition.key} has no ${attribute} to go on with.`);
  return value;
}

/** What the health office is told: these fields, and nothing else of the application. */
export function recommendationFields(version: ServiceVersion, document: FormDocument): RecommendationFields {
  const practice = PRACTICE.parse(document['practice']);
  return {
    name: fetchedText(version, document, 'person.name'),
    profession: fetchedText(version, document, 'str.profession'),
    strNumber: fetchedText(version, document, 'str.number'),
    practice: { name: practice.name, address: addressOf(practice), landmark: practice.landmark ?? null },
    schedule: practice.schedule,
  };
}

/** Name and address of the place in one line. */
export function placeLine(document: FormDocument): string {
  const practice = PRACTICE.parse(document['practice']);
  return `${practice.name}, ${addressOf(practice)}`;
}

function addressOf({ street, village }: z.infer<typeof PRACTICE>): string {
  return `${street}, ${village.name}, ${village.district}`;
}
