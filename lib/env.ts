import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { parseUrl } from './parse-url';

const url = (what: string) => z.string().refine((value) => parseUrl(value) !== undefined, `must be ${what}`);
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

const shape = z.object({
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: optional(z.string().startsWith('file:', 'must start with file:')),
  APP_URL: url('a full address such as https://conference.example.org').default('http://localhost:3000'),
  AUTH_SECRET: optional(z.string().min(32, 'must have at least 32 characters')),
  DATA_KEY: optional(z.string().regex(/^[0-9a-f]{64}$/i, 'must be 64 hexadecimal digits (32 bytes)')),
  SMTP_URL: optional(url('an address such as smtps://user:password@mail.example.org')),
  MAIL_FROM: z.string().min(3).default('Foyer <foyer@localhost>'),
  OIDC_ISSUER: optional(url('the full address of the sign-in service')),
  OIDC_CLIENT_ID: optional(z.string()),
  OIDC_CLIENT_SECRET: optional(z.string()),
  DEMO: z
    .enum(['', '0', '1', 'true', 'false', 'on', 'off'])
    .default('')
    .transform((value) => ['1', 'true', 'on'].includes(value)),
});

/** A setting is missing or wrong; the message says which and what to put there. */
export class SettingsError extends Error {}

export type Env = Readonly<{
  dataDir: string;
  databaseFile: string;
  appUrl: string;
  authSecret: string;
  /** 32 bytes, for AES-256-GCM and HMAC. */
  dataKey: Buffer;
  smtpUrl?: string;
  mailFrom: string;
  oidc?: { issuer: string; clientId: string; clientSecret: string };
  demo: boolean;
}>;

/** Reads settings from `source`; makes and keeps the secrets that are absent in `DATA_DIR` (mode 600). */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const parsed = shape.safeParse(source);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    throw new SettingsError(`Foyer cannot start: ${problems.join('; ')}. See .env.example.`);
  }
  const values = parsed.data;
  if (values.DEMO && values.SMTP_URL) {
    throw new SettingsError(
      'Foyer cannot start: DEMO lets everyone sign in as anyone, so it does not go together with SMTP_URL. Remove one of them.',
    );
  }
  const oidcParts = [values.OIDC_ISSUER, values.OIDC_CLIENT_ID, values.OIDC_CLIENT_SECRET];
  if (oidcParts.some(Boolean) && !oidcParts.every(Boolean)) {
    throw new SettingsError(
      'Foyer cannot start: OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET go together. Set all three or none.',
    );
  }
  const dataDir = resolve(values.DATA_DIR);
  const kept = keptSecrets(dataDir, Boolean(values.AUTH_SECRET && values.DATA_KEY));
  return {
    dataDir,
    databaseFile: values.DATABASE_URL
      ? resolve(values.DATABASE_URL.slice('file:'.length))
      : join(dataDir, 'foyer.db'),
    appUrl: values.APP_URL.replace(/\/+$/, ''),
    authSecret: values.AUTH_SECRET ?? kept.authSecret,
    dataKey: Buffer.from(values.DATA_KEY ?? kept.dataKey, 'hex'),
    smtpUrl: values.SMTP_URL,
    mailFrom: values.MAIL_FROM,
    oidc:
      values.OIDC_ISSUER && values.OIDC_CLIENT_ID && values.OIDC_CLIENT_SECRET
        ? {
            issuer: values.OIDC_ISSUER,
            clientId: values.OIDC_CLIENT_ID,
            clientSecret: values.OIDC_CLIENT_SECRET,
          }
        : undefined,
    demo: values.DEMO,
  };
}

function keptSecrets(dataDir: string, unneeded: boolean): { authSecret: string; dataKey: string } {
  if (unneeded) return { authSecret: '', dataKey: '' };
  const file = join(dataDir, 'secrets.json');
  mkdirSync(dataDir, { recursive: true });
  if (!existsSync(file)) {
    const fresh = { authSecret: randomBytes(32).toString('hex'), dataKey: randomBytes(32).toString('hex') };
    // Written aside and put there whole: of two processes that start at once, the second reads all that the first wrote
    const own = `${file}.${process.pid}`;
    writeFileSync(own, JSON.stringify(fresh), { mode: 0o600 });
    try {
      linkSync(own, file);
    } catch (error) {
      if (!existsSync(file)) throw error;
    } finally {
      rmSync(own);
    }
  }
  chmodSync(file, 0o600);
  return z
    .object({ authSecret: z.string(), dataKey: z.string() })
    .parse(JSON.parse(readFileSync(file, 'utf8')));
}

let current: Env | undefined;

/** The settings of this process, read once. Not at import: the build has no settings and no data folder. */
export function env(): Env {
  return (current ??= parseEnv(process.env));
}

/** For tests: the settings that `env` gives from now on. */
export function resetEnv(source: Record<string, string | undefined>): void {
  current = parseEnv(source);
}
