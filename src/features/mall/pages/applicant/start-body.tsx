import { attributeName, sources } from '../../../onceonly/index.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { Button } from '../../../../web/components/button.tsx';
import { Form, FormEnd } from '../../../../web/components/form.tsx';
import { Rows } from '../../../../web/components/rows.tsx';
import { Columns, Section } from '../../../../web/components/section.tsx';
import { CaseHead, type CaseNames } from './case-head.tsx';
import { list } from './data-body.tsx';
import { say, type ApplicantWords } from './say.ts';

/** The name under which a form says that these words stood over its button. */
export const ASKED_FIELD = 'permintaan';

export interface StartView {
  readonly lang: Lang;
  readonly names: CaseNames;
  /** What the service fetches, by attribute. */
  readonly attributes: readonly string[];
  readonly fee: string;
  readonly workingDays: number;
  readonly action: string;
  readonly csrf: string;
  readonly onceKey: string;
}

/** Who is asked for what, before anybody is asked. */
export function StartBody(view: StartView) {
  const { lang, names, attributes } = view;
  const t = say(lang);
  return (
    <Columns aside={<Promise t={t} view={view} />} asideLabel={t('promiseTitle')}>
      <CaseHead t={t} names={names} title={t('startTitle')}>
        <p class="lead">{t('startLead')}</p>
      </CaseHead>
      <Section id="sumber" title={t('startSources')}>
        <Rows
          label={t('startSources')}
          rows={askedSources(attributes).map(({ source, asked }) => ({
            title: source.name[lang],
            icon: 'weave',
            detail: t('startAsked', {
              attributes: asked.map((attribute) => attributeName(attribute, lang)).join(', '),
              basis: source.legalBasis,
            }),
          }))}
        />
      </Section>
      <Section id="permintaan" title={t('startRequestTitle')} ground="sheet">
        <p>{startText(attributes, { lang, names })}</p>
        <Form action={view.action} csrf={view.csrf} idempotencyKey={view.onceKey}>
          <input type="hidden" name={ASKED_FIELD} value="ya" />
          <FormEnd>
            <Button>{t('startButton')}</Button>
            <span class="small dim">{t('startHint')}</span>
          </FormEnd>
        </Form>
      </Section>
    </Columns>
  );
}

/** The words over the button, of which the explicit request keeps the hash. */
export function startText(
  attributes: readonly string[],
  { lang, names }: { readonly lang: Lang; readonly names: CaseNames },
): string {
  const asked = askedSources(attributes).map(({ source }) => source.name[lang]);
  return say(lang)('startText', { ...names, sources: list(lang, asked) });
}

function askedSources(attributes: readonly string[]) {
  return sources.flatMap((source) => {
    const asked = source.readings.map(({ attribute }) => attribute).filter((one) => attributes.includes(one));
    return asked.length === 0 ? [] : [{ source, asked }];
  });
}

function Promise({ t, view }: { readonly t: ApplicantWords; readonly view: StartView }) {
  return (
    <Section id="janji" title={t('promiseTitle')}>
      <p class="figure">{view.fee}</p>
      <p>{t('promiseDays', { days: view.workingDays })}</p>
      <p class="small dim">{t('promiseDraft')}</p>
    </Section>
  );
}
