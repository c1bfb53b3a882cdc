import { type AttributeCatalogue, attributeCatalogue } from '../../domain/registry/attribute-catalogue.ts';
import { applicationAttributes } from './attributes-application.ts';
import { dataAttributes, processAttributes, serviceAttributes } from './attributes-flow.ts';
import { infrastructureAttributes } from './attributes-infrastructure.ts';
import { securityAttributes } from './attributes-security.ts';
import { strategyAttributes } from './attributes-strategy.ts';

/** The fields of the SIA-SPBE manual and ours, of the six domains and the strategy map. */
export const registryAttributes: AttributeCatalogue = attributeCatalogue([
  ...processAttributes,
  ...serviceAttributes,
  ...dataAttributes,
  ...applicationAttributes,
  ...infrastructureAttributes,
  ...securityAttributes,
  ...strategyAttributes,
]);

/** Said wherever a list of choices is ours. */
export const choiceNote = {
  id: 'Manual SIA-SPBE menyebut nama isian tanpa pilihan nilainya; pilihan ini usulan Terpadu dan belum dikonfirmasi.',
  en: 'The SIA-SPBE manual names the field and prints no values; these choices are proposed here and not confirmed.',
} as const;
