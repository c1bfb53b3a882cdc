import { Button, ButtonLink } from '../../../../web/components/button.tsx';
import { Form } from '../../../../web/components/form.tsx';
import { Section } from '../../../../web/components/section.tsx';
import { TextArea } from '../../../../web/components/text-fields.tsx';
import { registryPaths as at } from '../../http/registry/registry-paths.ts';
import type { ElementView } from './element-view.ts';
import { sayOwn } from './say.ts';

/** What this officer can do with the object as it stands. */
export function ElementActions({ view }: { readonly view: ElementView }) {
  const t = sayOwn(view.lang);
  const { head } = view.element;
  if (head.stage === 'ended') return null;
  return (
    <Section id="tindakan" title={t('actions')} ground="sheet" screenOnly>
      {view.roles.includes('architect') && <ArchitectActions view={view} />}
      {view.roles.includes('architecture_approver') && <ApproverActions view={view} />}
    </Section>
  );
}

function ArchitectActions({ view }: { readonly view: ElementView }) {
  const t = sayOwn(view.lang);
  const { head, pending, published } = view.element;
  const id = { id: head.id };
  const isAsNew = published !== null && published.revision === head.revision;
  return (
    <div class="stack">
      <div class="row">
        <ButtonLink href={at.edit.to(id)} kind={pending === null && !isAsNew ? 'plain' : 'primary'}>
          {t('edit')}
        </ButtonLink>
        <ButtonLink href={at.relations.to(id)} kind="plain">
          {t('editRelations')}
        </ButtonLink>
      </div>
      {pending === null && !isAsNew && (
        <Form action={at.ask.to(id)} csrf={view.tokens.csrf} idempotencyKey={`${view.tokens.key}-ajukan`}>
          <input type="hidden" name="revisi" value={String(head.revision)} />
          <Button>{t('askPublish')}</Button>
        </Form>
      )}
      {pending === null && !isAsNew && <p class="small dim">{t('askPublishSay')}</p>}
      <p class="small">
        <a href={at.end.to(id)}>{t('endObject')}</a>
      </p>
    </div>
  );
}

function ApproverActions({ view }: { readonly view: ElementView }) {
  const { element, officerId, typed, tokens } = view;
  const t = sayOwn(view.lang);
  const { head, pending, writtenBy } = element;
  if (pending === null) return null;
  const isOwn = writtenBy === officerId || pending.askedBy === officerId;
  const error = typed.errors.find(({ field }) => field === 'alasan')?.message;
  return (
    <div class="stack">
      {isOwn ? (
        <p class="small">{t('approveOwn')}</p>
      ) : (
        <Form action={at.decide.to({ id: head.id })} csrf={tokens.csrf} idempotencyKey={`${tokens.key}-setuju`}>
          <input type="hidden" name="revisi" value={String(head.revision)} />
          <Button>{t(pending.wish.kind === 'publish' ? 'approvePublish' : 'approveEnd')}</Button>
        </Form>
      )}
      <Form
        action={at.sendBack.to({ id: head.id })}
        csrf={tokens.csrf}
        idempotencyKey={`${tokens.key}-kembali`}
        label={t('returnTitle')}
      >
        <input type="hidden" name="revisi" value={String(head.revision)} />
        <TextArea name="alasan" label={t('returnNote')} rows={3} maxLength={1_000} value={typed.note} error={error} />
        <Button kind="plain">{t('returnSave')}</Button>
      </Form>
    </div>
  );
}
