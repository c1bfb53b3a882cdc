import { json, type Reply } from '../../../kernel/http/reply.ts';
import { patternCode, ruleLines, type FeatureRules } from '../domain/rule-lines.ts';

/** Every rule as data, for those who check them by program. */
export function authorityJson(features: readonly FeatureRules[]): Reply {
  const rules = ruleLines(features).map(({ feature, action, id, who, isConditional, says, purpose, source }) => ({
    id,
    feature,
    action,
    who: who.map(patternCode),
    conditional: isConditional,
    says,
    purpose,
    source,
  }));
  return json({ rules });
}
