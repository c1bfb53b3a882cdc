import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { faultsOfPage } from './page-faults.ts';

const sound = `<main><h1>A</h1><h2 id="b">B</h2><form><label for="c">C</label><input id="c" name="c" aria-describedby="d">
<span id="d">D</span><button type="submit">E</button></form><a href="#b">F</a><svg role="img" aria-label="G"></svg></main>`;

describe('the inspection of a page', () => {
  it('finds nothing on a sound page', () => {
    assert.deepEqual(faultsOfPage(sound), []);
  });

  const planted: readonly (readonly [string, string, string, RegExp])[] = [
    ['a missing h1', '<h1>A</h1>', '<p>A</p>', /0 h1/],
    ['a second h1', '<h2 id="b">B</h2>', '<h1 id="b">B</h1>', /2 h1/],
    ['a skipped heading', '<h2 id="b">B</h2>', '<h3 id="b">B</h3>', /h3 follows h1/],
    ['an id that stands twice', '<span id="d">', '<span id="d"></span><span id="d">', /d stands twice/],
    ['a reference that leads nowhere', 'href="#b"', 'href="#x"', /id x/],
    ['a description that is not there', 'aria-describedby="d"', 'aria-describedby="d y"', /id y/],
    ['a control without label', '<label for="c">', '<label for="b">', /<input name="c"> has no label/],
    ['a link without words', '>F</a>', '></a>', /<a .*no name/],
    ['a button without words', '>E</button>', '></button>', /<button .*no name/],
    ['a picture without name', ' aria-label="G"', '', /<svg .*no name/],
    ['an inline style', '<main>', '<main style="color:red">', /style on <main>/],
    ['an inline handler', '<main>', '<main onclick="x()">', /onclick on <main>/],
    ['an inline script', '<main>', '<main><script>x()</script>', /inline script/],
    ['a script from elsewhere', '<main>', '<main><script src="https://a.example/x.js"></script>', /elsewhere/],
    ['a javascript: link', 'href="#b"', 'href="javascript:x()"', /javascript:/],
  ];
  for (const [name, from, to, fault] of planted) {
    it(`finds ${name}`, () => {
      assert.notEqual(sound.replace(from, to), sound);
      assert.match(faultsOfPage(sound.replace(from, to)).join('\n'), fault);
    });
  }

  it('refuses to read markup whose elements are not closed', () => {
    assert.throws(() => faultsOfPage('<main><h1>A</main>'), /closes <h1>/);
    assert.throws(() => faultsOfPage('<main><h1>A</h1>'), /<main> stay open/);
  });
});
