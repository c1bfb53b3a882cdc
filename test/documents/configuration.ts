import type { Variable } from '../../src/kernel/config.ts';
import { code, prose } from './markdown.ts';

/** docs/configuration.md: every variable of the environment with its default and its meaning. */
export function configurationDocument(variables: readonly Variable[], rewrite: string): string {
  const rows = variables.map(({ name, fallback, says }) => `| ${code(name)} | ${code(fallback)} | ${prose(says)} |`);
  return `# Configuration

<!-- Made from src/kernel/config.ts by: ${rewrite} -->

The program reads its configuration from variables of the environment when it starts. Without any it is a
sample installation on this machine. A variable that begins with \`TERPADU_\` and is not in this table, or a value that
does not fit, stops the start; every fault is named at once. \`terpadu config\` prints the same list.

| Variable | Default | Meaning |
|---|---|---|
${rows.join('\n')}

Values that are secret (addresses of databases with their passwords) never appear in logs or on pages. Relative paths
begin at the folder of the project.
`;
}
