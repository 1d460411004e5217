import { describe, expect, it } from 'vitest';
import { emailAddress } from './schema';

describe('emailAddress', () => {
  it.each([
    [' Kim.Muster@Example.ORG\n', 'kim.muster@example.org'],
    ['kim+news@example.org', 'kim+news@example.org'],
    ['kim@Müller.example', 'kim@xn--mller-kva.example'],
    [`${'a'.repeat(242)}@example.org`, `${'a'.repeat(242)}@example.org`],
  ])('takes %j', (typed, stored) => expect(emailAddress.parse(typed)).toBe(stored));

  it.each([
    '',
    'kim',
    'kim@',
    '@example.org',
    'kim@example',
    'a@b@example.org',
    'kim@example.org,eve@example.org',
    'kim@example.org\r\nBcc: eve@example.org',
    'ki m@example.org',
    'kim\u0000@example.org',
    '"kim"@example.org',
    'kim@exa mple.org',
    'kim@ex\u00e4 mple.org',
    `${'a'.repeat(243)}@example.org`,
  ])('refuses %j', (typed) => expect(emailAddress.safeParse(typed).success).toBe(false));
});
