import { beforeEach, expect, it } from 'vitest';
import { resetEnv } from './env';
import { isSameOrigin } from './origin';

const secrets = { AUTH_SECRET: 'x'.repeat(32), DATA_KEY: '0'.repeat(64) };
beforeEach(() => resetEnv({ ...secrets, APP_URL: 'https://conference.example.org' }));

it.each<[Record<string, string>, boolean]>([
  [{ origin: 'https://conference.example.org', host: 'internal:3000' }, true],
  [{ origin: 'http://localhost:3000', host: 'localhost:3000' }, true],
  [{ origin: 'https://evil.example', host: 'conference.example.org' }, false],
  [{ origin: 'https://conference.example.org.evil.example', host: 'conference.example.org' }, false],
  [{ origin: 'null', host: 'conference.example.org' }, false],
  [{ host: 'conference.example.org' }, false],
])('a request with %j comes from this site: %s', (headers, expected) => {
  expect(isSameOrigin(new Headers(headers))).toBe(expected);
});
