import { classNames } from '../class-names.ts';

// Own set: 24 px grid, 1.75 stroke, round joins, no fill; one path each keeps a page light.
const paths = {
  alert: 'M12 3.5L22 20.5H2zM12 10v5M12 17.6v.3',
  arrow: 'M4 12h15M13 6l6 6-6 6',
  back: 'M20 12H5M11 6l-6 6 6 6',
  briefcase: 'M3 8h18v12H3zM8.5 8V4.5h7V8M3 13.5h18',
  calendar: 'M3.5 5h17v16h-17zM3.5 9.8h17M8 2.5v4.3M16 2.5v4.3',
  camera: 'M3 7.5h4l1.6-3h6.8l1.6 3h4V20H3zM8.3 13.3a3.7 3.7 0 1 0 7.4 0a3.7 3.7 0 1 0-7.4 0',
  car: 'M5 17H3v-4.5l2.6-1L8 7h8l2.5 4.5L21 13v4h-2M9.5 17h5M5 17a2.2 2.2 0 1 0 4.4 0a2.2 2.2 0 1 0-4.4 0M14.6 17a2.2 2.2 0 1 0 4.4 0a2.2 2.2 0 1 0-4.4 0',
  check: 'M4 12.5l5.2 5L20 6.5',
  clock: 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M12 7v5.2l3.4 2',
  cross: 'M6 6l12 12M18 6L6 18',
  document: 'M6 2.5h8.5L19 7v14.5H6zM14 2.5v5h5M9 12.5h7M9 16h7',
  download: 'M12 4v11.5M6.5 10l5.5 5.5 5.5-5.5M4 20.5h16',
  eye: 'M2 12c2.6-4.4 6-6.5 10-6.5s7.4 2.1 10 6.5c-2.6 4.4-6 6.5-10 6.5S4.6 16.4 2 12zM9 12a3 3 0 1 0 6 0a3 3 0 1 0-6 0',
  family:
    'M5 7a3 3 0 1 0 6 0a3 3 0 1 0-6 0M14.7 9.5a2.3 2.3 0 1 0 4.6 0a2.3 2.3 0 1 0-4.6 0M2.5 20c.5-4.2 2.6-6.3 5.5-6.3s5 2.1 5.5 6.3M14.6 15c.7-.5 1.5-.7 2.4-.7 2.5 0 4.1 1.8 4.5 5.2',
  filter: 'M3 5.5h18M6.5 12h11M10 18.5h4',
  flag: 'M5 22V3.5h13.5l-3 4.5 3 4.5H5',
  health: 'M9.2 3h5.6v6.2H21v5.6h-6.2V21H9.2v-6.2H3V9.2h6.2z',
  house: 'M3 11.5L12 4l9 7.5M5.5 9.8V20h13V9.8M10 20v-5.5h4V20',
  info: 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M12 11v6M12 7.2v.3',
  key: 'M3.5 15.5a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0M11.3 12.2L20.5 3M16.5 7l3 3M13.8 9.7l2 2',
  leaf: 'M4.5 21c0-3 1-6 3.5-8.5M8 20C4.5 12 9 5 20.5 3.5 20.5 14 17 19.6 8 20z',
  lock: 'M5 10.5h14V21H5zM8 10.5V7.5a4 4 0 0 1 8 0v3M12 14.5v2.5',
  mail: 'M3 5.5h18v13H3zM3.5 6.5L12 13.2l8.5-6.7',
  minus: 'M5 12h14',
  office: 'M3 10.5L12 4l9 6.5M5 10.5V20M19 10.5V20M2.5 20.5h19M9.7 20v-5.5h4.6V20',
  out: 'M13 4h7v7M20 4l-9.5 9.5M17 14v6H4V7h6',
  pencil: 'M4 20l1-4.5L16.5 4 20 7.5 8.5 19zM14 6.5l3.5 3.5',
  person: 'M8 8a4 4 0 1 0 8 0a4 4 0 1 0-8 0M4 21c.8-4.4 4-6.5 8-6.5s7.2 2.1 8 6.5',
  phone: 'M7 2.5h10v19H7zM10.5 18.5h3',
  pin: 'M12 21.5c-4.7-4.6-7-8.3-7-11.3a7 7 0 0 1 14 0c0 3-2.3 6.7-7 11.3zM9.5 10.2a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0-5 0',
  plug: 'M9 3v5M15 3v5M6 8h12v3a6 6 0 0 1-12 0zM12 17v4.5',
  plus: 'M12 5v14M5 12h14',
  print: 'M7 8V3h10v5M4 8h16v9h-3M7 17H4V8M7 13.5h10V21H7z',
  question:
    'M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M9.2 9.5c.2-1.7 1.3-2.5 2.9-2.5 1.7 0 2.8 1 2.8 2.4 0 2-2.9 2.1-2.9 4.3M12 16.8v.2',
  repeat: 'M20 12.5a8 8 0 1 1-2.4-6.2L20 8.5M20 3.5v5h-5',
  rings: 'M3.5 14a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0M9.5 14a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0M9.5 5h5l-2.5 3.4z',
  school: 'M2 9.5L12 5l10 4.5L12 14zM6.5 11.7V17c1.5 1.3 3.3 2 5.5 2s4-.7 5.5-2v-5.3M22 9.5V15',
  search: 'M4 10.5a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0M15.5 15.5L21 21',
  server: 'M4 3.5h16v7H4zM4 13.5h16v7H4zM7.5 7h.3M7.5 17h.3M11 7h5.5M11 17h5.5',
  shield: 'M12 2.5l8 3v6c0 5-3.3 8.3-8 10-4.7-1.7-8-5-8-10v-6zM8.3 12l2.6 2.6 4.8-5.2',
  sprout:
    'M12 21.5V12M12 12c0-4.2 2.6-6.8 7.5-6.8C19.5 9.8 16.9 12 12 12zM12 16c0-3.2-2.2-5.2-6.5-5.2C5.5 14.2 7.7 16 12 16z',
  stamp:
    'M9.5 11.5c.6-2-1.5-3.5-1.5-5.3a4 4 0 0 1 8 0c0 1.8-2.1 3.3-1.5 5.3M4.5 16.5v-2a3 3 0 0 1 3-3h9a3 3 0 0 1 3 3v2zM5 20.5h14',
  truck:
    'M2 6.5h12v10.5H2zM14 10.5h4.3l3.7 3.6V17h-8M4.5 17.5a2 2 0 1 0 4 0a2 2 0 1 0-4 0M15.5 17.5a2 2 0 1 0 4 0a2 2 0 1 0-4 0',
  unreachable:
    'M3 3l18 18M4.5 12.3a11 11 0 0 1 5-2.8M19.5 12.3a11 11 0 0 0-5.2-2.9M8.3 16a5.4 5.4 0 0 1 5.6-1.2M12 19.6v.2',
  wallet: 'M3 6.5h15.5v-3H5A2 2 0 0 0 3 5.5V19a1.5 1.5 0 0 0 1.5 1.5H20v-14h-1.5M16 13.5h1',
  weave: 'M8 3v10.5M8 18.5V21M16 3v2.5M16 10.5V21M3 8h2.5M10.5 8H21M3 16h10.5M18.5 16H21',
} as const;

export type IconName = keyof typeof paths;

export const iconNames: readonly IconName[] = Object.keys(paths).filter(isIconName);

export function isIconName(name: string): name is IconName {
  return Object.hasOwn(paths, name);
}

/** A decorative picture beside a word; readers do not hear it. Drawn inline, which weighs less than symbols after gzip. */
export function Icon({ name, large }: { readonly name: IconName; readonly large?: boolean | undefined }) {
  return (
    <svg class={classNames('icon', large && 'icon-large')} viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}

/** The plait: two white warps, two yellow wefts. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
      <path class="mark-weft" d="M1 10.5h5.5M14.5 10.5H31M1 21.5h17.5M25.5 21.5H31" />
      <path class="mark-warp" d="M10.5 1v17.5M10.5 25.5V31M21.5 1v5.5M21.5 14.5V31" />
    </svg>
  );
}
