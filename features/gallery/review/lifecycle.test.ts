import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exhibitStatuses } from '@/db/choices';
import { isTemplate } from '@/features/mail/render';
import { canEditExhibit } from '../policy';
import type { ExhibitStatus } from '../rules';
import { exhibitSteps, isDone, lifecycle, lifecycleDiagram, stepKinds, stepsIn, stepTo } from './lifecycle';

const possible = exhibitStatuses.flatMap((from) =>
  exhibitSteps.flatMap((step) => {
    const to = stepTo(from, step);
    return to ? [{ from, step, to }] : [];
  }),
);

describe('the life of an exhibit', () => {
  it('is decided for every status and every step, each with its mail', () => {
    expect(Object.keys(lifecycle)).toEqual([...exhibitStatuses]);
    expect(Object.keys(stepKinds)).toEqual([...exhibitSteps]);
    expect(possible).toHaveLength(11);
    for (const { mail } of Object.values(stepKinds)) expect(mail === null || isTemplate(mail)).toBe(true);
  });

  it('leads into every status and out of each', () => {
    for (const status of exhibitStatuses) {
      expect(status === 'draft' || possible.some(({ to }) => to === status)).toBe(true);
      expect(possible.some(({ from }) => from === status)).toBe(true);
    }
    for (const { from, to } of possible) expect(to).not.toBe(from);
  });

  it('offers an exhibitor only to hand in, and a curator all', () => {
    expect(exhibitStatuses.map((status) => stepsIn(status, 'exhibitor'))).toEqual([
      ['submit'],
      [],
      [],
      [],
      [],
    ]);
    expect(exhibitStatuses.map((status) => stepsIn(status, 'curator'))).toEqual([
      ['submit', 'publish'],
      ['return', 'accept', 'decline', 'publish'],
      ['return', 'decline', 'publish'],
      ['reopen'],
      ['unpublish'],
    ]);
  });

  it('takes pressing twice for once', () => {
    for (const { step, to } of possible) {
      expect(isDone(to, step) || stepTo(to, step) !== undefined).toBe(true);
    }
    for (const { from, step } of possible) expect(isDone(from, step)).toBe(false);
    expect(isDone('draft', 'accept')).toBe(false);
  });

  it('publishes nothing that was not asked for all that it needs, however it came there', () => {
    const history = fc.array(fc.constantFrom(...exhibitSteps), { maxLength: 40 });
    fc.assert(
      fc.property(history, (steps) => {
        let status: ExhibitStatus = 'draft';
        for (const step of steps) {
          const to = stepTo(status, step);
          if (!to) continue;
          if (to === 'published') expect(stepKinds[step].asks).toBe('publication');
          // What left the hands of the curators comes back to them before it is shown
          if (to === 'draft') expect(stepKinds[step].mail).toBe('exhibit-returned');
          status = to;
        }
        // There is always a way to the gallery, of three steps at most
        let ahead = new Set([status]);
        for (let n = 0; n < 3; n += 1) {
          ahead = new Set([...ahead, ...[...ahead].flatMap((one) => Object.values(lifecycle[one]))]);
        }
        expect(ahead.has('published')).toBe(true);
      }),
    );
  });

  it('never lets an exhibitor change what a curator has decided', () => {
    const person = { kind: 'person', id: 'x', email: '', name: '', locale: 'de' } as const;
    const exhibitor = { ...person, isAdministrator: false, roles: new Map() };
    for (const { step, to } of possible) {
      const isOpen = canEditExhibit(exhibitor, { eventId: 'e', status: to, exhibitorIds: ['x'] });
      expect(isOpen).toBe(['submit', 'return', 'reopen'].includes(step));
    }
  });

  it('is drawn in the documentation as it is here', () => {
    const page = readFileSync(join(process.cwd(), 'docs/exhibit-states.md'), 'utf8');
    expect(page).toContain(`\`\`\`mermaid\n${lifecycleDiagram()}\n\`\`\``);
  });
});
