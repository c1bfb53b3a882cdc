/** An element of rendered markup with its attributes and the words inside it. */
export interface Element {
  readonly tag: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly text: string;
}

const emptyTags = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta']);

/** All elements of our own well-formed markup, in order; for tests that ask what a reader would hear. */
export function readMarkup(html: string): readonly Element[] {
  const open: { tag: string; attributes: ReadonlyMap<string, string>; text: string }[] = [];
  const read: Element[] = [];
  for (const [, closing, tag = '', inside = '', text] of html.matchAll(
    /<(\/?)([a-z0-9]+)((?:"[^"]*"|[^>"])*)>|([^<]+)/gi,
  )) {
    if (text !== undefined) {
      for (const element of open) element.text += unescape(text);
    } else if (closing === '/') {
      const last = open.pop();
      if (last?.tag !== tag) throw new Error(`</${tag}> closes <${last?.tag ?? 'nothing'}>`);
    } else {
      const element = { tag, attributes: readAttributes(inside), text: '' };
      read.push(element);
      if (!emptyTags.has(tag) && !inside.endsWith('/')) open.push(element);
    }
  }
  if (open.length > 0) throw new Error(`<${open.map((element) => element.tag).join('><')}> stay open`);
  return read;
}

/** The elements that have this tag, or this attribute with this value. */
export function select(elements: readonly Element[], tag: string, attributes: Readonly<Record<string, string>> = {}) {
  return elements.filter(
    (element) =>
      (tag === '*' || element.tag === tag) &&
      Object.entries(attributes).every(([name, value]) => element.attributes.get(name) === value),
  );
}

function readAttributes(inside: string): ReadonlyMap<string, string> {
  const found = inside.matchAll(/([a-zA-Z:-]+)(?:="([^"]*)")?/g);
  return new Map([...found].map(([, name = '', value = '']) => [name, unescape(value)]));
}

function unescape(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}
