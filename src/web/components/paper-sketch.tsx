/** A sheet of paper with its code at the bottom left and a signature: shows where to look. */
export function PaperSketch({ label }: { readonly label: string }) {
  return (
    <svg class="paper-sketch" viewBox="0 0 180 250" role="img" aria-label={label}>
      <rect class="fill-surface" x="1" y="1" width="178" height="248" stroke="currentColor" stroke-width="1.5" />
      <path
        d="M62 44h56M48 58h84M24 84h56M24 98h132M24 112h120M24 126h132M24 140h88M24 166h132M24 180h104"
        stroke="currentColor"
        stroke-width="2"
        opacity=".6"
      />
      <rect x="24" y="196" width="36" height="36" fill="#ffc42e" />
      <path d="M30 202h8v8h-8zM46 202h8v8h-8zM30 218h8v8h-8zM45 217h4v4h-4zM51 223h4v4h-4z" fill="#16211f" />
      <path class="axis-zero" d="M112 226c8-14 12 6 20-6s8 4 16-2" fill="none" />
    </svg>
  );
}
