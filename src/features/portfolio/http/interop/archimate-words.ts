import type { Domain } from '../../domain/registry/element.ts';

/** The Open Group ArchiMate Model Exchange File Format 3.x; 2.x had another namespace. */
export const archimateNamespace = 'http://www.opengroup.org/xsd/archimate/3.0/';

/** What each domain is in ArchiMate (registry reference, section 4). */
export const archimateTypes: Readonly<Record<Domain, string>> = {
  business_process: 'BusinessProcess',
  service: 'BusinessService',
  data: 'DataObject',
  application: 'ApplicationComponent',
  infrastructure: 'Node',
  security: 'Requirement',
};

/** Our relations are of one ArchiMate kind each; the property says which of ours it is. */
export const archimateRelation = 'Association';

/** Property names of ours; everything else in a file is somebody else's and is left alone. */
export const property = {
  uri: 'terpadu:uri',
  domain: 'terpadu:domain',
  state: 'terpadu:state',
  kind: 'terpadu:relation',
  field: (field: string) => `terpadu:field:${field}`,
} as const;

export const fieldPrefix = 'terpadu:field:';
