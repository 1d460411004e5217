/** One line for whoever runs the server. Never values that people typed: ids, states, counts and error codes. */
export function log(
  level: 'info' | 'warn' | 'error',
  message: string,
  facts: Record<string, unknown> = {},
): void {
  const details = Object.entries(facts).map(([name, value]) => ` ${name}=${JSON.stringify(value)}`);
  const stream = level === 'info' ? process.stdout : process.stderr;
  stream.write(`foyer ${level}: ${message}${details.join('')}\n`);
}

/** Class and code of an error; its message may hold an address or what somebody typed. */
export function errorFacts(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error ? error.code : undefined;
  return { error: error.name, ...(code !== undefined && { code }) };
}
