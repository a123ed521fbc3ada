/** The few assertions of Node that the suites use, for hosts that have no Node. */

class Failure extends Error {
  override name = 'AssertionError';
}

export function ok(value: unknown, message = 'this should hold'): asserts value {
  if (!value) throw new Failure(message);
}

/** Compares as JSON, which is what the suites compare. */
export function equal(actual: unknown, expected: unknown, message = ''): void {
  const [a, b] = [JSON.stringify(actual, null, 1), JSON.stringify(expected, null, 1)];
  if (a !== b) throw new Failure(`${message}\nis:        ${a}\nshould be: ${b}`);
}

export function match(text: string, pattern: RegExp, message = ''): void {
  if (!pattern.test(text)) throw new Failure(`${message}\n${JSON.stringify(text)}\ndoes not match ${pattern}`);
}
