import type { Child } from 'hono/jsx';

interface FormProps {
  readonly action: string;
  /** Sent as `csrf`. */
  readonly csrf: string;
  /** Sent as `idempotency_key`: the same form sent twice counts once. */
  readonly idempotencyKey?: string | undefined;
  readonly label?: string | undefined;
  /** True when it has a file field: it is then sent in parts (RFC 7578). */
  readonly takesFiles?: boolean;
  readonly children: Child;
}

/** A form that writes. Its errors are told by the server, in our words, so the browser does not check it. */
export function Form({ action, csrf, idempotencyKey, label, takesFiles = false, children }: FormProps) {
  return (
    <form
      method="post"
      action={action}
      enctype={takesFiles ? 'multipart/form-data' : undefined}
      novalidate
      data-once
      aria-label={label}
    >
      <input type="hidden" name="csrf" value={csrf} />
      {idempotencyKey !== undefined && <input type="hidden" name="idempotency_key" value={idempotencyKey} />}
      {children}
    </form>
  );
}

/** The buttons and links that end a form, the one thing to do first. */
export function FormEnd({ children }: { readonly children: Child }) {
  return <div class="field row">{children}</div>;
}
