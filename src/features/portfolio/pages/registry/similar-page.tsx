import type { Ask, Permit } from '../../../../kernel/http/ask.ts';
import { json, refuse, type Reply } from '../../../../kernel/http/reply.ts';
import { PageLang } from '../../../../web/speech.ts';
import { renderPart } from '../../../../web/render.tsx';
import type { RegistryPort } from '../../http/registry/registry-port.ts';
import { type AcceptedFunction, acceptedFunctions } from '../../http/registry/registration.ts';
import { proposalsFor } from './fresh-page.tsx';
import { reasonsOf, SimilarPart } from './similar-part.tsx';

/** POST /arsitektur/mirip: `{"name", "functionText", "accepted"?: ["F.130.05~1"]}`; answers figures for programs and the part for our form. */
export function similarJson(port: RegistryPort) {
  return async (ask: Ask, permit: Permit<null>): Promise<Reply> => {
    const permitted = permit(null);
    if (!permitted.ok) return permitted.error;
    const question = questionIn(ask.json);
    if (question === null) return refuse('registry_question_malformed');
    const { name, functionText, accepted } = question;
    const typed = new Map([
      ['name', name],
      ['function', functionText],
    ]);
    const proposals = await proposalsFor(port, ask, { typed, accepted });
    const { likeness } = proposals;
    if (likeness === null) return refuse('registry_not_ready', { retryAfterSeconds: 5 });
    return json({
      functions: likeness.functions,
      alike: likeness.alike.map((one) => ({
        agencyId: one.published.agencyId,
        elementId: one.published.elementId,
        name: one.published.name,
        owner: one.published.ownerName,
        functionLikelihood: one.functionLikelihood,
        reasons: reasonsOf(one, ask.lang),
      })),
      html: renderPart(
        <PageLang.Provider value={ask.lang}>
          <SimilarPart proposals={proposals} />
        </PageLang.Provider>,
      ),
    });
  };
}

interface Question {
  readonly name: string;
  readonly functionText: string;
  readonly accepted: readonly AcceptedFunction[];
}

const MOST_ACCEPTED = 20;

function questionIn(given: unknown): Question | null {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return null;
  const fields = new Map<string, unknown>(Object.entries(given));
  const [name, functionText, accepted = []] = ['name', 'functionText', 'accepted'].map((key) => fields.get(key));
  const isKnown = [...fields.keys()].every((key) => ['name', 'functionText', 'accepted'].includes(key));
  if (!isKnown || typeof name !== 'string' || typeof functionText !== 'string') return null;
  if (name.length > 300 || functionText.length > 4_000) return null;
  if (!Array.isArray(accepted) || accepted.length > MOST_ACCEPTED) return null;
  const functions = acceptedFunctions(accepted);
  return functions.length < accepted.length ? null : { name, functionText, accepted: functions };
}
