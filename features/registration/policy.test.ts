import { describe, expect, it } from 'vitest';
import { guest, system, type Actor, type EventRole } from '@/features/people/actor';
import {
  canChangeCategories,
  canChangeRegistrations,
  canOpenRegistrations,
  canSeeFigures,
  canSeeNames,
  canSeeRegistrations,
} from './policy';

function person(role?: EventRole, eventId = 'here', isAdministrator = false): Actor {
  return {
    kind: 'person',
    id: 'p',
    email: 'p@example.org',
    name: 'P',
    locale: 'de',
    isAdministrator,
    roles: new Map(role ? [[eventId, new Set([role])]] : []),
  };
}

// figures, the page of registrations, names, registrations, change registrations, change categories
const nothing = [false, false, false, false, false, false];
const everything = [true, true, true, true, true, true];

describe('who may what with registrations', () => {
  it.each<[string, Actor, boolean[]]>([
    ['a guest', guest, nothing],
    ['a person without a role', person(), nothing],
    ['a viewer', person('viewer'), [true, true, false, false, false, false]],
    ['door staff', person('door'), [true, true, true, false, false, false]],
    ['a curator', person('curator'), [true, false, false, false, false, false]],
    ['a programme editor', person('programme'), [true, false, false, false, false, false]],
    ['an organiser', person('organiser'), everything],
    ['an organiser of another event', person('organiser', 'elsewhere'), nothing],
    ['an administrator', person(undefined, 'here', true), everything],
    ['the program', system('test'), everything],
  ])('%s', (_, actor, expected) => {
    expect([
      canSeeFigures(actor, 'here'),
      canOpenRegistrations(actor, 'here'),
      canSeeNames(actor, 'here'),
      canSeeRegistrations(actor, 'here'),
      canChangeRegistrations(actor, 'here'),
      canChangeCategories(actor, 'here'),
    ]).toEqual(expected);
  });
});
