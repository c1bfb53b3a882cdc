import { type Element, readMarkup, select } from './markup-reader.ts';

/**
 * What is wrong with a rendered page, in words: headings, ids, labels, names and the strict policy.
 * For the tests of every gallery page, ours and the features'; axe finds the rest in a browser.
 */
export function faultsOfPage(html: string): readonly string[] {
  const elements = readMarkup(html);
  return [
    ...headingFaults(elements),
    ...idFaults(elements),
    ...labelFaults(elements),
    ...nameFaults(elements),
    ...policyFaults(elements),
  ];
}

function headingFaults(elements: readonly Element[]): readonly string[] {
  const levels = elements.filter(({ tag }) => /^h[1-6]$/.test(tag)).map(({ tag }) => Number(tag.slice(1)));
  const count = levels.filter((level) => level === 1).length;
  const skips = levels.flatMap((level, index) => {
    const before = levels[index - 1] ?? level;
    return level > before + 1 ? [`h${level} follows h${before}`] : [];
  });
  return [...(count === 1 ? [] : [`${count} h1 instead of one`]), ...skips];
}

function idFaults(elements: readonly Element[]): readonly string[] {
  const ids = elements.flatMap(({ attributes }) => attributes.get('id') ?? []);
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `the id ${id} stands twice`);
  const lost = references(elements).filter((reference) => !ids.includes(reference));
  return [...twice, ...lost.map((reference) => `nothing has the id ${reference}`)];
}

function references(elements: readonly Element[]): readonly string[] {
  return elements.flatMap(({ attributes }) => [
    ...['for', 'aria-describedby', 'aria-labelledby'].flatMap((name) => attributes.get(name)?.split(' ') ?? []),
    ...(attributes.get('href') ?? '').matchAll(/^#(.+)/g).map(([, target = '']) => target),
  ]);
}

function labelFaults(elements: readonly Element[]): readonly string[] {
  const labelled = new Set(select(elements, 'label').map((label) => label.attributes.get('for')));
  const controls = elements.filter(
    ({ tag, attributes }) => ['input', 'select', 'textarea'].includes(tag) && attributes.get('type') !== 'hidden',
  );
  return controls
    .filter(({ attributes }) => !labelled.has(attributes.get('id')) && !attributes.has('aria-label'))
    .map(({ tag, attributes }) => `<${tag} name="${attributes.get('name') ?? ''}"> has no label`);
}

function nameFaults(elements: readonly Element[]): readonly string[] {
  const roles = ['region', 'img', 'search', 'group'];
  return elements
    .filter(
      ({ tag, attributes }) => ['a', 'button', 'summary'].includes(tag) || roles.includes(attributes.get('role') ?? ''),
    )
    .filter((element) => !isNamed(element))
    .map(({ tag, attributes }) => `<${tag} class="${attributes.get('class') ?? ''}"> has no name`);
}

function isNamed({ text, attributes }: Element): boolean {
  return [attributes.get('aria-label'), attributes.get('aria-labelledby'), text].some(
    (name) => (name ?? '').trim() !== '',
  );
}

function policyFaults(elements: readonly Element[]): readonly string[] {
  const inline = elements.flatMap(({ tag, attributes }) =>
    [...attributes.keys()]
      .filter((name) => name === 'style' || name.startsWith('on'))
      .map((name) => `${name} on <${tag}>`),
  );
  const scripts = select(elements, 'script').filter(({ text, attributes }) => text !== '' || !attributes.has('src'));
  const foreign = elements.flatMap(({ tag, attributes }) =>
    ['script', 'link', 'img', 'iframe'].includes(tag)
      ? ['src', 'href'].flatMap((name) =>
          /^(https?:)?\/\//.test(attributes.get(name) ?? '') ? [`<${tag}> loads from elsewhere`] : [],
        )
      : [],
  );
  const dangerous = elements.filter(({ attributes }) => /^\s*javascript:/i.test(attributes.get('href') ?? ''));
  return [
    ...inline,
    ...scripts.map(() => 'an inline script'),
    ...foreign,
    ...dangerous.map(() => 'a javascript: link'),
  ];
}
