import { z } from 'zod';
import { type DocumentCode, parseCode } from '../domain/code.ts';
import type { PublicLine } from '../domain/issue.ts';

/** What is sealed beside the file itself: what its holder and the office may read. */
export interface PaperFacts {
  readonly code: DocumentCode;
  readonly lines: readonly PublicLine[];
  /** The title of the officer who decided; null when the office itself did. */
  readonly officerTitle: string | null;
}

export function factsBytes(facts: PaperFacts): Buffer {
  return Buffer.from(JSON.stringify(facts));
}

export function parseFacts(bytes: Buffer): PaperFacts {
  return FACTS.parse(JSON.parse(bytes.toString('utf8')));
}

const FACTS = z.strictObject({
  code: z.string().transform((text, context) => {
    const code = parseCode(text);
    if (code.ok) return code.value;
    context.addIssue('not a code');
    return z.NEVER;
  }),
  lines: z.array(z.strictObject({ label: z.strictObject({ id: z.string(), en: z.string() }), value: z.string() })),
  officerTitle: z.string().nullable(),
});
