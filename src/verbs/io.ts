/** Where a verb writes: what it found, what went wrong, and a line that is written over. */
export interface Io {
  say(line: string): void;
  complain(line: string): void;
  progress(line: string): void;
}
