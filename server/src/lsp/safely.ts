/** One guard around every handler: a failure is told in the log and answered as if there were nothing to say. */
import { ResponseError } from 'vscode-languageserver';

export interface Log {
  error(message: string): void;
  warn(message: string): void;
  info(message: string): void;
}

/**
 * Wraps a handler. Errors that the protocol means to be answered (cancelled, out of date) go through.
 * @param what names the handler in the log
 * @param empty the answer where the handler fails
 */
export function safely<Args extends unknown[], Answer>(
  log: Log,
  what: string,
  empty: Answer,
  handler: (...args: Args) => Answer | Promise<Answer>,
): (...args: Args) => Promise<Answer> {
  return async (...args) => {
    try {
      return await handler(...args);
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      log.error(`${what} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return empty;
    }
  };
}
