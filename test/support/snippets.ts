/** A snippet as tests write it, with `#` for the dollar sign: in a plain string `#{1:x}` cannot be taken for a slip of the pen. */
export function snippet(written: string): string {
  return written.replaceAll('#', '$');
}
