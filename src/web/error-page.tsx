import type { Child } from 'hono/jsx';
import { Page } from './layout.tsx';
import type { Frame } from './frame.ts';
import { useWebWords } from './speech.ts';

interface ErrorPageProps {
  /** Its title is the page's h1: what happened, in words. */
  readonly frame: Frame;
  /** The code of the error catalogue. */
  readonly code: string;
  /** What was kept: "Permohonan Anda belum terkirim. Isian Anda tersimpan." */
  readonly sentence: string;
  /** What to do now. */
  readonly next: Child;
  /** Buttons and links, the one thing to do first. */
  readonly actions?: Child;
  /** The number under which the operator finds this very event. */
  readonly reference?: string | undefined;
}

/** What happened, what was kept, what to do, in that order. */
export function ErrorPage({ frame, code, sentence, next, actions, reference }: ErrorPageProps) {
  return (
    <Page frame={frame}>
      <div class="stack">
        <h1>{frame.title}</h1>
        {sentence && <p class="lead">{sentence}</p>}
        {next && <p>{next}</p>}
        {actions && <div class="row">{actions}</div>}
        <Contact code={code} reference={reference} />
      </div>
    </Page>
  );
}

function Contact({ code, reference }: { readonly code: string; readonly reference: string | undefined }) {
  const t = useWebWords();
  const set = (inside: Child[]) => <b class="code">{inside}</b>;
  return (
    <p class="small dim">
      {reference === undefined
        ? t.rich('errorTellUsCode', { code, strong: set })
        : t.rich('errorTellUs', { code, reference, strong: set })}
    </p>
  );
}
