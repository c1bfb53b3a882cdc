import type { Lang } from '../../../../vocabulary/lang.ts';
import { Button } from '../../../../web/components/button.tsx';
import { CheckboxField } from '../../../../web/components/choice-fields.tsx';
import { Section } from '../../../../web/components/section.tsx';
import type { LikenessOfPublished, PublishedAlike } from '../../http/inventory/live-inventory.ts';
import type { AcceptedFunction } from '../../http/registry/registration.ts';
import { registryPaths as at } from '../../http/registry/registry-paths.ts';
import { codesOfFunction, functionName } from './element-words.ts';
import { sayOwn } from './say.ts';

/** What is proposed for the words that somebody has typed. */
export interface Proposals {
  readonly lang: Lang;
  /** null: the comparison is not ready. */
  readonly likeness: LikenessOfPublished | null;
  /** What was ticked already, with the place at which it was proposed; it stays, whatever is typed on. */
  readonly accepted: readonly AcceptedFunction[];
  /** Objects of the own list that bear the name. */
  readonly own: readonly { readonly id: string; readonly name: string; readonly unit: string }[];
  /** Whether one click may record a use. */
  readonly mayUse: boolean;
}

/** Five function codes with the words that speak for them, and what looks alike with the reasons. */
export function SimilarPart({ proposals }: { readonly proposals: Proposals }) {
  const { lang, likeness, own } = proposals;
  const t = sayOwn(lang);
  if (likeness === null) return <p class="small dim">{t('similarNotReady')}</p>;
  return (
    <>
      <Hints proposals={proposals} likeness={likeness} />
      {own.length > 0 && (
        <Section id="milik-sendiri" title={t('alikeOwn')} level={3}>
          <ul class="dots">
            {own.map(({ id, name, unit }) => (
              <li>
                <a href={at.element.to({ id })}>{name}</a>
                {unit !== '' && `, ${unit}`}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Alike proposals={proposals} alike={likeness.alike} />
    </>
  );
}

function Hints({ proposals, likeness }: { readonly proposals: Proposals; readonly likeness: LikenessOfPublished }) {
  const { lang, accepted } = proposals;
  const t = sayOwn(lang);
  const hints = [
    ...likeness.functions.map(({ code, words }, place) => ({ code, words, rank: rankOf(accepted, code) ?? place + 1 })),
    ...accepted
      .filter(({ code }) => !likeness.functions.some((one) => one.code === code))
      .map(({ code, rank }) => ({ code, words: [], rank })),
  ];
  if (hints.length === 0) return <p class="small">{t('hintNone')}</p>;
  return (
    <CheckboxField
      name="fungsi"
      label={t('hintTitle')}
      hint={t('hintLead')}
      values={accepted.map(valueOf)}
      choices={hints.map((hint) => ({
        value: valueOf(hint),
        label: functionName(hint.code, lang),
        hint: [
          ...(hint.words.length === 0 ? [] : [t('hintWords', { words: hint.words.join(', ') })]),
          t('hintUnder', { codes: codesOfFunction(hint.code).join(', ') }),
        ].join('; '),
      }))}
    />
  );
}

function rankOf(accepted: readonly AcceptedFunction[], code: string): number | undefined {
  return accepted.find((one) => one.code === code)?.rank;
}

function valueOf({ code, rank }: AcceptedFunction): string {
  return `${code}~${rank}`;
}

const MOST_SHOWN = 5;
/** Below this nobody would hold the two for alike. */
const LEAST_LIKELIHOOD = 0.15;

function Alike({ proposals, alike }: { readonly proposals: Proposals; readonly alike: readonly PublishedAlike[] }) {
  const { lang, mayUse } = proposals;
  const t = sayOwn(lang);
  const shown = alike
    .filter((one) => one.hasEqualName || one.isSameNationalSystem || one.functionLikelihood >= LEAST_LIKELIHOOD)
    .slice(0, MOST_SHOWN);
  return (
    <Section id="mirip" title={t('alikeTitle')} level={3}>
      {shown.length === 0 ? (
        <p class="small">{t('alikeNone')}</p>
      ) : (
        <>
          {mayUse && <p class="small dim">{t('alikeSameHint')}</p>}
          <ul class="rows">
            {shown.map((one) => (
              <li>
                <div class="row-body">
                  <div class="row-words">
                    <a href={at.object.to({ agency: one.published.agencyId, id: one.published.elementId })}>
                      {one.published.name}
                    </a>
                    , {one.published.ownerName}
                    <div class="small dim">{reasonsOf(one, lang).join('; ')}</div>
                  </div>
                  {mayUse && (
                    <Button
                      kind="plain"
                      small
                      name="sama"
                      value={`${one.published.agencyId}~${one.published.elementId}`}
                      formaction={at.same.to({})}
                    >
                      {t('alikeSame')}
                      <span class="visually-hidden">
                        {' '}
                        {t('alikeSameAbout', { name: one.published.name, owner: one.published.ownerName })}
                      </span>
                    </Button>
                  )}
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

/** Why it is held for alike; never a bare figure. */
export function reasonsOf(
  one: Pick<PublishedAlike, 'hasEqualName' | 'isSameNationalSystem' | 'words' | 'functionLikelihood'>,
  lang: Lang,
): readonly string[] {
  const t = sayOwn(lang);
  return [
    ...(one.hasEqualName ? [t('alike.name')] : []),
    ...(one.isSameNationalSystem ? [t('alike.national')] : []),
    ...(one.words.length === 0 ? [] : [t('alike.words', { words: one.words.join(', ') })]),
    t('alike.function', { share: Math.round(one.functionLikelihood * 100) }),
  ];
}
