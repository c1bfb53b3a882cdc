import { checkAccess } from './access.ts';
import { checkCycles } from './cycles.ts';
import { checkFrameworks, checkReadmes, checkTestsBesideDomain } from './feature-shape.ts';
import { checkImportTable } from './import-table.ts';
import { checkAny, checkNames, checkPlaces, checkSize } from './layout.ts';
import { type Project, projectOf, type SourceFile, type Violation } from './project.ts';
import { checkPurity } from './purity.ts';
import { checkQueriesStandInStorage, checkSchemaBorders } from './schema-borders.ts';
import { checkSqlText } from './sql-text.ts';

const CHECKS: readonly ((project: Project) => readonly Violation[])[] = [
  checkPlaces,
  checkImportTable,
  checkCycles,
  checkPurity,
  checkSchemaBorders,
  checkQueriesStandInStorage,
  checkSqlText,
  checkAccess,
  checkFrameworks,
  checkSize,
  checkNames,
  checkAny,
  checkReadmes,
  checkTestsBesideDomain,
];

/** Every broken rule of the given files; reads nothing but them. */
export function checkArchitecture(files: readonly SourceFile[]): readonly Violation[] {
  const project = projectOf(files);
  return CHECKS.flatMap((check) => check(project));
}
