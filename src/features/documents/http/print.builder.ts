import { typeset } from './typeset.ts';

const TEMPLATE = `#set document(title: "Uji", date: datetime(year: 2026, month: 1, day: 2))
#set text(lang: "id", font: "Libertinus Serif", fallback: false)
= Uji
#json(bytes(sys.inputs.data))`;

/** What the typesetter says against a text in the letter's own font, whatever fonts a machine has; null: nothing. */
export async function printComplaint(text: string): Promise<string | null> {
  const made = await typeset({ template: TEMPLATE, data: text });
  return made.ok ? null : made.error.says;
}
