import type { Child } from 'hono/jsx';
import { classNames } from '../class-names.ts';
import { Heading, type HeadingLevel } from './heading.tsx';
import { Icon, type IconName } from './icon.tsx';

/** `mute` is for what cannot be checked: never green, never red. */
export type VerdictKind = 'ok' | 'warn' | 'bad' | 'mute';

const icons: Readonly<Record<VerdictKind, IconName>> = { ok: 'shield', warn: 'alert', bad: 'cross', mute: 'question' };

interface VerdictProps {
  readonly kind: VerdictKind;
  /** The answer in words: "Dokumen ini asli dan berlaku". */
  readonly title: string;
  readonly level?: HeadingLevel | undefined;
  readonly icon?: IconName | undefined;
  readonly children?: Child;
}

/** The head of a page that answers a question. */
export function Verdict({ kind, title, level = 1, icon, children }: VerdictProps) {
  return (
    <div class={classNames('verdict', `verdict-${kind}`)}>
      <Icon name={icon ?? icons[kind]} large />
      <Heading level={level}>{title}</Heading>
      {children}
    </div>
  );
}

interface ConfirmationProps {
  /** "Permohonan Anda terkirim". */
  readonly title: string;
  readonly level?: HeadingLevel | undefined;
  /** The number and the time; what happens next and what to keep follow on the page. */
  readonly children: Child;
}

/** The head of a result page, which takes the place of every passing message. */
export function Confirmation({ title, level, children }: ConfirmationProps) {
  return (
    <Verdict kind="ok" icon="check" title={title} level={level}>
      {children}
    </Verdict>
  );
}
