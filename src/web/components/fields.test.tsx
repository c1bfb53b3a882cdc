import assert from 'node:assert/strict';
import type { Child } from 'hono/jsx';
import { describe, it } from 'node:test';
import { renderPart } from '../render.tsx';
import { PageLang } from '../speech.ts';
import { type Element, readMarkup, select } from '../markup-reader.ts';
import { CheckboxField, RadioField, StatementField } from './choice-fields.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { Form } from './form.tsx';
import { DateField, datePartNames, rangePartNames, TimeField, TimeRangeField } from './moment-fields.tsx';
import { Provenance } from './provenance.tsx';
import { SelectField, TextArea, TextField } from './text-fields.tsx';

const choices = [
  { value: 'a', label: 'Satu', hint: 'Pertama' },
  { value: 'b', label: 'Dua' },
];

function read(node: Child): readonly Element[] {
  return readMarkup(renderPart(node));
}

function described(elements: readonly Element[], control: Element | undefined): string {
  const ids = control?.attributes.get('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => select(elements, '*', { id })[0]?.text ?? `(no ${id})`).join(' | ');
}

describe('a text field', () => {
  it('ties label, hint, error and source to its control', () => {
    const elements = read(
      <TextField
        name="nama"
        label="Nama"
        hint="Contoh: Praktik Melati"
        error="Tulis nama"
        provenance={<Provenance origin={{ kind: 'fetched', source: 'DJP', time: '1 Mei' }} />}
      />,
    );
    const [input] = select(elements, 'input');
    assert.equal(select(elements, 'label')[0]?.attributes.get('for'), input?.attributes.get('id'));
    assert.equal(described(elements, input), 'Contoh: Praktik Melati | Galat: Tulis nama | dari DJP, 1\u{a0}Mei');
    assert.equal(input?.attributes.get('aria-invalid'), 'true');
  });

  it('is silent about what it does not have', () => {
    const [input] = select(read(<TextField name="nama" label="Nama" />), 'input');
    assert.equal(input?.attributes.has('aria-describedby'), false);
    assert.equal(input?.attributes.has('aria-invalid'), false);
  });

  it('keeps hostile input as it was typed', () => {
    const typed = `"><script>alert('x')</script>`;
    const elements = read(<TextField name="nama" label="Nama" value={typed} error={typed} />);
    assert.equal(select(elements, 'input')[0]?.attributes.get('value'), typed);
    assert.equal(select(elements, 'script').length, 0);
  });

  it('says in words that it may be left empty', () => {
    assert.equal(
      select(read(<TextField name="x" label="Telepon" optional />), 'label')[0]?.text,
      'Telepon (tidak wajib)',
    );
  });

  it('can be the question of the page', () => {
    const elements = read(<TextField name="x" label="Siapa nama Anda?" asHeading />);
    assert.equal(select(elements, 'h1')[0]?.text, 'Siapa nama Anda?');
    assert.equal(select(elements, 'label').length, 1);
  });

  it('speaks the language of its page', () => {
    const elements = read(
      <PageLang.Provider value="en">
        <TextField name="x" label="Phone" optional error="Write it" />
      </PageLang.Provider>,
    );
    assert.match(select(elements, 'label')[0]?.text ?? '', /\(optional\)/);
    assert.match(described(elements, select(elements, 'input')[0]), /^Error: Write it$/);
  });
});

describe('other single controls', () => {
  it('a text area says its limit and holds to it', () => {
    const elements = read(<TextArea name="x" label="Letak" maxLength={1500} value="</textarea>&" hint="Dengan kata" />);
    const [area] = select(elements, 'textarea');
    assert.equal(area?.attributes.get('maxlength'), '1500');
    assert.equal(area?.text, '</textarea>&');
    assert.equal(described(elements, area), 'Dengan kata. Paling banyak 1.500 huruf');
  });

  it('a select asks to choose only while nothing is known', () => {
    const options = [{ value: 'a', label: 'Satu' }];
    const words = (value?: string) =>
      select(read(<SelectField name="x" label="X" options={options} value={value} />), 'option').map((o) => o.text);
    assert.deepEqual(words(), ['Pilih', 'Satu']);
    assert.deepEqual(words('a'), ['Satu']);
  });

  it('a time and a range of times have a label each', () => {
    const elements = read(
      <>
        <TimeField name="buka" label="Buka" value="16.00" />
        <TimeRangeField name="jam" label="Jam" from="16.00" until="14.00" wrong={['until']} error="Salah" />
      </>,
    );
    const inputs = select(elements, 'input');
    assert.deepEqual(
      inputs.map((input) => select(elements, 'label', { for: input.attributes.get('id') ?? '' })[0]?.text),
      ['Buka', 'Mulai', 'Selesai'],
    );
    assert.deepEqual(
      inputs.slice(1).map((input) => [input.attributes.get('name'), input.attributes.has('aria-invalid')]),
      [
        [rangePartNames('jam').from, false],
        [rangePartNames('jam').until, true],
      ],
    );
  });
});

describe('a group of controls', () => {
  it('is a fieldset with its question as legend and its error as description', () => {
    const elements = read(<RadioField name="x" label="Jenis" choices={choices} value="b" error="Pilih satu" />);
    assert.equal(select(elements, 'legend')[0]?.text, 'Jenis');
    assert.equal(described(elements, select(elements, 'fieldset')[0]), 'Galat: Pilih satu');
  });

  it('has one hint for the question and one for each choice, and nothing under the same id twice', () => {
    const source = <Provenance origin={{ kind: 'fetched', source: 'Dukcapil', time: '1 Mei' }} />;
    for (const Kind of [RadioField, CheckboxField]) {
      const elements = read(
        <Kind
          name="x"
          label="Di mana?"
          hint="Pilih"
          choices={choices.map((choice) => ({ ...choice, provenance: source }))}
          provenance={source}
        />,
      );
      const ids = select(elements, '*').flatMap(({ attributes }) => attributes.get('id') ?? []);
      assert.deepEqual(ids, [...new Set(ids)]);
      const [group] = select(elements, 'fieldset');
      assert.equal(described(elements, group), 'Pilih | dari Dukcapil, 1\u{a0}Mei');
      const [first, second] = select(elements, 'input');
      assert.equal(described(elements, first), 'Pertama | dari Dukcapil, 1\u{a0}Mei');
      assert.equal(described(elements, second), 'dari Dukcapil, 1\u{a0}Mei');
    }
  });

  it('ticks what is known and labels every choice', () => {
    const elements = read(<CheckboxField name="x" label="Hari" choices={choices} values={['b']} />);
    const inputs = select(elements, 'input', { type: 'checkbox', name: 'x' });
    assert.deepEqual(
      inputs.map((input) => [input.attributes.get('value'), input.attributes.has('checked')]),
      [
        ['a', false],
        ['b', true],
      ],
    );
    assert.deepEqual(
      inputs.map((input) => select(elements, 'label', { for: input.attributes.get('id') ?? '' })[0]?.text),
      ['Satu', 'Dua'],
    );
    assert.equal(described(elements, inputs[0]), 'Pertama');
  });

  it('a statement is a single labelled box', () => {
    const elements = read(<StatementField name="benar" label="Isian saya benar" error="Beri tanda" />);
    const [box] = select(elements, 'input', { type: 'checkbox' });
    assert.equal(select(elements, 'label')[0]?.attributes.get('for'), box?.attributes.get('id'));
    assert.equal(described(elements, box), 'Galat: Beri tanda');
  });

  it('a date is three labelled boxes that keep what was typed', () => {
    const value = { day: '31', month: '2', year: '26' };
    const elements = read(
      <DateField name="lahir" label="Lahir" value={value} wrong={['year']} error="Tahun empat angka" />,
    );
    const inputs = select(elements, 'input');
    assert.deepEqual(
      inputs.map((input) => [
        input.attributes.get('name'),
        input.attributes.get('value'),
        input.attributes.has('aria-invalid'),
      ]),
      [
        [datePartNames('lahir').day, '31', false],
        [datePartNames('lahir').month, '2', false],
        [datePartNames('lahir').year, '26', true],
      ],
    );
    assert.deepEqual(
      inputs.map((input) => select(elements, 'label', { for: input.attributes.get('id') ?? '' })[0]?.text),
      ['Tanggal', 'Bulan', 'Tahun'],
    );
  });
});

describe('the error summary', () => {
  const fields = [
    <TextField name="nama.depan" label="Nama" error="Tulis nama" />,
    <RadioField name="jenis" label="Jenis" choices={choices} error="Pilih satu" />,
    <DateField name="lahir" label="Lahir" error="Tulis tanggal" />,
    <TimeRangeField name="jam" label="Jam" error="Tulis jam" />,
    <StatementField name="benar" label="Benar" error="Beri tanda" />,
  ];
  const errors = [
    { field: 'nama.depan', message: 'Tulis nama' },
    { field: 'jenis', message: 'Pilih satu' },
    { field: 'lahir', message: 'Tulis tanggal' },
    { field: 'jam', message: 'Tulis jam' },
    { field: 'benar', message: 'Beri tanda' },
  ];

  it('leads to the first control of every kind of field, in the same words', () => {
    const elements = read(
      <>
        <ErrorSummary errors={errors} />
        {fields}
      </>,
    );
    const links = select(elements, 'a');
    assert.deepEqual(
      links.map((link) => link.text),
      errors.map((error) => error.message),
    );
    for (const link of links) {
      const [target] = select(elements, '*', { id: link.attributes.get('href')?.slice(1) ?? '' });
      assert.equal(target?.tag, 'input');
    }
  });

  it('counts in words, takes the focus without script, and has a name', () => {
    const elements = read(<ErrorSummary errors={errors.slice(0, 2)} />);
    const [box] = select(elements, 'div', { role: 'group' });
    assert.equal(
      select(elements, 'h2', { id: box?.attributes.get('aria-labelledby') ?? '' })[0]?.text,
      'Dua isian perlu diperbaiki',
    );
    assert.equal(box?.attributes.get('tabindex'), '-1');
    assert.equal(box?.attributes.has('autofocus'), true);
    assert.match(read(<ErrorSummary errors={errors} />)[0]?.text ?? '', /^Lima isian perlu diperbaiki/);
  });

  it('is absent where nothing is wrong', () => {
    assert.deepEqual(
      read(
        <div>
          <ErrorSummary errors={[]} />
        </div>,
      ).length,
      1,
    );
  });
});

describe('a form', () => {
  it('carries its token and its idempotency key, and leaves checking to us', () => {
    const elements = read(
      <Form action="/kirim" csrf="t&k" idempotencyKey="0193">
        x
      </Form>,
    );
    const [form] = select(elements, 'form', { method: 'post', action: '/kirim' });
    assert.equal(form?.attributes.has('novalidate'), true);
    assert.equal(select(elements, 'input', { name: 'csrf', value: 't&k' }).length, 1);
    assert.equal(select(elements, 'input', { name: 'idempotency_key', value: '0193' }).length, 1);
  });
});
