import { answerAt, type FormDocument } from '../../domain/answers.ts';
import type { RecommendationRule, RegisterRule } from '../../domain/hand-over.ts';
import { factsOf, firstUntold, messageOf, type WordsOf } from '../../domain/told-message.ts';
import type { ServiceDefinition } from '../../domain/service.ts';
import type { ApplicationSummary } from '../../storage/application.ts';
import { answerWords } from '../../pages/form/answer-words.ts';

/** What queues and inboxes show of an application; the account's name stands in until a register has answered. */
export function summaryOf(
  definition: ServiceDefinition,
  document: FormDocument,
  accountName: string,
): ApplicationSummary {
  const { applicant, about } = definition.naming;
  const name = answerAt(document, applicant);
  const subject = about === null ? null : (answerAt(document, about) ?? null);
  const words = about === null || subject === null ? null : answerWords(definition, about, subject, 'id');
  return {
    name: shortened(typeof name === 'string' && name !== '' ? name : accountName, LONGEST_NAMING),
    about: words === null ? null : shortened(words, LONGEST_NAMING),
  };
}

/** Both fit a sealed summary, whatever they are written in. */
const LONGEST_NAMING = 200;

/** The applicant's name on a document; throws where it is not there, for it was proven before. */
export function applicantName(definition: ServiceDefinition, document: FormDocument): string {
  const name = answerAt(document, definition.naming.applicant);
  if (typeof name !== 'string' || name === '')
    throw new Error(`The service ${definition.key} has no name to go on with.`);
  return name;
}

/** What the health office is told; throws while something that it needs is not there, and is tried again. */
export function recommendationMessage(
  definition: ServiceDefinition,
  { fields }: RecommendationRule,
  document: FormDocument,
): FormDocument {
  const message = messageOf(fields, groundOf(definition, document));
  requireWhole(definition, firstUntold(fields, message));
  return message;
}

/** What an entry of the office's register says; a fact longer than a register's line is cut. */
export function registerFacts(
  definition: ServiceDefinition,
  { facts: fields }: RegisterRule,
  document: FormDocument,
): Readonly<Record<string, string | null>> {
  const ground = groundOf(definition, document);
  requireWhole(definition, firstUntold(fields, messageOf(fields, ground)));
  const facts = Object.entries(factsOf(fields, ground));
  return Object.fromEntries(facts.map(([name, fact]) => [name, fact === null ? null : shortened(fact, LONGEST_FACT)]));
}

/** Ten of them fit a sealed entry, whatever they are written in. */
const LONGEST_FACT = 400;

/** At most so many characters, the last one a dash of dots where something was cut. */
export function shortened(line: string, most: number): string {
  const characters = Array.from(line);
  return characters.length <= most ? line : `${characters.slice(0, most - 1).join('')}…`;
}

function groundOf(definition: ServiceDefinition, document: FormDocument) {
  const wordsOf: WordsOf = (at, value) => answerWords(definition, at, value, 'id');
  return { document, wordsOf };
}

function requireWhole({ key }: ServiceDefinition, untold: string | null): void {
  if (untold !== null) throw new Error(`The service ${key} has no ${untold} to go on with.`);
}
