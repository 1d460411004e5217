import { describe, expect, it } from 'vitest';
import { guest, type Actor } from './actor';
import { landing, returnPath, signInPath, welcomePath } from './landing';

const person: Actor = {
  kind: 'person',
  id: 'p1',
  email: 'kim@example.org',
  name: '',
  locale: 'de',
  isAdministrator: false,
  roles: new Map(),
};
const member: Actor = { ...person, roles: new Map([['e1', new Set(['door'] as const)]]) };
const administrator: Actor = { ...person, isAdministrator: true };

describe('returnPath', () => {
  it.each([
    ['/de', '/de'],
    ['/en/conference/agenda?q=a%20b#now', '/en/conference/agenda?q=a%20b#now'],
    ['/de/../en/x', '/en/x'],
  ])('keeps %s', (value, path) => expect(returnPath(value)).toBe(path));

  it.each([
    undefined,
    42,
    ['/de'],
    '',
    '/',
    'de',
    '/fr/x',
    '/dev/mail',
    '/api/me',
    'https://evil.example/de',
    '//evil.example/de',
    '/\\evil.example/de',
    '/\t/evil.example/de',
    '/de/..//evil.example',
    '/de//evil.example',
    'javascript:alert(1)',
    '/de/sign-in',
    '/de/sign-in/welcome?to=/de',
    '/en/sign-out',
    `/de/${'x'.repeat(500)}`,
  ])('refuses %j', (value) => expect(returnPath(value)).toBeUndefined());
});

describe('landing', () => {
  it.each<[string, Actor, string | undefined, string]>([
    ['a team member without a wish', member, undefined, '/de/organise'],
    ['a team member from a public page', member, '/en/conference', '/de/organise'],
    ['a team member who asked for a desk', member, '/de/organise/x/team', '/de/organise/x/team'],
    ['a team member who asked for the door', member, '/de/door/x', '/de/door/x'],
    ['an administrator', administrator, undefined, '/de/organise'],
    ['an attendee without a wish', person, undefined, '/de'],
    ['an attendee from a public page', person, '/de/conference/agenda', '/de/conference/agenda'],
    ['an attendee who asked for their ticket', person, '/de/conference/me', '/de/conference/me'],
    ['a team member who asked for their own registrations', member, '/en/me', '/en/me'],
    ['a team member who asked for what only begins like it', member, '/en/meadow', '/de/organise'],
    [
      'a team member who asked for their own exhibit',
      member,
      '/de/conference/exhibit',
      '/de/conference/exhibit',
    ],
    [
      'a team member who asked for their own agenda',
      member,
      '/de/conference/agenda/mine?done=taken',
      '/de/conference/agenda/mine?done=taken',
    ],
    ['a guest', guest, undefined, '/de'],
  ])('%s', (_who, actor, wanted, path) => expect(landing(actor, 'de', wanted)).toBe(path));
});

describe('addresses', () => {
  it('carry what is needed and no more', () => {
    expect(signInPath('de')).toBe('/de/sign-in');
    expect(signInPath('en', { to: '/en/x?a=1', error: undefined })).toBe('/en/sign-in?to=%2Fen%2Fx%3Fa%3D1');
    expect(welcomePath('de', undefined)).toBe('/de/sign-in/welcome');
    expect(welcomePath('de', '/de/x')).toBe('/de/sign-in/welcome?to=%2Fde%2Fx');
  });
});
