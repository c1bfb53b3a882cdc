import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { box, line, type Picture, text } from '../../domain/views/picture.ts';
import { layOutGraph } from './lay-out.ts';
import { pngOf } from './png.ts';
import { fileColours, standaloneSvg } from './standalone-svg.ts';
import { treemapOf } from './treemap.ts';

const picture: Picture = {
  width: 600,
  height: 80,
  shapes: [
    box({ x: 0, y: 0, width: 10, height: 10 }, { fill: 'q3', isDashed: true, stroke: 'ink' }),
    line('M0 0H10'),
    text({ x: 0, y: 10 }, 'a <b> & "c"\u0007'),
    { kind: 'mark', d: 'M0 0Z', fill: 'c2' },
    {
      kind: 'cell',
      x: 0,
      y: 0,
      width: 40,
      height: 20,
      fill: 'q5',
      words: '12',
      tone: 'on_fill',
      href: '/rahasia',
      about: 'x',
    },
    { kind: 'link', x: 0, y: 0, width: 80, height: 40, lines: ['SIMKADA'], dim: ['KKP'], href: '/y', about: null },
  ],
};
const caption = { finding: 'Tiga aplikasi', subtitle: 'Keadaan hari ini', foot: ['Sumber: contoh'] };

describe('a picture as a file', () => {
  it('takes its colours from the look as it stands', () => {
    const css = readFileSync(new URL('../../../../web/styles/tokens.css', import.meta.url), 'utf8');
    const light = css.slice(0, css.indexOf('@media'));
    for (const [name, hex] of Object.entries(fileColours)) assert.match(light, new RegExp(`--${name}: ${hex};`), name);
  });

  it('is sound XML, says its finding and source, and carries no address and no script', () => {
    const svg = standaloneSvg(picture, caption);
    assert.match(svg, /a &lt;b&gt; &amp; "c" </);
    for (const words of [caption.finding, caption.subtitle, 'Sumber: contoh', 'SIMKADA', 'KKP', '>12<'])
      assert.match(svg, new RegExp(words));
    assert.doesNotMatch(svg, /href|var\(|<a |script|rahasia/);
  });

  it('becomes a PNG of twice its size', async () => {
    const font = readFileSync(new URL('../../../../web/fonts/plus-jakarta-sans-700-id.woff2', import.meta.url));
    const png = Buffer.from(await pngOf(picture, caption, font));
    assert.equal(png.readUInt32BE(16), 2 * (600 + 48));
    // The same without the font has no letters, and so fewer bytes.
    const bare = await pngOf(picture, caption, new Uint8Array(0));
    assert.ok(png.length > bare.length + 500);
  });

  it('a graph that was laid out once is the same again', async () => {
    const node = (id: string) => ({
      id,
      lines: [id],
      detail: '',
      href: null,
      about: null,
      look: 'thing' as const,
      paint: 'c1' as const,
    });
    const edge = { id: 'e', from: 'a', to: 'b', label: 'memakai', width: 1, isDashed: false };
    const places = await layOutGraph([node('a'), node('b')], [edge]);
    assert.ok((places.nodes.get('b')?.x ?? 0) > (places.nodes.get('a')?.x ?? 0));
    assert.ok((places.edges.get('e')?.points.length ?? 0) >= 2);
    assert.equal(await layOutGraph([node('a'), node('b')], [edge]), places);
  });

  it('areas of a treemap are as the sums are and fill the picture', () => {
    const tiles = treemapOf(
      [
        { key: 'a', sum: 3_000_000_000_000n },
        { key: 'b', sum: 1_000_000_000_000n },
      ],
      { width: 400, height: 100 },
    );
    const area = (key: string) =>
      tiles.filter((tile) => tile.key === key).reduce((sum, { width, height }) => sum + width * height, 0);
    assert.equal(area('a'), 30_000);
    assert.equal(area('b'), 10_000);
    assert.deepEqual(treemapOf([], { width: 10, height: 10 }), []);
  });
});
