/** Runs once in each server process before it answers anything. Not in the build, and not in a runtime without files. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return;
  const { start } = await import('./features/jobs/start');
  await start();
}
