import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { page, refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { applicantPaths } from '../../http/applicant/applicant-paths.ts';
import { loadDraft, personIn } from '../../http/applicant/own-draft.ts';
import { ownFetchedFields, wrongHrefs } from './data-page.tsx';
import { say } from './say.ts';
import { WhichBody } from './which-body.tsx';

/** Several values stand on one line: which of them is wrong? */
export async function whichPage(
  ask: Ask<'/permohonan/:id/keliru'>,
  permit: Permit<{ readonly personId: string }>,
): Promise<Reply> {
  const actor = personIn(ask);
  if (!actor.ok) return actor.error;
  const loaded = await loadDraft(ask, actor.value, ask.params.id);
  if (!loaded.ok) return loaded.error;
  const own = loaded.value;
  const permitted = permit({ personId: own.draft.personId });
  if (!permitted.ok) return permitted.error;
  const asked = (ask.query.get('isian') ?? '').split(' ');
  const fields = ownFetchedFields(ask, own).filter(
    ({ pointer, state }) => asked.includes(pointer) && state.kind !== 'waiting',
  );
  const backHref = applicantPaths.application.to({ id: own.draft.id });
  if (fields.length === 0) return refuse('application_value_unknown', { next: backHref });
  const { lang } = ask;
  const view = { lang, names: own.setting.names, fields, wrongHref: await wrongHrefs(ask, own), backHref };
  return page(say(lang)('whichTitle'), <WhichBody {...view} />);
}
