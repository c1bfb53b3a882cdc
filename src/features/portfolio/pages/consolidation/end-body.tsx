import { Button } from '../../../../web/components/button.tsx';
import { Form, FormEnd } from '../../../../web/components/form.tsx';
import { SelectField, TextArea } from '../../../../web/components/text-fields.tsx';
import { reopeningGrounds } from '../../data/consolidation/hearing-terms.ts';
import { consolidationPaths } from '../../http/consolidation/consolidation-paths.ts';
import { errorOf, FormFrame, type GroupFormView, Seen } from './form-frame.tsx';
import { sayForm } from './say.ts';

export type Ending = 'complete' | 'dissolve' | 'reopen';

export interface EndView extends GroupFormView {
  readonly how: Ending;
  readonly ground: string;
  readonly words: string;
}

export function EndBody({ view }: { readonly view: EndView }) {
  const { lang, id, how, tokens, errors } = view;
  const f = sayForm(lang);
  return (
    <FormFrame view={view} heading={f(`end.title.${how}`, { title: view.title })} lead={f(`end.lead.${how}`)}>
      <Form action={consolidationPaths[how].to({ id })} csrf={tokens.csrf} idempotencyKey={tokens.key}>
        <Seen seen={view.seen} />
        {how === 'reopen' && (
          <>
            <SelectField
              name="dasar"
              label={f('end.ground')}
              value={view.ground}
              options={reopeningGrounds.map((ground) => ({ value: ground, label: f(`end.ground.${ground}`) }))}
              error={errorOf(errors, 'dasar')}
            />
            <TextArea
              name="alasan"
              label={f('end.reason')}
              value={view.words}
              maxLength={2_000}
              error={errorOf(errors, 'alasan')}
            />
          </>
        )}
        <FormEnd>
          <Button kind={how === 'dissolve' ? 'danger' : 'primary'}>{f(`end.send.${how}`)}</Button>
        </FormEnd>
      </Form>
    </FormFrame>
  );
}
