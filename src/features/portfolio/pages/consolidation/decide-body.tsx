import { Button } from '../../../../web/components/button.tsx';
import { RadioField } from '../../../../web/components/choice-fields.tsx';
import { Form, FormEnd } from '../../../../web/components/form.tsx';
import { Note } from '../../../../web/components/note.tsx';
import { Section } from '../../../../web/components/section.tsx';
import { SelectField, TextArea } from '../../../../web/components/text-fields.tsx';
import { fieldId } from '../../../../web/frame.ts';
import type { ObjectionGround } from '../../data/consolidation/hearing-terms.ts';
import type { Contest } from '../../domain/consolidation/survivor.ts';
import { groupOutcomes } from '../../domain/consolidation/plan-event.ts';
import type { Fit } from '../../domain/consolidation/treatment.ts';
import { consolidationPaths } from '../../http/consolidation/consolidation-paths.ts';
import { REASON_LIMIT, REPLY_LIMIT, replyField, treatmentField } from './decide-form.ts';
import { errorOf, FormFrame, type GroupFormView, Seen } from './form-frame.tsx';
import { say, sayForm } from './say.ts';

export interface DecideView extends GroupFormView {
  readonly mode: 'prepare' | 'decide';
  /** The number of the draft that the officer saw; 0: none. */
  readonly draftNumber: number;
  readonly prepared: { readonly by: string; readonly at: string } | null;
  readonly silent: readonly string[];
  readonly objections: readonly {
    readonly ownerId: string;
    readonly owner: string;
    readonly ground: ObjectionGround;
    readonly words: string;
    readonly reply: string;
  }[];
  readonly outcome: string;
  readonly reason: string;
  readonly targetId: string;
  readonly targets: readonly { readonly value: string; readonly label: string }[];
  /** What the ranking or a decree proposes. */
  readonly proposedId: string | null;
  readonly contested: readonly Contest[];
  readonly treatments: readonly {
    readonly entry: string;
    readonly name: string;
    readonly chosen: string;
    readonly fits: readonly Fit[];
  }[];
}

export function decideTitle({ lang, mode, title }: DecideView): string {
  return sayForm(lang)(`decide.title.${mode}`, { title });
}

/** The decision of a coordinator, or what an aide prepares of it: the same fields. */
export function DecideBody({ view }: { readonly view: DecideView }) {
  const { lang, id, tokens, mode, errors } = view;
  const f = sayForm(lang);
  const t = say(lang);
  return (
    <FormFrame view={view} heading={decideTitle(view)} lead={f(`decide.lead.${mode}`)}>
      {view.prepared !== null && <p>{f('decide.prepared', view.prepared)}</p>}
      {view.silent.length > 0 && (
        <Note kind="warn">
          <p>{f('decide.silent', { owners: view.silent.join(', ') })}</p>
        </Note>
      )}
      <Form action={consolidationPaths[mode].to({ id })} csrf={tokens.csrf} idempotencyKey={tokens.key}>
        <div class="stack-large">
          <div>
            <Seen seen={view.seen} />
            <input type="hidden" id={fieldId('bahan')} name="bahan" value={String(view.draftNumber)} />
            <RadioField
              name="putusan"
              label={f('decide.outcome')}
              value={view.outcome}
              error={errorOf(errors, 'putusan')}
              choices={groupOutcomes.map((one) => ({
                value: one,
                label: t(`outcome.${one}`),
                hint: f(`outcome.hint.${one}`),
              }))}
            />
            <TextArea
              name="alasan"
              label={f('decide.reason')}
              hint={f('decide.reason.hint')}
              value={view.reason}
              maxLength={REASON_LIMIT}
              rows={6}
              error={errorOf(errors, 'alasan')}
            />
          </div>
          <Objections view={view} />
          <Choice view={view} />
          <FormEnd>
            <Button>{f(`decide.send.${mode}`)}</Button>
          </FormEnd>
        </div>
      </Form>
    </FormFrame>
  );
}

function Objections({ view }: { readonly view: DecideView }) {
  const { lang, objections, errors } = view;
  const f = sayForm(lang);
  const t = say(lang);
  if (objections.length === 0) return null;
  return (
    <Section id="keberatan" title={f('decide.objections', { count: objections.length })}>
      {objections.map(({ ownerId, owner, ground, words, reply }) => (
        <>
          <p>
            <b>{owner}</b>: {t(`ground.${ground}`)}. {words}
          </p>
          <TextArea
            name={replyField(ownerId)}
            label={f('decide.reply', { owner })}
            value={reply}
            maxLength={REPLY_LIMIT}
            error={errorOf(errors, replyField(ownerId))}
          />
        </>
      ))}
    </Section>
  );
}

function Choice({ view }: { readonly view: DecideView }) {
  const { lang, errors, targets, proposedId } = view;
  const f = sayForm(lang);
  const t = say(lang);
  const proposed = targets.find(({ value }) => value === proposedId)?.label;
  const why = view.contested.map((one) => t(`contest.${one}`)).join('; ');
  return (
    <Section id="pilihan" title={f('decide.choice')}>
      {proposed !== undefined && <p>{f('decide.proposed', { name: proposed })}</p>}
      {view.contested.length > 0 && <p>{f('decide.contested', { why })}</p>}
      <SelectField
        name="target"
        label={f('decide.target')}
        hint={f('decide.target.hint')}
        value={view.targetId}
        options={targets}
        error={errorOf(errors, 'target')}
      />
      {view.treatments.map(({ entry, name, chosen, fits }) => (
        <SelectField
          name={treatmentField(entry)}
          label={f('decide.treatment', { name })}
          value={chosen}
          error={errorOf(errors, treatmentField(entry))}
          options={fits.map(({ treatment, unfit }) => ({
            value: treatment,
            label:
              unfit === null
                ? t(`treatment.${treatment}`)
                : f('decide.unfit', { treatment: t(`treatment.${treatment}`), why: f(`unfit.${unfit}`) }),
          }))}
        />
      ))}
    </Section>
  );
}
