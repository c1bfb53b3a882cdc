import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { citizenFrame, deskFrame, publicFrame } from './gallery/sample-frame.ts';
import { Desk, Page, renderPage } from './layout.tsx';
import { readMarkup, select } from './markup-reader.ts';

const hostile = '"><script>alert(1)</script>\'&';

describe('a page', () => {
  it('is a document in the language of its words', () => {
    const html = renderPage(<Page frame={publicFrame('en', { title: 'Services' })}>Hello</Page>);
    assert.ok(html.startsWith('<!doctype html><html lang="en">'));
    assert.equal(select(readMarkup(html), 'title')[0]?.text, 'Services - Terpadu');
  });

  it('says in its title that something is wrong', () => {
    const page = (lang: 'id' | 'en') =>
      renderPage(<Page frame={publicFrame(lang, { title: 'X', hasErrors: true })}>Y</Page>);
    assert.equal(select(readMarkup(page('id')), 'title')[0]?.text, 'Galat: X - Terpadu');
    assert.equal(select(readMarkup(page('en')), 'title')[0]?.text, 'Error: X - Terpadu');
  });

  it('begins with a link to its content', () => {
    const elements = readMarkup(renderPage(<Page frame={publicFrame('id', { title: 'X' })}>Y</Page>));
    const [first] = select(elements, 'a');
    assert.equal(first?.attributes.get('href'), '#isi');
    assert.equal(select(elements, 'main')[0]?.attributes.get('id'), 'isi');
  });

  it('offers both languages in their own names and leads back to the same page', () => {
    const frame = publicFrame('id', { title: 'X', path: '/layanan?q=a&b' });
    const links = select(readMarkup(renderPage(<Page frame={frame}>Y</Page>)), 'a');
    const english = links.find((link) => link.text === 'English');
    assert.equal(english?.attributes.get('href'), '/bahasa/en?dari=%2Flayanan%3Fq%3Da%26b');
    assert.equal(english?.attributes.get('lang'), 'en');
    assert.equal(links.find((link) => link.text === 'Indonesia')?.attributes.get('aria-current'), 'true');
  });

  it('marks the section the reader is in', () => {
    const elements = readMarkup(renderPage(<Page frame={citizenFrame('id', '/dokumen', { title: 'X' })}>Y</Page>));
    assert.deepEqual(
      select(elements, 'a', { 'aria-current': 'page' }).map((link) => link.text),
      ['Dokumen'],
    );
  });

  it('signs out by a form with its token, in the header or at the end of a phone’s page, never by a link', () => {
    const elements = readMarkup(renderPage(<Page frame={citizenFrame('id', '/', { title: 'X' })}>Y</Page>));
    assert.equal(select(elements, 'form', { method: 'post', action: '/keluar' }).length, 2);
    assert.equal(select(elements, 'input', { name: 'csrf', value: 'contoh' }).length, 2);
    assert.equal(select(elements, 'a', { href: '/keluar' }).length, 0);
  });

  it('says how many messages are unread, more than 99 without a number, and nothing of numbers when none is', () => {
    const frame = citizenFrame('id', '/', { title: 'X' });
    const inbox = (unread: number) => ({
      ...frame,
      person: frame.person && { ...frame.person, inbox: { href: '/k', unread } },
    });
    const words = (unread: number) =>
      select(readMarkup(renderPage(<Page frame={inbox(unread)}>Y</Page>)), 'a', { href: '/k' })[0]?.text;
    assert.equal(words(2), 'Pesan (2) belum dibaca');
    assert.equal(words(99), 'Pesan (99) belum dibaca');
    assert.equal(words(1_000), 'Pesan (99+) belum dibaca');
    assert.equal(words(0), 'Pesan');
  });

  it('has no sample strip in a real installation', () => {
    const html = renderPage(<Page frame={publicFrame('id', { title: 'X', sampleStrip: null })}>Y</Page>);
    assert.doesNotMatch(html, /sample-strip|rekaan/);
  });

  it('says on paper when and where it was printed', () => {
    const frame = publicFrame('en', { title: 'X', printedAt: '1 May 2027', pageAddress: 'https://a.example/x' });
    assert.match(
      renderPage(<Page frame={frame}>Y</Page>),
      /only-print">Printed 1 May 2027 from https:\/\/a\.example\/x</,
    );
  });

  it('shows hostile text as text wherever it stands', () => {
    const frame = deskFrame('id', '/', {
      title: hostile,
      path: hostile,
      office: hostile,
      printedAt: hostile,
      pageAddress: hostile,
      sampleStrip: { text: hostile, clockShifted: hostile },
      navigation: [{ href: '/a', label: hostile }],
      person: { name: hostile, signOutAction: '/keluar', csrf: hostile },
    });
    const html = renderPage(<Desk frame={frame}>{hostile}</Desk>);
    assert.doesNotMatch(html, /<script>/);
    assert.equal(select(readMarkup(html), 'main')[0]?.text.startsWith(hostile), true);
  });

  it('does not wait: a part that still loads is a fault of ours', () => {
    const Late = async () => Promise.resolve(<p>late</p>);
    assert.throws(
      () =>
        renderPage(
          <Page frame={publicFrame('id', { title: 'X' })}>
            <Late />
          </Page>,
        ),
      /must not wait/,
    );
  });
});

describe('a page of a desk', () => {
  it('names the office and is marked as dense', () => {
    const html = renderPage(<Desk frame={deskFrame('id', '/meja', { title: 'X' })}>Y</Desk>);
    assert.match(html, /<body class="desk">/);
    assert.match(html, /DPMPTSP Kabupaten Sragen/);
  });

  it('keeps its list of keys hidden until a script serves them', () => {
    const elements = readMarkup(renderPage(<Desk frame={deskFrame('id', '/meja', { title: 'X' })}>Y</Desk>));
    const [list] = elements.filter((element) => element.attributes.has('data-keys'));
    assert.equal(list?.attributes.has('hidden'), true);
    assert.equal(elements.filter((element) => element.attributes.has('data-keys-switch')).length, 1);
  });
});
