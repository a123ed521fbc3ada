/** What happens when the server dies: it is started again, unless it keeps dying. */
import { CloseAction, type CloseHandlerResult, ErrorAction, type ErrorHandler, type ErrorHandlerResult } from 'vscode-languageclient';

/** A server that has died more often than this in so many milliseconds is left alone. */
export const MOST_RESTARTS = 3;
const WINDOW_MS = 3 * 60_000;

/** The client's own words are not shown: the status says that it restarts, `gaveUp` what can be done when it no longer does. */
export class Crashes implements ErrorHandler {
  private times: number[] = [];

  constructor(private readonly gaveUp: () => void) {}

  error(_error: Error, _message: unknown, count: number | undefined): ErrorHandlerResult {
    if ((count ?? 0) <= MOST_RESTARTS) return { action: ErrorAction.Continue, handled: true };
    this.gaveUp();
    return { action: ErrorAction.Shutdown, handled: true };
  }

  closed(): CloseHandlerResult {
    const now = Date.now();
    this.times = [...this.times.filter((time) => now - time < WINDOW_MS), now];
    if (this.times.length <= MOST_RESTARTS) return { action: CloseAction.Restart, handled: true };
    this.gaveUp();
    return { action: CloseAction.DoNotRestart, handled: true };
  }
}
