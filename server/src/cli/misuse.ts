/** Something the person at the keyboard can put right. The message is one line: what is wrong, where, and what to do. */
export class Misuse extends Error {}

/** Runs a step; what the system says of a file (missing, no permission) becomes a misuse that names it. */
export function orMisuse<T>(step: () => T, file: string, advice: string): T {
  try {
    return step();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new Misuse(`${file}: ${REASONS[code] ?? (error as Error).message}. ${advice}`);
  }
}

const REASONS: Record<string, string> = {
  ENOENT: 'no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
  EISDIR: 'this is a folder, not a file',
  ENOTDIR: 'part of this path is not a folder',
};

/** An unexpected error with the place it comes from, for a report to us. */
export function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
