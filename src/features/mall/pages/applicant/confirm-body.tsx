import type { Lang } from '../../../../vocabulary/lang.ts';
import { Button } from '../../../../web/components/button.tsx';
import { Form, FormEnd } from '../../../../web/components/form.tsx';
import { Columns } from '../../../../web/components/section.tsx';
import { CaseHead, type CaseNames } from './case-head.tsx';
import { say } from './say.ts';

export interface ConfirmView {
  readonly lang: Lang;
  readonly names: CaseNames;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly button: string;
  readonly kind: 'primary' | 'danger';
  readonly action: string;
  /** Sent along unseen. */
  readonly fields: Readonly<Record<string, string>>;
  readonly back: { readonly href: string; readonly label: string };
  readonly csrf: string;
  readonly onceKey: string;
}

/** Asks once more before something is done: what it means, the one button, and the way back. */
export function ConfirmBody({ lang, names, title, paragraphs, ...form }: ConfirmView) {
  const t = say(lang);
  return (
    <Columns>
      <CaseHead t={t} names={names} title={title}>
        {paragraphs.map((text) => (
          <p>{text}</p>
        ))}
      </CaseHead>
      <Form action={form.action} csrf={form.csrf} idempotencyKey={form.onceKey}>
        {Object.entries(form.fields).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <FormEnd>
          <Button kind={form.kind}>{form.button}</Button>
          <a href={form.back.href}>{form.back.label}</a>
        </FormEnd>
      </Form>
    </Columns>
  );
}
