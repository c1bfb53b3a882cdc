export { SANDBOX_NAMES, type SandboxName } from './names.ts';
export { prepareSandboxes, type PrepareOptions, type SandboxConnections } from './prepare.ts';
export { readBehaviour, setBehaviour, type SandboxBehaviour, type ServiceBehaviour } from './behaviour-store.ts';
export { FAULT_KINDS, type Behaviour, type BehaviourChange, type BehaviourFault, type FaultKind } from './behaviour.ts';
