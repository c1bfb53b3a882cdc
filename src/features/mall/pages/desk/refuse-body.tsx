import { formatDate } from '../../../../vocabulary/instant.ts';
import { RadioField } from '../../../../web/components/choice-fields.tsx';
import { Section } from '../../../../web/components/section.tsx';
import { TextArea } from '../../../../web/components/text-fields.tsx';
import { NOTE_LIMIT } from '../../http/desk/desk-limits.ts';
import { deskPaths } from '../../http/desk/desk-paths.ts';
import { ConfirmFrame, errorOf } from './confirm-frame.tsx';
import type { RefuseView } from './confirm-view.ts';
import { say } from './say.ts';

/** A refusal has a ground with its article, and shows the way to object that the applicant will read. */
export function RefuseBody({ view }: { readonly view: RefuseView }) {
  const { head, grounds, chosen, note, objectUntil, office } = view;
  const t = say(head.lang);
  return (
    <ConfirmFrame
      view={view}
      action={deskPaths.refuse.to({ id: head.id })}
      title={t('refuse.title')}
      lead={t('refuse.lead')}
      submit={{ label: t('refuse.submit'), kind: 'danger' }}
    >
      <RadioField
        name="dasar"
        label={t('refuse.ground')}
        value={chosen}
        choices={grounds.map(({ code, words, article }) => ({ value: code, label: words, hint: article ?? undefined }))}
        error={errorOf(view, 'dasar')}
      />
      <TextArea
        name="catatan"
        label={t('refuse.note')}
        hint={t('refuse.noteHint')}
        value={note}
        maxLength={NOTE_LIMIT}
        error={errorOf(view, 'catatan')}
      />
      <div class="field">
        <Section id="keberatan" title={t('refuse.objection')} ground="sunk">
          <p>{t('refuse.objection.body', { office, until: formatDate(objectUntil, head.lang) })}</p>
          <p class="small dim">{t('refuse.objection.source')}</p>
        </Section>
      </div>
    </ConfirmFrame>
  );
}
