import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { registrationStatuses } from '@/db/choices';
import { isTemplate } from '@/features/mail/render';
import {
  beginnings,
  isLive,
  lifecycle,
  lifecycleDiagram,
  live,
  moves,
  needsPlace,
  placeTaking,
  step,
  takesPlace,
} from './lifecycle';

const every = registrationStatuses.flatMap((status) => moves.map((move) => ({ status, move })));

describe('the life of a registration', () => {
  it('is decided for every status and every move, each with its mail', () => {
    const possible = every.filter(({ status, move }) => step(status, move));
    expect(Object.keys(lifecycle)).toEqual([...registrationStatuses]);
    expect(possible).toHaveLength(19);
    for (const { status, move } of possible) expect(isTemplate(step(status, move)!.mail)).toBe(true);
    for (const mail of Object.values(beginnings)) expect(isTemplate(mail)).toBe(true);
  });

  it('leads into every status, and out of each that is not the end', () => {
    const reached = new Set(every.flatMap(({ status, move }) => step(status, move)?.to ?? []));
    for (const status of registrationStatuses) {
      expect(reached.has(status) || status in beginnings).toBe(true);
      if (isLive(status)) expect(step(status, 'cancel')?.to).toBe('cancelled');
    }
  });

  it('lets only who is alive take a place', () => {
    for (const status of placeTaking) expect(live).toContain(status);
    expect(registrationStatuses.filter(takesPlace)).toEqual([...placeTaking]);
    expect(registrationStatuses.filter(isLive)).toEqual([...live]);
  });

  it('asks for a place exactly where one is taken that was not held', () => {
    const asking = every.filter(({ status, move }) => needsPlace(status, move));
    expect(asking).toEqual([
      { status: 'pending', move: 'approve' },
      { status: 'waiting', move: 'offer' },
      { status: 'waiting', move: 'admit' },
      { status: 'declined', move: 'approve' },
    ]);
  });

  it('is drawn in the documentation as it is here', () => {
    const page = readFileSync(join(process.cwd(), 'docs/registration-states.md'), 'utf8');
    expect(page).toContain(`\`\`\`mermaid\n${lifecycleDiagram()}\n\`\`\``);
  });
});
