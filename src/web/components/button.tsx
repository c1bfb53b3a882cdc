import type { Child } from 'hono/jsx';
import { classNames } from '../class-names.ts';
import { Icon, type IconName } from './icon.tsx';

interface Look {
  /** primary: the one thing to do; plain: beside it; danger: takes something away. */
  readonly kind?: 'primary' | 'plain' | 'danger' | undefined;
  readonly small?: boolean | undefined;
  readonly icon?: IconName | undefined;
  /** The key that presses it on a desk, printed on it; "p", "1", "/". */
  readonly shortcut?: string | undefined;
  /** A verb: "Kirim permohonan". */
  readonly children: Child;
}

interface ButtonProps extends Look {
  readonly type?: 'submit' | 'button' | undefined;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly formaction?: string | undefined;
}

/** A button of a form. With a shortcut it only takes the focus: no key decides anything. */
export function Button({ type = 'submit', name, value, formaction, ...look }: ButtonProps) {
  return (
    <button
      class={lookClass(look)}
      type={type}
      name={name}
      value={value}
      formaction={formaction}
      {...shortcutAttributes(look.shortcut)}
    >
      <Face {...look} />
    </button>
  );
}

interface ButtonLinkProps extends Look {
  readonly href: string;
  readonly download?: boolean | undefined;
}

/** A link that looks like a button, where the next step is a page. */
export function ButtonLink({ href, download, ...look }: ButtonLinkProps) {
  return (
    <a class={lookClass(look)} href={href} download={download} {...shortcutAttributes(look.shortcut)}>
      <Face {...look} />
    </a>
  );
}

interface PrintButtonProps {
  readonly children: Child;
}

/** Prints the page. Without script the browser's own menu does, so it stays hidden then. */
export function PrintButton({ children }: PrintButtonProps) {
  return (
    <button class="button button-plain button-small" type="button" data-print hidden>
      <Icon name="print" />
      <span>{children}</span>
    </button>
  );
}

export interface Verb {
  readonly href: string;
  readonly label: string;
  readonly shortcut: string;
  readonly kind?: 'primary' | 'plain' | 'danger' | undefined;
}

/** What an officer can do with a case: links to confirmation pages, each with its key. */
export function Verbs({ verbs }: { readonly verbs: readonly Verb[] }) {
  return (
    <div class="verbs">
      {verbs.map(({ label, ...verb }) => (
        <ButtonLink {...verb} kind={verb.kind ?? 'plain'}>
          {label}
        </ButtonLink>
      ))}
    </div>
  );
}

interface ShortcutLinkProps {
  readonly href: string;
  readonly shortcut: string;
  readonly icon?: IconName | undefined;
  readonly children: Child;
}

/** A plain link with its key beside it: row actions 1 to 9, the filter. */
export function ShortcutLink({ href, shortcut, icon, children }: ShortcutLinkProps) {
  return (
    <a class="with-icon no-wrap" href={href} {...shortcutAttributes(shortcut)}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      <Key name={shortcut} />
    </a>
  );
}

function Face({ icon, shortcut, children }: Look) {
  return (
    <>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      {shortcut && <Key name={shortcut} />}
    </>
  );
}

function Key({ name }: { readonly name: string }) {
  return <kbd aria-hidden="true">{name.toUpperCase()}</kbd>;
}

function shortcutAttributes(shortcut: string | undefined) {
  return shortcut === undefined
    ? {}
    : { 'data-key': shortcut.toLowerCase(), 'aria-keyshortcuts': shortcut.toUpperCase() };
}

function lookClass({ kind = 'primary', small }: Look): string | undefined {
  return classNames('button', kind !== 'primary' && `button-${kind}`, small && 'button-small');
}
