import type { JsonPointer } from '../../../onceonly/index.ts';
import { formatDateTime, type Instant, type Zone } from '../../../../vocabulary/instant.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { answerAt, type FormDocument } from '../../domain/answers.ts';
import type { ServiceDefinition } from '../../domain/service.ts';
import { answerWords } from '../form/answer-words.ts';

/** An answer of her own as it reads. */
export interface OwnAnswer {
  readonly pointer: JsonPointer;
  readonly term: string;
  /** null: not answered yet. */
  readonly words: string | null;
  /** "24 Nov 2026 09.21"; null while it was never saved. */
  readonly savedAt: string | null;
  /** The page it is changed on; null: nowhere any more. */
  readonly href: string | null;
}

export interface OwnAnswersGround {
  readonly definition: ServiceDefinition;
  readonly fields: readonly JsonPointer[];
  readonly document: FormDocument;
  readonly lang: Lang;
  readonly zone: Zone;
  /** When an answer was given; null: it never was. */
  readonly savedAt: (at: JsonPointer) => Instant | null;
  /** Where it is changed; null: nowhere. */
  readonly hrefOf: (at: JsonPointer) => string | null;
}

/** What she answered herself, as it reads. */
export function ownAnswers(ground: OwnAnswersGround): readonly OwnAnswer[] {
  const { definition, fields, document, lang, zone, savedAt, hrefOf } = ground;
  return fields.map((at) => {
    const value = answerAt(document, at);
    const saved = savedAt(at);
    return {
      pointer: at,
      term: definition.form.fields[at]?.label[lang] ?? at,
      words: value === undefined ? null : answerWords(definition, at, value, lang),
      savedAt: saved === null ? null : formatDateTime(saved, zone, lang),
      href: hrefOf(at),
    };
  });
}
