import { type Route, routesFor } from '../../../../kernel/http/route.ts';
import { intakeAuthority } from '../../domain/authority-intake.ts';
import {
  approveImport,
  columnsAgain,
  retryImport,
  returnImport,
  withdrawImport,
} from '../../http/intake/import-decide.ts';
import { downloadProblems, downloadSample, downloadTemplate } from '../../http/intake/import-downloads.ts';
import { importBodyBytes } from '../../http/intake/import-file.ts';
import { importPaths as at } from '../../http/intake/import-paths.ts';
import type { IntakePort } from '../../http/intake/import-port.ts';
import { recordUse } from '../../http/intake/register-use.ts';
import { alikePage } from './alike-page.tsx';
import { confirmColumns } from './columns-page.tsx';
import { intakeHome, takeList } from './home-page.tsx';
import { importPage } from './import-page.tsx';
import { answerReview, takeCorrection } from './review-page.ts';
import { answerSingleRows, rowsPage } from './rows-page.tsx';

const { get, post, upload } = routesFor(intakeAuthority);

/** Lists on their way into the registry. */
export function intakeRoutes(port: IntakePort): readonly Route[] {
  return [
    get(at.home, 'intake.read', intakeHome),
    upload(at.home, 'intake.keep', { audit: 'import.begun', handle: takeList, bodyBytes: importBodyBytes }),
    get(at.template, 'intake.sample', downloadTemplate),
    get(at.sample, 'intake.sample', downloadSample(port)),
    get(at.one, 'intake.read', importPage(port)),
    post(at.columns, 'intake.keep', { audit: 'import.columns_confirmed', handle: confirmColumns }),
    post(at.columnsAgain, 'intake.keep', { audit: 'import.columns_reopened', handle: columnsAgain }),
    post(at.answers, 'intake.keep', { audit: 'import.answered', handle: answerReview }),
    get(at.rows, 'intake.read', rowsPage),
    post(at.rows, 'intake.keep', { audit: 'import.rows_answered', handle: answerSingleRows }),
    get(at.problems, 'intake.read', downloadProblems),
    upload(at.correct, 'intake.keep', {
      audit: 'import.corrected',
      handle: takeCorrection(port),
      bodyBytes: importBodyBytes,
    }),
    post(at.withdraw, 'intake.withdraw', { audit: 'import.withdrawn', handle: withdrawImport }),
    post(at.retry, 'intake.keep', { audit: 'import.retried', handle: retryImport }),
    post(at.approve, 'intake.approve', { audit: 'import.approved', handle: approveImport }),
    post(at.sendBack, 'intake.return', { audit: 'import.returned', handle: returnImport }),
    get(at.alike, 'intake.read', alikePage(port)),
    post(at.use, 'intake.keep', { audit: 'import.use_recorded', handle: recordUse(port) }),
  ];
}
