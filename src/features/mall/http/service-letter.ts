import { formatDate } from '../../../vocabulary/instant.ts';
import type { LocalDate } from '../../../vocabulary/local-date.ts';
import { answerAt, type FormDocument } from '../domain/answers.ts';
import type { Bilingual, ServiceVersion } from '../domain/service.ts';
import { answerWords } from '../pages/form/answer-words.ts';
import { serviceTemplate } from './service-data.ts';

export interface LetterGround {
  readonly document: FormDocument;
  readonly caseNumber: string;
  readonly decidedOn: LocalDate;
  readonly validUntil: LocalDate;
}

/** What the documents feature needs to print a service's document. */
export interface Letter {
  readonly template: string;
  /** Read by the template: `lines` are pairs of a label and a value. */
  readonly data: {
    readonly caseNumber: string;
    readonly lines: readonly (readonly [label: string, value: string])[];
    readonly validity: string;
    readonly legalBasis: string;
  };
  readonly publicLines: readonly { readonly label: Bilingual; readonly value: string }[];
}

/** The document of an application that was approved, in Indonesian as all documents are. */
export function letterOf({ definition }: Pick<ServiceVersion, 'definition'>, ground: LetterGround): Letter {
  const { document: rule, legalBasis } = definition;
  const { document, caseNumber, decidedOn, validUntil } = ground;
  const label = (at: (typeof rule.lines)[number]) => definition.form.fields[at]?.label ?? { id: at, en: at };
  const words = (at: (typeof rule.lines)[number]) => answerWords(definition, at, answerAt(document, at), 'id') ?? '';
  return {
    template: serviceTemplate(definition),
    data: {
      caseNumber,
      lines: rule.lines.map((at) => [label(at).id, words(at)]),
      validity: `${formatDate(decidedOn, 'id', 'long')} sampai ${formatDate(validUntil, 'id', 'long')}`,
      legalBasis: legalBasis.map(({ text }) => text).join('; '),
    },
    publicLines: rule.publicLines.map((at) => ({ label: label(at), value: words(at) })),
  };
}
