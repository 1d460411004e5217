import { existsSync } from 'node:fs';
import { SettingsError } from '@/lib/env';

/** Takes settings from the files that the server reads too; what the shell has set wins. */
function loadSettings(): void {
  for (const file of ['.env.production.local', '.env.local', '.env.production', '.env']) {
    if (existsSync(file)) process.loadEnvFile(file);
  }
}

/** Runs a command. What went wrong with the settings or the command's own input is a sentence, not a stack. */
export async function run(command: () => Promise<void>): Promise<void> {
  try {
    loadSettings();
    await command();
  } catch (error) {
    if (!(error instanceof SettingsError || error instanceof CommandError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

/** The command was asked for something that it cannot do; the message says what to do instead. */
export class CommandError extends Error {}
