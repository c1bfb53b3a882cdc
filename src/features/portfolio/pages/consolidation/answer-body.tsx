import type { LocalDate } from '../../../../vocabulary/local-date.ts';
import { Button } from '../../../../web/components/button.tsx';
import { RadioField } from '../../../../web/components/choice-fields.tsx';
import { Form, FormEnd } from '../../../../web/components/form.tsx';
import { Note } from '../../../../web/components/note.tsx';
import { SelectField, TextArea } from '../../../../web/components/text-fields.tsx';
import { objectionGrounds } from '../../data/consolidation/hearing-terms.ts';
import { consolidationPaths } from '../../http/consolidation/consolidation-paths.ts';
import { errorOf, FormFrame, type GroupFormView, Seen } from './form-frame.tsx';
import { say, sayForm } from './say.ts';
import { dayWords } from './words-of.ts';

export interface AnswerView extends GroupFormView {
  readonly lead: string;
  readonly dueOn: LocalDate | null;
  readonly isOver: boolean;
  /** The own applications of the group, and the others with their owners. */
  readonly own: readonly string[];
  readonly others: readonly { readonly entry: string; readonly name: string; readonly owner: string }[];
  readonly choice: string;
  readonly ground: string;
  readonly words: string;
  readonly hasAnswered: boolean;
}

/** What an owner is asked: agree, or object with a reason. */
export function AnswerBody({ view }: { readonly view: AnswerView }) {
  const { lang, id, tokens, dueOn } = view;
  const f = sayForm(lang);
  const t = say(lang);
  return (
    <FormFrame
      view={view}
      heading={f('answer.title', { title: view.title })}
      lead={f('answer.lead', { lead: view.lead, own: view.own.join(', ') })}
    >
      <ul class="dots">
        {view.others.map(({ name, owner }) => (
          <li>{f('answer.other', { name, owner })}</li>
        ))}
      </ul>
      {view.hasAnswered && <p>{f('answer.again')}</p>}
      {dueOn !== null && view.isOver && (
        <Note kind="warn">
          <p>{f('answer.over', { date: dayWords(dueOn, lang) })}</p>
        </Note>
      )}
      {dueOn !== null && !view.isOver && <p>{f('answer.due', { date: dayWords(dueOn, lang) })}</p>}
      <Form action={consolidationPaths.answer.to({ id })} csrf={tokens.csrf} idempotencyKey={tokens.key}>
        <Seen seen={view.seen} />
        <RadioField
          name="jawaban"
          label={f('answer.choice')}
          value={view.choice}
          error={errorOf(view.errors, 'jawaban')}
          choices={[
            { value: 'setuju', label: f('answer.agrees'), hint: f('answer.agrees.hint') },
            { value: 'keberatan', label: f('answer.objects'), hint: f('answer.objects.hint') },
          ]}
        />
        <SelectField
          name="dasar"
          label={f('answer.ground')}
          hint={f('answer.onlyObjecting')}
          value={view.ground}
          error={errorOf(view.errors, 'dasar')}
          options={objectionGrounds.map((ground) => ({ value: ground, label: t(`ground.${ground}`) }))}
        />
        <TextArea
          name="alasan"
          label={f('answer.reason')}
          hint={f('answer.reason.hint')}
          value={view.words}
          maxLength={4_000}
          error={errorOf(view.errors, 'alasan')}
        />
        <FormEnd>
          <Button>{f('answer.send')}</Button>
        </FormEnd>
      </Form>
    </FormFrame>
  );
}
