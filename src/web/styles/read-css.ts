/** One rule of a stylesheet with the at-rules around it, outermost first. */
export interface CssRule {
  readonly within: readonly string[];
  readonly selector: string;
  readonly declarations: ReadonlyMap<string, string>;
}

/** The rules of a hand-written stylesheet in order; enough of CSS for tests that read ours. */
export function readCss(css: string): readonly CssRule[] {
  return readBlock(css.replace(/\/\*[\s\S]*?\*\//g, ''), []);
}

function readBlock(css: string, within: readonly string[]): readonly CssRule[] {
  const rules: CssRule[] = [];
  let start = 0;
  for (let at = 0; at < css.length; at += 1) {
    if (css[at] !== '{') continue;
    const head = css.slice(start, at).trim();
    const end = closingBrace(css, at);
    rules.push(...readRule(head, css.slice(at + 1, end), within));
    at = end;
    start = end + 1;
  }
  return rules;
}

function readRule(head: string, body: string, within: readonly string[]): readonly CssRule[] {
  if (body.includes('{')) return readBlock(body, [...within, head]);
  const declarations = body
    .split(/;(?![^(]*\))/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()] as const;
    });
  return [{ within, selector: head, declarations: new Map(declarations) }];
}

function closingBrace(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at < css.length; at += 1) {
    if (css[at] === '{') depth += 1;
    if (css[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  throw new Error('a block of the stylesheet is not closed');
}
