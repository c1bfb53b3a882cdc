export { readBehaviour, setBehaviour } from './behaviour-store.ts';
export { loadedDataset } from './load-once.ts';
export { SANDBOX_NAMES, type SandboxName } from './names.ts';
export { prepareSandboxes, type SandboxConnections } from './prepare.ts';
export type { RunningSandbox } from './start-sandbox.ts';
