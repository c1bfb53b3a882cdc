import { attributeName } from '../../../onceonly/index.ts';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { answerAt } from '../../domain/answers.ts';
import type { OpenedCase } from '../../http/desk/open-case.ts';
import { answerWords } from '../form/answer-words.ts';
import type { KeyFact } from './confirm-view.ts';
import { say } from './say.ts';

/** What a decision rests on: what the document will say, and the health office's word. */
export function keyFacts(opened: OpenedCase, lang: Lang): readonly KeyFact[] {
  const { definition } = opened.ground.version;
  const facts = definition.document.lines.flatMap((at): readonly KeyFact[] => {
    const value = answerAt(opened.content.document, at);
    const words = answerWords(definition, at, value, lang);
    const label = definition.form.fields[at]?.label[lang];
    return words === null || label === undefined || value === undefined ? [] : [{ label, words }];
  });
  const contested = opened.disputes.map(({ attribute }) => attributeName(attribute, lang));
  const answer = opened.application.recommendation?.answer ?? null;
  const t = say(lang);
  return [
    ...facts,
    ...(contested.length === 0 ? [] : [{ label: t('gap.disputed'), words: contested.join(', ') }]),
    ...(answer === null ? [] : [{ label: t('recommendation.title'), words: t(`verdict.${answer.verdict}`) }]),
  ];
}
