import type { Child } from 'hono/jsx';
import { Icon, type IconName } from './icon.tsx';

/** ok: done, valid. warn: a clock is running. bad: unlawful, failed, late. info: in progress. mute: not applicable, no evidence. */
export type StatusKind = 'ok' | 'warn' | 'bad' | 'info' | 'mute';

const icons: Readonly<Record<StatusKind, IconName>> = {
  ok: 'check',
  warn: 'clock',
  bad: 'alert',
  info: 'clock',
  mute: 'minus',
};

interface StatusTagProps {
  readonly kind: StatusKind;
  readonly icon?: IconName | undefined;
  /** One to three words, sentence case. */
  readonly children: Child;
}

/** Icon, word and colour together; never a link. */
export function StatusTag({ kind, icon, children }: StatusTagProps) {
  return (
    <span class={`tag tag-${kind}`}>
      <Icon name={icon ?? icons[kind]} />
      {children}
    </span>
  );
}
