import { type Route, routesFor } from '../../../../kernel/http/route.ts';
import { codesAuthority } from '../../domain/authority-codes.ts';
import { codesPaths as at } from '../../http/codes/codes-paths.ts';
import { codesPage } from './codes-page.tsx';
import { crosswalkPage, saveCrosswalk } from './crosswalk-page.tsx';
import { affectedFile, changeDraftLine, draftPage, dropDraft, publishSet, startDraft } from './draft-page.tsx';
import { evidencePage, saveEvidence } from './evidence-page.tsx';
import { setFile, setPage } from './set-page.tsx';
import { TABLE_BYTES, saveTable, tablePage } from './table-page.tsx';
import { dropTarget, publishTargetHere, saveTarget, startTarget, targetDraftPage } from './target-draft-page.tsx';
import { targetFile, targetPage } from './target-page.tsx';
import { targetsPage } from './targets-page.tsx';
import { saveTask, taskPage } from './task-page.tsx';
import { applyCertainHere, tasksPage } from './tasks-page.tsx';

const route = routesFor(codesAuthority);

/** Reference codes, the tasks that new versions bring, and the shared targets. */
export const codesRoutes: readonly Route[] = [
  route.get(at.codes, 'codes.read', codesPage),
  route.get(at.set, 'codes.read', setPage),
  route.get(at.setFile, 'codes.read', setFile),

  route.post(at.startDraft, 'code_set.draft', { audit: 'code_set.draft_started', handle: startDraft }),
  route.get(at.draft, 'code_set.draft', draftPage),
  route.get(at.draftTable, 'code_set.draft', tablePage),
  route.upload(at.draftTable, 'code_set.draft', {
    audit: 'code_set.draft_saved',
    bodyBytes: TABLE_BYTES,
    handle: saveTable,
  }),
  route.post(at.draftLine, 'code_set.draft', { audit: 'code_set.draft_saved', handle: changeDraftLine }),
  route.get(at.crosswalk, 'code_set.draft', crosswalkPage),
  route.post(at.crosswalk, 'code_set.draft', { audit: 'code_set.draft_saved', handle: saveCrosswalk }),
  route.get(at.affectedFile, 'code_set.draft', affectedFile),
  route.post(at.publishSet, 'code_set.publish', { audit: 'code_set.published', handle: publishSet }),
  route.post(at.dropDraft, 'code_set.draft', { audit: 'code_set.draft_dropped', handle: dropDraft }),

  route.get(at.tasks, 'recode.read', tasksPage),
  route.post(at.applyCertain, 'recode.apply', { audit: 'element.recoded', handle: applyCertainHere }),
  route.get(at.task, 'recode.read', taskPage),
  route.post(at.task, 'recode.apply', { audit: 'element.recoded', handle: saveTask }),

  route.get(at.targets, 'target.read', targetsPage),
  route.get(at.target, 'target.read', targetPage),
  route.get(at.targetFile, 'target.read', targetFile),
  route.post(at.startTarget, 'target.draft', { audit: 'target.draft_started', handle: startTarget }),
  route.get(at.targetDraft, 'target.draft', targetDraftPage),
  route.post(at.targetDraft, 'target.draft', { audit: 'target.draft_saved', handle: saveTarget }),
  route.post(at.publishTarget, 'target.publish', { audit: 'target.published', handle: publishTargetHere }),
  route.post(at.dropTarget, 'target.draft', { audit: 'target.draft_dropped', handle: dropTarget }),
  route.get(at.evidence, 'target.link', evidencePage),
  route.post(at.evidence, 'target.link', { audit: 'target.application_linked', handle: saveEvidence }),
];
