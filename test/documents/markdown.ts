/** Words in a paragraph or a cell of a table: nothing in them is taken for markup. */
export function prose(text: string): string {
  return text.replaceAll(/[\\<|*_`[\]]/g, (mark) => `\\${mark}`);
}

/** A word set as code, also in a cell of a table. */
export function code(text: string): string {
  if (text.includes('`')) throw new Error(`A word of code holds a backtick: ${text}`);
  return `\`${text.replaceAll('|', '\\|')}\``;
}
