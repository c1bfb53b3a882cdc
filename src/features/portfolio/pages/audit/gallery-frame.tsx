import type { Child } from 'hono/jsx';
import type { Lang } from '../../../../vocabulary/lang.ts';
import type { GalleryPage } from '../../../../web/gallery/gallery-page.ts';
import { bothIn, deskFrame } from '../../../../web/gallery/sample-frame.ts';
import { Desk } from '../../../../web/layout.tsx';
import { say } from './say.ts';

interface FramedProps {
  readonly lang: Lang;
  readonly title: string;
  readonly office: string;
  readonly width?: 'wide' | 'text';
  readonly hasErrors?: boolean;
  readonly children: Child;
}

/** A page of an audit in the frame of whoever looks at it. */
function Framed({ lang, title, office, width = 'wide', hasErrors = false, children }: FramedProps) {
  const both = bothIn(lang);
  const navigation = [
    { href: '/arsitektur', label: both('Arsitektur', 'Architecture') },
    { href: '/pemeriksaan', label: say(lang)('navigation'), current: true },
  ];
  const person = { name: 'Nadia F.', signOutAction: '/keluar', csrf: 'contoh', inbox: { href: '/pesan', unread: 1 } };
  return (
    <Desk width={width} frame={deskFrame(lang, '/pemeriksaan', { title, hasErrors, navigation, office, person })}>
      {children}
    </Desk>
  );
}

/** What a state is called; with whose office it is and whether it shows errors where that differs. */
export type StateName = string | { readonly title: string; readonly office?: string; readonly hasErrors?: boolean };

export function stateOf(as: StateName): Exclude<StateName, string> {
  return typeof as === 'string' ? { title: as } : as;
}

interface Shown<View> {
  readonly id: string;
  readonly title: string;
  readonly office?: string;
  readonly width?: 'wide' | 'text';
  readonly hasErrors?: boolean;
  readonly view: (lang: Lang) => View;
  readonly heading: (view: View, lang: Lang) => string;
  readonly body: (view: View, lang: Lang) => Child;
}

/** One state of one page. */
export function shown<View>({
  id,
  title,
  office = 'BPKP',
  width,
  hasErrors,
  view,
  heading,
  body,
}: Shown<View>): GalleryPage {
  return {
    id: `portfolio-audit-${id}`,
    title: `Audit: ${title}`,
    render: (lang) => (
      <Framed
        lang={lang}
        title={heading(view(lang), lang)}
        office={office}
        width={width ?? 'wide'}
        hasErrors={hasErrors ?? false}
      >
        {body(view(lang), lang)}
      </Framed>
    ),
  };
}
