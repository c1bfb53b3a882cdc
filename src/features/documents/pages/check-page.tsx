import type { Ask } from '../../../kernel/http/ask.ts';
import { page, redirect, refuse, type Reply } from '../../../kernel/http/reply.ts';
import { localDateIn } from '../../../vocabulary/instant.ts';
import { parseCode } from '../domain/code.ts';
import { checkByCode, checkByFile, type CheckedDocument } from '../http/check-document.ts';
import type { DocumentsPort } from '../http/documents-port.ts';
import { documentsPaths as paths } from '../http/documents-paths.ts';
import { uploadedFile } from '../http/uploaded-file.ts';
import { CheckBody } from './check-body.tsx';
import { CODE_FIELD, FILE_FIELD } from './check-forms.tsx';
import { CheckStartBody, type CheckStartView } from './check-start-body.tsx';
import { checkView } from './check-view.ts';
import { say } from './say.ts';

const LARGEST_FILE_BYTES = 2 * 1024 * 1024;

/** Asks for a code or a file; a code that was typed leads to its own address. */
export async function checkStartPage(ask: Ask): Promise<Reply> {
  const typed = ask.query.get(CODE_FIELD);
  if (typed === null) return start(ask, { typed: '', errors: [] });
  const code = parseCode(typed);
  if (code.ok) return redirect(paths.check.to({ code: code.value }));
  const error = { field: CODE_FIELD, message: say(ask.lang)('codeWrong') };
  return start(ask, { typed: typed.slice(0, 40), errors: [error] });
}

export async function checkCodePage(port: DocumentsPort, ask: Ask<'/periksa/:code'>): Promise<Reply> {
  const code = parseCode(ask.params.code);
  const checked: CheckedDocument = code.ok
    ? await checkByCode(ask.services, code.value)
    : { verdict: 'unknown', code: null, record: null, revocation: null, file: null };
  return answer(port, ask, checked);
}

/** Looks at a file and keeps nothing of it. */
export async function checkFilePage(port: DocumentsPort, ask: Ask): Promise<Reply> {
  const file = await uploadedFile(ask, { field: FILE_FIELD, limitBytes: LARGEST_FILE_BYTES });
  if (file.ok) return answer(port, ask, await checkByFile(ask.services, file.value));
  if (file.error === 'body_too_large')
    return refuse('body_too_large', { values: { limit: '2 MB' }, next: paths.checkAny.to({}) });
  return start(ask, { typed: '', errors: [{ field: FILE_FIELD, message: say(ask.lang)('fileMissing') }] });
}

function start({ lang }: Ask, view: Omit<CheckStartView, 'lang'>): Reply {
  const hasErrors = view.errors.length > 0;
  const status = hasErrors ? 422 : 200;
  return page(say(lang)('checkTitle'), <CheckStartBody lang={lang} {...view} />, { hasErrors, status });
}

function answer(port: DocumentsPort, ask: Pick<Ask, 'lang' | 'services'>, checked: CheckedDocument): Reply {
  const at = ask.services.clock.caseworkNow();
  const today = localDateIn(at, 'Asia/Jakarta');
  const view = checkView(checked, { lang: ask.lang, origin: port.origin, at, today });
  const status = checked.verdict === 'unknown' && checked.file === null ? 404 : 200;
  return page(view.title, <CheckBody lang={ask.lang} view={view} />, { status });
}
