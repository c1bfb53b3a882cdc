import type { Child } from 'hono/jsx';
import type { Lang } from '../../../../vocabulary/lang.ts';
import { bothIn, deskFrame } from '../../../../web/gallery/sample-frame.ts';
import { Desk } from '../../../../web/layout.tsx';
import { say } from './say.ts';

interface FramedProps {
  readonly lang: Lang;
  readonly title: string;
  readonly width?: 'wide' | 'text';
  readonly hasErrors?: boolean;
  readonly children: Child;
}

/** A page of overlap in the frame of an officer. */
export function Framed({ lang, title, width = 'wide', hasErrors = false, children }: FramedProps) {
  const navigation = [
    { href: '/arsitektur', label: bothIn(lang)('Arsitektur', 'Architecture') },
    { href: '/tumpang-tindih', label: say(lang)('navigation'), current: true },
  ];
  const own = { title, hasErrors, navigation, office: 'Kementerian PANRB' };
  return (
    <Desk width={width} frame={deskFrame(lang, '/tumpang-tindih', own)}>
      {children}
    </Desk>
  );
}
