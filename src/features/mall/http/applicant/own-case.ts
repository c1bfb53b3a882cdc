import { type Dispute, disputesOf, type EvidenceItem, evidenceOf } from '../../../onceonly/index.ts';
import { openOwnAccess } from '../../../../kernel/access/access.ts';
import type { Ask } from '../../../../kernel/http/ask.ts';
import { refuse, type RefusalReply } from '../../../../kernel/http/reply.ts';
import { isId } from '../../../../kernel/ids.ts';
import { asPerson } from '../../../../kernel/viewer.ts';
import { err, ok, type Result } from '../../../../vocabulary/result.ts';
import { answersFrom } from '../../domain/answers.ts';
import type { Application } from '../../domain/application.ts';
import type { ApplicationEvent } from '../../domain/application-event.ts';
import type { Draft } from '../../domain/draft.ts';
import { fold } from '../../domain/fold.ts';
import type { Answers } from '../../domain/form.ts';
import { findApplication, type OpenedRow } from '../../storage/application.ts';
import { findDraft } from '../../storage/draft.ts';
import { listEvents } from '../../storage/event.ts';
import { notesOf } from '../../storage/note.ts';
import { applicantPaths } from './applicant-paths.ts';
import { caseSetting, type CaseSetting } from './case-setting.ts';
import { APPLICATION, type PersonActor } from './own-draft.ts';

/** An application of hers, with what happened to it and what it says. */
export interface OwnCase {
  readonly actor: PersonActor;
  readonly row: OpenedRow;
  readonly application: Application;
  readonly events: readonly ApplicationEvent[];
  readonly evidence: readonly EvidenceItem[];
  /** Her open corrections, of whatever value. */
  readonly disputes: readonly Dispute[];
  /** What she sent, as it was declared. */
  readonly answers: Answers;
  /** Officers' own words, by the id that events name. */
  readonly notes: ReadonlyMap<string, string>;
  readonly setting: CaseSetting;
  /** What she was filling in; after sending it holds the repairs she has not sent yet. */
  readonly draft: Draft;
}

/** Her own application; refused where she has none of that id, or has not sent it. */
export async function loadCase(ask: Ask, actor: PersonActor, id: string): Promise<Result<OwnCase, RefusalReply>> {
  const unknown = refuse('application_unknown', { next: applicantPaths.mine.to({}) });
  if (!isId(id)) return err(unknown);
  const { services, lang } = ask;
  const { personId } = actor;
  const keys = services.keys.data;
  const found = await services.db.as(asPerson(personId), async (tx) => {
    const access = await openOwnAccess(tx, actor);
    const row = await findApplication(tx, access, { keys, personId, id });
    const draft = await findDraft(tx, access, { keys, personId, id });
    if (row === null || draft === null) return null;
    return {
      row,
      draft,
      events: await listEvents(tx, access, { personId, id }),
      evidence: await evidenceOf(tx, access, { keys, personId, kind: APPLICATION, id }),
      disputes: await disputesOf(tx, access, { keys, personId }),
      notes: await notesOf(tx, access, { keys, personId, applicationId: id }),
    };
  });
  if (found === null) return err(unknown);
  const setting = await caseSetting(services, found.row.versionId, lang);
  const answers = answersFrom(setting.version.definition, found.evidence);
  return ok({ actor, ...found, application: fold(found.events), answers, setting });
}
