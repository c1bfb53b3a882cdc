import type { FieldBinding, JsonPointer } from '../../../onceonly/index.ts';
import type { Ask } from '../../../../kernel/http/ask.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import type { FormDocument } from '../../domain/answers.ts';
import type { FormPage } from '../../domain/form.ts';
import type { ServiceDefinition } from '../../domain/service.ts';
import type { WalkStep } from '../../pages/applicant/case-head.tsx';
import { CHECK_STEP } from '../../pages/applicant/check-body.tsx';
import { DATA_STEP } from '../../pages/applicant/data-body.tsx';
import { say } from '../../pages/applicant/say.ts';
import { askedFields } from '../form-answers.ts';
import { formDocument } from '../form-document.ts';
import { applicantPaths } from './applicant-paths.ts';
import type { OwnDraft } from './own-draft.ts';

/** A page of the form that asks this person something, with what it asks. */
export interface AskedPage {
  readonly page: FormPage;
  readonly fields: readonly JsonPointer[];
  /** As its heading asks it. */
  readonly title: string;
  /** As the steps call it. */
  readonly step: string;
}

/** The answer document as it stands: values of sources, and what she answered. */
export function documentIn({ draft, evidence, setting }: OwnDraft, { now }: Pick<Ask, 'now'>): FormDocument {
  const { answers } = draft.content;
  return formDocument(setting.version.definition, { answers, evidence, now, zone: setting.zone });
}

/** The pages that ask something, as far as the document knows. */
export function askedPages(definition: ServiceDefinition, document: FormDocument, lang: Lang): readonly AskedPage[] {
  return definition.form.pages.flatMap((page) => {
    const fields = askedFields(definition, page.id, document);
    if (fields.length === 0) return [];
    if (isOfSources(definition, page)) {
      const title = say(lang)('stepFillMissing');
      return [{ page, fields, title, step: title }];
    }
    return [{ page, fields, title: page.title[lang], step: (page.step ?? page.title)[lang] }];
  });
}

/** Everything from the fetched data to the check, in order. */
export function walkOf(id: string, pages: readonly AskedPage[], lang: Lang): readonly WalkStep[] {
  const t = say(lang);
  return [
    { key: DATA_STEP, label: t('stepData'), href: applicantPaths.data.to({ id }) },
    ...pages.map(({ page, step }) => ({
      key: page.id,
      label: step,
      href: applicantPaths.page.to({ id, page: page.id }),
    })),
    { key: CHECK_STEP, label: t('stepCheckSend'), href: applicantPaths.check.to({ id }) },
  ];
}

/** Where she goes on: the first page that she has not saved yet, else the check. */
export function resumeHref({ draft }: Pick<OwnDraft, 'draft'>, pages: readonly AskedPage[]): string {
  const { id, content } = draft;
  if (Object.keys(content.saved).length === 0) return applicantPaths.data.to({ id });
  const open = pages.find(({ page }) => content.saved[page.id] === undefined);
  return open === undefined ? applicantPaths.check.to({ id }) : applicantPaths.page.to({ id, page: open.page.id });
}

/** A page of fetched values only: it asks for what a source turned out not to have. */
function isOfSources({ bindings }: ServiceDefinition, { fields }: FormPage): boolean {
  const modeOf = (at: JsonPointer): FieldBinding['mode'] | undefined =>
    bindings.find(({ pointer }) => pointer === at)?.mode;
  return fields.every((at) => modeOf(at) !== 'ASK');
}
