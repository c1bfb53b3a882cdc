import type { Lang } from '../vocabulary/lang.ts';

export interface NavigationLink {
  readonly href: string;
  readonly label: string;
  readonly current?: boolean | undefined;
}

/** The strip of a sample installation; absent in a real one. */
export interface SampleStrip {
  readonly text: string;
  /** "Jam contoh: Jumat, 27 November 2026", when an operator moved the clock for casework. */
  readonly clockShifted?: string | undefined;
  readonly link?: { readonly href: string; readonly label: string } | undefined;
}

/** Whoever is signed in, as the header shows him. */
export interface SignedIn {
  readonly name: string;
  readonly menuHref?: string | undefined;
  readonly signOutAction: string;
  /** The token that the sign-out form carries. */
  readonly csrf: string;
  readonly inbox?: { readonly href: string; readonly unread: number } | undefined;
}

/** Everything around a page's own content. Times and dates come as the texts to show. */
export interface Frame {
  readonly lang: Lang;
  /** "Di mana Anda akan praktik? Langkah 2 dari 3"; the layout adds the name and, on errors, "Galat:". */
  readonly title: string;
  readonly hasErrors?: boolean | undefined;
  /** Path and query of this page: where a change of language leads back to. */
  readonly path: string;
  readonly homeHref?: string | undefined;
  readonly sampleStrip: SampleStrip | null;
  readonly navigation: readonly NavigationLink[];
  readonly person: SignedIn | null;
  /** The way in for somebody who is not signed in. */
  readonly signIn?: NavigationLink | undefined;
  /** The office for which an officer works; stands beside the wordmark. */
  readonly office?: string | undefined;
  readonly footer: readonly NavigationLink[];
  readonly printedAt: string;
  readonly pageAddress: string;
}

/** The id under which a field's label, its error and the summary's link meet; apart from the ids of sections. */
export function fieldId(name: string): string {
  return `isian-${name.replace(/[^A-Za-z0-9_-]+/g, '-')}`;
}
