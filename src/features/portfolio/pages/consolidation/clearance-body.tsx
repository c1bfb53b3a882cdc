import { Button, ButtonLink } from '../../../../web/components/button.tsx';
import { Form } from '../../../../web/components/form.tsx';
import { Note } from '../../../../web/components/note.tsx';
import { Section } from '../../../../web/components/section.tsx';
import { SummaryList } from '../../../../web/components/summary-list.tsx';
import { DataTable } from '../../../../web/components/table.tsx';
import { generalApplication } from '../../data/consolidation/decrees.ts';
import { type ClearanceCondition, clearanceConditions } from '../../data/consolidation/clearance-terms.ts';
import { consolidationPaths } from '../../http/consolidation/consolidation-paths.ts';
import type { ClearanceView } from './clearance-view.ts';
import { sayMoney } from './say.ts';
import { countWords, dayWords, money, percentWords } from './words-of.ts';

export function clearanceTitle({ lang, request, decision, matches }: ClearanceView): string {
  const m = sayMoney(lang);
  const { name } = request;
  if (decision !== null) return m(`clearance.title.${decision.outcome}`, { name });
  const count = matches.filter(({ mustAnswer }) => mustAnswer).length;
  return m('clearance.title.waiting', { name, count });
}

/** A request, what it resembles, and what was decided with which words. */
export function ClearanceBody({ view }: { readonly view: ClearanceView }) {
  const { lang, request, decision } = view;
  const m = sayMoney(lang);
  return (
    <div class="stack-large">
      <div class="stack">
        <p class="small">
          <a href={consolidationPaths.clearances.to({})}>{m('clearance.back')}</a>
        </p>
        <h1>{clearanceTitle(view)}</h1>
        <p class="lead">{request.functionText}</p>
      </div>
      <SummaryList
        rows={[
          { term: m('lines.agency'), value: view.requester },
          { term: m('request.cost'), value: money(request.yearlyCost, lang), set: 'figures' },
          { term: m('request.users'), value: countWords(request.expectedUsers, lang), set: 'figures' },
          { term: m('request.code'), value: view.functionName === '' ? m('request.code.none') : view.functionName },
        ]}
      />
      <Decree view={view} />
      <Matches view={view} />
      {decision !== null && <Decision view={view} />}
      {view.mayDecide && (
        <p>
          <ButtonLink href={consolidationPaths.decideClearance.to({ id: request.id })}>
            {m('clearance.decide')}
          </ButtonLink>
        </p>
      )}
    </div>
  );
}

export function Decree({ view }: { readonly view: Pick<ClearanceView, 'decree' | 'lang'> }) {
  const { decree, lang } = view;
  const m = sayMoney(lang);
  if (decree.kind === 'none') return null;
  const known = generalApplication(decree.generalApplicationId);
  const values = { name: known?.name ?? decree.generalApplicationId, decree: known?.decree ?? '' };
  return (
    <Note kind={decree.kind === 'wins' ? 'warn' : 'info'}>
      <p>{m(`clearance.decree.${decree.kind}`, values)}</p>
    </Note>
  );
}

function Matches({ view }: { readonly view: ClearanceView }) {
  const { lang, check, matches, request, tokens } = view;
  const m = sayMoney(lang);
  return (
    <Section id="kemiripan" title={m('clearance.matches', { count: matches.length })}>
      {check !== null && (
        <p>
          {m('clearance.checked', { date: dayWords(check.ranOn, lang), count: countWords(check.comparedWith, lang) })}
        </p>
      )}
      {view.isOutdated && view.decision === null && <p>{m('clearance.outdated')}</p>}
      {matches.length > 0 && (
        <DataTable
          id="cocok"
          caption={m('clearance.caption')}
          captionHidden
          phone="cards"
          columns={[
            {
              key: 'name',
              head: m('clearances.application'),
              rowHeader: true,
              phoneLabel: null,
              cell: ({ href, name }) => <a href={href}>{name}</a>,
            },
            { key: 'owner', head: m('lines.agency'), cell: ({ owner }) => owner },
            { key: 'question', head: m('clearance.question'), cell: ({ question }) => m(`clearance.${question}`) },
            {
              key: 'chance',
              head: m('clearance.chance'),
              figures: true,
              cell: ({ chance }) => percentWords(chance, lang),
            },
            { key: 'must', head: m('clearance.must'), cell: ({ mustAnswer }) => (mustAnswer ? m('yes') : m('no')) },
          ]}
          rows={matches}
        />
      )}
      {view.mayCheck && (
        <Form action={consolidationPaths.check.to({ id: request.id })} csrf={tokens.csrf} idempotencyKey={tokens.key}>
          <Button kind="plain">{m('clearance.again')}</Button>
        </Form>
      )}
    </Section>
  );
}

function Decision({ view }: { readonly view: ClearanceView }) {
  const { lang, decision, matches } = view;
  if (decision === null) return null;
  const m = sayMoney(lang);
  const nameOf = (id: string): string =>
    matches.find(({ applicationId }) => applicationId === id)?.name ?? generalApplication(id)?.name ?? id;
  const answers = Object.entries(decision.words).filter(([id]) => id !== 'reason');
  return (
    <Section id="putusan" title={m(`clearance.${decision.outcome}`)}>
      <p>{m('clearance.decidedOn', { date: dayWords(decision.decidedOn, lang) })}</p>
      {decision.words['reason'] !== undefined && <p>{decision.words['reason']}</p>}
      {decision.insteadId !== null && decision.avoided !== null && (
        <p>{m('clearance.instead', { name: nameOf(decision.insteadId), amount: money(decision.avoided, lang) })}</p>
      )}
      {decision.conditions.length > 0 && (
        <ul class="dots">
          {decision.conditions.map(({ condition, by }) => (
            <li>
              {m('clearance.conditionBy', { condition: conditionWords(condition, view), date: dayWords(by, lang) })}
            </li>
          ))}
        </ul>
      )}
      {answers.length > 0 && <SummaryList rows={answers.map(([id, words]) => ({ term: nameOf(id), value: words }))} />}
    </Section>
  );
}

function conditionWords(condition: string, { lang }: ClearanceView): string {
  const known: ClearanceCondition | undefined = clearanceConditions.find((one) => one === condition);
  return known === undefined ? condition : sayMoney(lang)(`condition.${known}`);
}
