import { describe, expect, it } from 'vitest';
import type { EventRole } from './actor';
import { revocation } from './rules';

const grants = (...roles: EventRole[]) => roles.map((role, index) => ({ id: `g${index}`, role }));

describe('revocation', () => {
  it('takes back any role but the last organiser’s', () => {
    expect(revocation(grants('organiser', 'door'), 'g1')).toEqual({ ok: true });
    expect(revocation(grants('organiser', 'organiser'), 'g0')).toEqual({ ok: true });
    expect(revocation(grants('organiser', 'door'), 'g0')).toEqual({ ok: false, reason: 'lastOrganiser' });
  });
  it('does not find a role of another event, or one that is gone', () => {
    expect(revocation(grants('organiser'), 'g7')).toEqual({ ok: false, reason: 'notFound' });
  });
});
