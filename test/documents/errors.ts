import type { ErrorCatalogue } from '../../src/kernel/errors.ts';
import { code, prose } from './markdown.ts';

/** docs/errors.md: every code, by name, with its status and its three sentences. */
export function errorsDocument({ codes, explain }: ErrorCatalogue, rewrite: string): string {
  const entries = codes.map((fault) => {
    const { status, id, en, operator } = explain(fault);
    return `
## ${code(fault)}
Status ${status}
- Indonesian: ${prose(id)}
- English: ${prose(en)}
- Operator: ${prose(operator)}
`;
  });
  return `# Errors

<!-- Made from the error tables of src by: ${rewrite} -->

Every refusal has one of these ${codes.length} codes. A page shows its sentence in the reader's language and, with the code,
the number under which the operator finds the event in the log. Endpoints answer problem documents (RFC 9457) whose
\`type\` is \`urn:terpadu:error:<code>\`. A word in braces is filled in, as in \`{limit}\`.
${entries.join('')}`;
}
