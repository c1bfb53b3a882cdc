import type { Child } from 'hono/jsx';
import { Form } from '../../../../web/components/form.tsx';
import { SEEN_FIELD } from '../../http/intake/import-act.ts';
import type { Tokens } from './tokens.ts';

interface ImportFormProps {
  readonly action: string;
  readonly tokens: Tokens;
  readonly label?: string;
  readonly takesFiles?: boolean;
  readonly children: Child;
}

/** A form about an import as its page shows it: a colleague's change in between is noticed. */
export function ImportForm({ action, tokens, label, takesFiles = false, children }: ImportFormProps) {
  return (
    <Form action={action} csrf={tokens.csrf} idempotencyKey={tokens.newKey()} label={label} takesFiles={takesFiles}>
      <input type="hidden" name={SEEN_FIELD} value={tokens.seen} />
      {children}
    </Form>
  );
}
