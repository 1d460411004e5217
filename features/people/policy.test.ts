import { describe, expect, it } from 'vitest';
import { eventRoles } from '@/db/choices';
import { guest, system, type Actor, type EventRole } from './actor';
import { hasRole, isAdministrator, isOrganiser, isTeam } from './policy';

const person = (roles: [string, EventRole[]][], administers = false): Actor => ({
  kind: 'person',
  id: 'p1',
  email: 'kim@example.org',
  name: '',
  locale: 'de',
  isAdministrator: administers,
  roles: new Map(roles.map(([event, own]) => [event, new Set(own)])),
});

describe('who may what', () => {
  const table: [
    string,
    Actor,
    { team: boolean; organiser: boolean; administrator: boolean; may: EventRole[] },
  ][] = [
    ['guest', guest, { team: false, organiser: false, administrator: false, may: [] }],
    ['person', person([]), { team: false, organiser: false, administrator: false, may: [] }],
    [
      'organiser elsewhere',
      person([['e2', ['organiser']]]),
      { team: false, organiser: false, administrator: false, may: [] },
    ],
    [
      'viewer',
      person([['e1', ['viewer']]]),
      { team: true, organiser: false, administrator: false, may: ['viewer'] },
    ],
    [
      'door',
      person([['e1', ['door']]]),
      { team: true, organiser: false, administrator: false, may: ['door'] },
    ],
    [
      'curator and door',
      person([['e1', ['curator', 'door']]]),
      { team: true, organiser: false, administrator: false, may: ['door', 'curator'] },
    ],
    [
      'organiser',
      person([['e1', ['organiser']]]),
      { team: true, organiser: true, administrator: false, may: [...eventRoles] },
    ],
    [
      'administrator',
      person([], true),
      { team: true, organiser: true, administrator: true, may: [...eventRoles] },
    ],
    [
      'the program',
      system('test'),
      { team: true, organiser: true, administrator: true, may: [...eventRoles] },
    ],
  ];
  it.each(table)('%s', (_who, actor, { team, organiser, administrator, may }) => {
    expect(isTeam(actor, 'e1')).toBe(team);
    expect(isOrganiser(actor, 'e1')).toBe(organiser);
    expect(isAdministrator(actor)).toBe(administrator);
    expect(eventRoles.filter((role) => hasRole(actor, 'e1', role))).toEqual(may);
  });
});
