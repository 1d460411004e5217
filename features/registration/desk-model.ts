import { decideAdmission, decideOffers, CONFIRM_HOURS, type WaitingParty } from './admission';
import { decideClaim, type Claim, type PlaceLedger } from './capacity';
import { decideCode } from './codes/codes';
import { isLive, needsPlace, step, takesPlace, type Move, type RegistrationStatus } from './lifecycle';

// A registration desk in memory, made of the same rules: tests play random histories on it, and hold the database to it.

const HOUR_MS = 3_600_000;
export const OFFER_HOURS = 48;
const name = { de: 'a', en: 'a' };

export type Setting = {
  places: number;
  heldBack: number;
  confirmEmail: boolean;
  perAddress: 'one' | 'any';
  optionPlaces: number;
  /** A code for the first category. */
  code: { uses: number; holdsPlaces: boolean };
  categories: readonly {
    quota: number | null;
    approval: boolean;
    whenFull: 'waitingList' | 'closed';
  }[];
};
/** Address 0 is nobody's: in a delegation the contact's, alone one like any other. */
type Asked = { address: number; category: number; option: boolean };
export type Step =
  | { kind: 'register'; people: readonly Asked[]; code: boolean }
  | { kind: 'move'; who: number; move: 'confirmAddress' | 'accept' | 'cancel' }
  | { kind: 'decide'; who: number; move: 'approve' | 'decline' | 'queue' | 'offer' | 'admit' | 'cancel' }
  | { kind: 'addPlace'; who: number }
  | { kind: 'place'; who: number; place: 'first' | 'last' | 'byTime' }
  | { kind: 'wait'; hours: number };

export type Entry = Asked & {
  status: RegistrationStatus;
  own: boolean;
  delegation: number | null;
  code: boolean;
  priority: number;
  queue: number;
  expiresAt: number | null;
};

export class Desk {
  entries: Entry[] = [];
  places: number;
  readonly quotas: (number | null)[];
  /** Hours since the beginning. */
  now = 0;
  private queue = 0;
  private delegations = 0;

  constructor(private readonly setting: Setting) {
    this.places = setting.places;
    this.quotas = setting.categories.map(({ quota }) => quota);
  }

  ledger(): PlaceLedger {
    const { code, heldBack, optionPlaces } = this.setting;
    const placed = this.entries.filter(({ status }) => takesPlace(status));
    const withCode = placed.filter((entry) => entry.code).length;
    const kept = code.holdsPlaces ? Math.max(0, code.uses - withCode) : 0;
    return {
      ...{ places: this.places, heldBack, houseTaken: 0, kept },
      total: { taken: placed.length, lastAt: null },
      categories: new Map(
        this.quotas.map((quota, index) => {
          const taken = placed.filter(({ category }) => category === index).length;
          return [String(index), { name, quota, taken, kept: index === 0 ? kept : 0, lastAt: null }];
        }),
      ),
      options: new Map([
        [
          'option',
          { label: name, places: optionPlaces, taken: placed.filter(({ option }) => option).length },
        ],
      ]),
    };
  }

  private claim({ category, option }: Asked, code: boolean): Claim {
    const from = code && this.setting.code.holdsPlaces && category === 0 ? 'code' : 'all';
    return { categoryId: String(category), optionIds: option ? ['option'] : [], from };
  }

  /** Who waits, as parties in the order of the list. */
  waiting(): (WaitingParty & { entries: Entry[] })[] {
    const inOrder = this.entries
      .filter(({ status }) => status === 'waiting')
      .sort((a, b) => b.priority - a.priority || a.queue - b.queue);
    const parties = new Map<string, Entry[]>();
    for (const entry of inOrder) {
      const party = entry.delegation === null ? `one-${entry.queue}` : `group-${entry.delegation}`;
      parties.set(party, [...(parties.get(party) ?? []), entry]);
    }
    return [...parties.values()].map((entries) => ({
      entries,
      ids: entries.map(({ queue }) => String(queue)),
      claims: entries.map((entry) => this.claim(entry, entry.code)),
    }));
  }

  private move(entry: Entry, move: Move): void {
    const next = step(entry.status, move);
    if (!next) return;
    let { code } = entry;
    if (!isLive(entry.status)) {
      const living = this.entries.filter(({ status }) => isLive(status));
      const again = living.some(({ own, address }) => own && entry.own && address === entry.address);
      if (again && this.setting.perAddress === 'one') return;
      code &&= living.filter((other) => other.code).length < this.setting.code.uses;
    }
    if (needsPlace(entry.status, move) && !decideClaim(this.ledger(), this.claim(entry, code)).ok) return;
    entry.code = code;
    entry.status = next.to;
    entry.expiresAt = next.to === 'offered' ? this.now + OFFER_HOURS : null;
    if (next.to === 'waiting') entry.queue = ++this.queue;
  }

  private offer(): void {
    for (const { entries } of decideOffers(this.ledger(), this.waiting(), new Date(this.now * HOUR_MS))) {
      for (const entry of entries) this.move(entry, 'offer');
    }
  }

  private changing(work: () => void): void {
    const due = this.entries.filter(({ expiresAt }) => expiresAt !== null && expiresAt <= this.now);
    for (const entry of due) this.move(entry, 'lapse');
    if (due.length > 0) this.offer();
    work();
    this.offer();
  }

  play(done: Step): void {
    if (done.kind === 'wait') {
      this.now += done.hours;
      return this.changing(() => undefined);
    }
    if (done.kind === 'register') return this.changing(() => this.register(done.people, done.code));
    const entry = this.entries[done.who % this.entries.length];
    if (!entry) return;
    switch (done.kind) {
      case 'move':
      case 'decide':
        if (done.move === 'cancel' && !isLive(entry.status)) return;
        return this.changing(() => this.move(entry, done.move));
      case 'addPlace':
        return this.addPlaceOrNothing(done.who % this.entries.length);
      case 'place':
        if (entry.status === 'waiting') this.place(entry, done.place);
    }
  }

  private register(people: readonly Asked[], withCode: boolean): void {
    const { code, categories, confirmEmail, perAddress } = this.setting;
    const now = new Date(this.now * HOUR_MS);
    const first = people.filter(({ category }) => category === 0);
    if (withCode) {
      const used = this.entries.filter((entry) => entry.code && isLive(entry.status)).length;
      const facts = { categoryId: '0', categoryName: name, uses: code.uses, used, expiresAt: null };
      const chosen = first.length > 0 ? '0' : String(people[0]?.category);
      if (!decideCode(facts, chosen, Math.max(1, first.length), now).ok) return;
    }
    const candidates = people.flatMap((asked) => {
      const category = categories[asked.category];
      return category ? [{ claim: this.claim(asked, withCode), category }] : [];
    });
    const verdict = decideAdmission(this.ledger(), candidates, { confirmEmail }, now);
    if (!verdict.ok) return;
    const isGroup = people.length > 1;
    const known = (address: number) =>
      this.entries.some((entry) => entry.own && entry.address === address && isLive(entry.status));
    const hasOwn = ({ address }: Asked) => !isGroup || address > 0;
    if (perAddress === 'one' && people.some((asked) => hasOwn(asked) && known(asked.address))) return;
    const delegation = isGroup ? ++this.delegations : null;
    for (const [index, asked] of people.entries()) {
      const status = verdict.statuses[index] ?? 'confirmed';
      this.entries.push({
        ...asked,
        status,
        own: hasOwn(asked),
        delegation,
        code: withCode && asked.category === 0,
        priority: 0,
        queue: status === 'waiting' ? ++this.queue : 0,
        expiresAt: status === 'unconfirmed' ? this.now + CONFIRM_HOURS : null,
      });
    }
  }

  /** Where the place cannot be taken, nothing at all has happened: not even what the clock had brought. */
  private addPlaceOrNothing(index: number): void {
    const before = structuredClone({ ...this });
    const entry = this.entries[index];
    if (!entry) return;
    this.changing(() => this.addPlace(entry));
    const { status } = entry;
    if (before.entries[index]?.status !== 'confirmed' && status === 'confirmed') return;
    Object.assign(this, before);
  }

  private addPlace(entry: Entry): void {
    const move = entry.status === 'pending' || entry.status === 'declined' ? 'approve' : 'admit';
    for (let tries = 0; tries < 2 && needsPlace(entry.status, move); tries++) {
      const verdict = decideClaim(this.ledger(), { ...this.claim(entry, entry.code), optionIds: [] });
      if (verdict.ok) break;
      if (verdict.reason === 'eventFull') this.places++;
      else this.quotas[entry.category] = (this.quotas[entry.category] ?? 0) + 1;
    }
    this.move(entry, move);
  }

  private place(entry: Entry, place: 'first' | 'last' | 'byTime'): void {
    const priorities = this.waiting().flatMap(({ entries }) => entries.map(({ priority }) => priority));
    const target = { first: Math.max(...priorities) + 1, last: Math.min(...priorities) - 1, byTime: 0 };
    this.changing(() => (entry.priority = target[place]));
  }
}
