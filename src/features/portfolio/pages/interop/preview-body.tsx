import type { Lang } from '../../../../vocabulary/lang.ts';
import { Button } from '../../../../web/components/button.tsx';
import { Form, FormEnd } from '../../../../web/components/form.tsx';
import { Note } from '../../../../web/components/note.tsx';
import { DataTable } from '../../../../web/components/table.tsx';
import type { PortableFault } from '../../domain/interop/portable.ts';
import type { MergePlan } from '../../domain/interop/merge.ts';
import { interopPaths as at } from '../../http/interop/interop-paths.ts';
import { valueText } from '../../http/interop/value-text.ts';
import type { AssertedValue } from '../../domain/registry/element.ts';
import { say } from './say.ts';

export type PreviewView = { readonly lang: Lang } & (
  | { readonly kind: 'faults'; readonly faults: readonly PortableFault[] }
  | {
      readonly kind: 'plan';
      readonly file: string;
      readonly plan: MergePlan;
      readonly digest: string;
      readonly movedOn: boolean;
      readonly csrf: string;
      readonly key: string;
    }
);

/** Rows on the page; a document may change thousands. */
const SHOWN = 200;

export function PreviewBody({ view }: { readonly view: PreviewView }) {
  const t = say(view.lang);
  return (
    <div class="stack-large">
      <p>
        <a href={at.home.to({})}>{t('back')}</a>
      </p>
      {view.kind === 'faults' ? <Faults lang={view.lang} faults={view.faults} /> : <Plan view={view} />}
    </div>
  );
}

function Faults({ lang, faults }: { readonly lang: Lang; readonly faults: readonly PortableFault[] }) {
  const t = say(lang);
  return (
    <>
      <div class="stack">
        <h1>{t('faultsTitle')}</h1>
        <p class="lead">{t('faultsLead')}</p>
      </div>
      <DataTable
        id="galat-berkas"
        caption={t('faultsTitle')}
        captionHidden
        phone="cards"
        columns={[
          { key: 'at', head: t('place'), rowHeader: true, cell: (fault) => fault.at },
          { key: 'code', head: t('problem'), roomy: true, cell: (fault) => t(`fault.${fault.code}`) },
        ]}
        rows={faults}
      />
    </>
  );
}

interface Line {
  readonly name: string;
  readonly field: string;
  readonly before: AssertedValue;
  readonly after: AssertedValue;
}

function Plan({ view }: { readonly view: Extract<PreviewView, { readonly kind: 'plan' }> }) {
  const t = say(view.lang);
  const { plan } = view;
  const lines = linesOf(plan, t('new'));
  const counts = { created: plan.created.length, changed: plan.changed.length, unchanged: plan.unchanged };
  return (
    <>
      <div class="stack">
        <h1>{t('previewTitle')}</h1>
        <p class="lead">{t('previewLead', counts)}</p>
        {view.movedOn && <Note kind="warn">{t('movedOn')}</Note>}
      </div>
      {lines.length === 0 ? (
        <p>{t('nothing')}</p>
      ) : (
        <>
          <DataTable
            id="beda"
            caption={t('previewTitle')}
            captionHidden
            phone="cards"
            columns={[
              { key: 'name', head: t('object'), rowHeader: true, cell: ({ name }) => name },
              { key: 'field', head: t('field'), cell: ({ field }) => field },
              { key: 'before', head: t('before'), cell: ({ before }) => shown(before, t('empty')) },
              { key: 'after', head: t('after'), cell: ({ after }) => shown(after, t('empty')) },
            ]}
            rows={lines.slice(0, SHOWN)}
          />
          {lines.length > SHOWN && <p>{t('more', { count: lines.length - SHOWN })}</p>}
          <Form action={at.preview.to({ file: view.file })} csrf={view.csrf} idempotencyKey={view.key}>
            <input type="hidden" name="rencana" value={view.digest} />
            <FormEnd>
              <Button>{t('confirm')}</Button>
              <a href={at.home.to({})}>{t('back')}</a>
            </FormEnd>
          </Form>
        </>
      )}
    </>
  );
}

function linesOf({ created, changed }: MergePlan, fresh: string): readonly Line[] {
  return [
    ...changed.flatMap(({ head, changes }) => changes.map((change) => ({ name: head.name, ...change }))),
    ...created.map(({ name, values }) => ({
      name,
      field: fresh,
      before: null,
      after: typeof values['function'] === 'string' ? values['function'] : name,
    })),
  ];
}

function shown(value: AssertedValue, empty: string): string {
  return value === null ? empty : valueText(value);
}
