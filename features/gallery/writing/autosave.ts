import { differingParts, draftOfFields, mergeDrafts, type Draft, type FieldValues } from './draft';

/** What the browser keeps until it has been sent. */
export type Kept = {
  revision: number;
  /** What was stored when the writing began. */
  base: Draft;
  fields: FieldValues;
  /** Sent without hearing whether it arrived. */
  sent: Draft[];
  /** What was kept before that, and waits for the writer to say whether they want it. */
  waiting?: Kept;
};
export type Keeper = { read: () => Kept | undefined; write: (kept: Kept) => void; clear: () => void };

/** What the server says to a draft. `rejected`: by field, what is not stored, and why. */
export type SaveAnswer =
  | { status: 'saved'; revision: number; message: string; rejected: Record<string, string[]> }
  | { status: 'changed'; revision: number; draft: Draft }
  | { status: 'refused'; message: string };

export type AutosaveState =
  | { kind: 'idle' | 'saving' | 'offline' }
  | { kind: 'saved'; message: string; rejected: string[] }
  | { kind: 'clash'; parts: string[]; mine: Draft; theirs: Draft }
  | { kind: 'offer'; parts: string[] }
  | { kind: 'refused'; message: string };

type Door = {
  fields: () => FieldValues;
  /** Puts parts of a draft into the form. */
  fill: (draft: Draft, parts: readonly string[]) => void;
  send: (fields: FieldValues, revision: number) => Promise<SaveAnswer>;
  keeper: Keeper;
  show: (state: AutosaveState) => void;
  /** Sets a timer and gives what stops it. */
  later: (milliseconds: number, work: () => void) => () => void;
};

const PAUSE_MS = 2_000;
const RETRY_MS = 10_000;
const SENT_KEPT = 4;

/**
 * Saves a form while it is written. What was typed is kept in the browser before it is sent and until the server has said that it
 * is stored, so that nothing is lost while there is no connection; what was stored meanwhile by others is brought together with
 * it, and where both have changed the same part, the writer decides.
 */
export class Autosave {
  private base: Draft;
  /** What the server has last said something about. */
  private settled: Draft;
  private sent: Draft[] = [];
  private clashes: string[] = [];
  private theirs: Draft = {};
  private offered:
    { draft: Draft; from: Draft; clashes: string[]; parts: string[]; sent: Draft[] } | undefined;
  /** What was kept and the writer has not answered yet: what is offered, and what comes after it. */
  private waiting: Kept | undefined;
  private stop: () => void = () => undefined;
  private running: Promise<AutosaveState> | undefined;
  private state: AutosaveState = { kind: 'idle' };

  constructor(
    private readonly door: Door,
    base: Draft,
    public revision: number,
  ) {
    this.base = base;
    this.settled = base;
    const kept = door.keeper.read();
    this.waiting = kept;
    this.offerNext();
  }

  private say(state: AutosaveState): AutosaveState {
    this.state = state;
    this.door.show(state);
    return state;
  }

  private mine(): Draft {
    return draftOfFields(this.door.fields());
  }

  /** What was kept and never arrived is offered again, unless it is stored by now: the newest first, one after the other. */
  private offerNext(): void {
    // One question at a time
    while (this.waiting && !this.offered && this.clashes.length === 0) {
      const { base, fields, sent } = this.waiting;
      const merged = mergeDrafts({ base, sent, mine: draftOfFields(fields), theirs: this.base });
      const parts = differingParts(merged.draft, this.base);
      if (parts.length > 0) {
        this.offered = { ...merged, from: this.base, parts, sent };
        this.say({ kind: 'offer', parts });
      } else {
        this.waiting = this.waiting.waiting;
        this.keep();
      }
    }
  }

  /** The writer wants what was offered, or does not. */
  answerOffer(take: boolean): void {
    const { offered } = this;
    this.offered = undefined;
    this.say({ kind: 'idle' });
    this.waiting = this.waiting?.waiting;
    if (offered && take) this.take(offered);
    this.keep();
    this.offerNext();
  }

  private take(offered: NonNullable<typeof this.offered>): void {
    // What was typed since stands beside what was kept, and the writer decides
    const now = this.mine();
    const typed = offered.parts.filter((part) => now[part] !== offered.from[part]);
    const rivals = typed.filter((part) => now[part] !== offered.draft[part]);
    const kept = Object.fromEntries(rivals.map((part) => [part, offered.draft[part] ?? '']));
    const untouched = offered.parts.filter((part) => !typed.includes(part));
    this.door.fill(offered.draft, untouched);
    this.sent = offered.sent;
    const undecided = Object.fromEntries(this.clashes.map((part) => [part, this.theirs[part] ?? '']));
    const clashes = [...offered.clashes.filter((part) => untouched.includes(part)), ...rivals];
    if (clashes.length > 0)
      this.clash([...new Set([...this.clashes, ...clashes])], { ...offered.from, ...undecided, ...kept });
    this.typed();
  }

  /** Something was typed: keep it, and send it after a pause. */
  typed(): void {
    if (!this.isDirty()) return;
    this.keep();
    this.stop();
    if (this.clashes.length === 0) this.stop = this.door.later(PAUSE_MS, () => void this.flush());
  }

  /** Whether something stands in the form that the server has not heard. */
  isDirty(): boolean {
    return differingParts(this.mine(), this.settled).length > 0;
  }

  /** Keeps what has not been sent, and beside it what waits for an answer; nothing when there is neither. */
  private keep(isRejected = false): void {
    const { base, revision, sent, waiting } = this;
    if (this.isDirty() || isRejected)
      this.door.keeper.write({
        base,
        revision,
        sent,
        fields: this.door.fields(),
        ...(waiting && { waiting }),
      });
    else if (waiting) this.door.keeper.write(waiting);
    else this.door.keeper.clear();
  }

  /** Sends what has not been sent, and says how things stand then. One at a time. */
  async flush(): Promise<AutosaveState> {
    this.stop();
    while (this.running) await this.running;
    if (!this.isDirty() || this.clashes.length > 0) return this.state;
    this.running = this.sendOn().finally(() => (this.running = undefined));
    return this.running;
  }

  private async sendOn(): Promise<AutosaveState> {
    for (;;) {
      const mine = this.mine();
      this.say({ kind: 'saving' });
      this.sent = [...this.sent, mine].slice(-SENT_KEPT);
      this.keep();
      let answer: SaveAnswer;
      try {
        answer = await this.door.send(this.door.fields(), this.revision);
      } catch {
        this.stop = this.door.later(RETRY_MS, () => void this.flush());
        return this.say({ kind: 'offline' });
      }
      if (answer.status === 'refused') return this.say({ kind: 'refused', message: answer.message });
      this.revision = answer.revision;
      if (answer.status === 'saved') return this.saved(mine, answer);
      const merged = mergeDrafts({
        base: this.base,
        sent: this.sent,
        mine: this.mine(),
        theirs: answer.draft,
      });
      this.base = answer.draft;
      this.settled = answer.draft;
      this.sent = [];
      this.door.fill(merged.draft, merged.taken);
      if (merged.clashes.length > 0) {
        this.clash(merged.clashes, answer.draft);
        this.keep();
        return this.state;
      }
      if (!this.isDirty()) {
        this.keep();
        return this.say({ kind: 'idle' });
      }
    }
  }

  private saved(mine: Draft, answer: SaveAnswer & { status: 'saved' }): AutosaveState {
    const rejected = Object.keys(answer.rejected);
    const isRejected = (part: string) =>
      rejected.some((name) => (name.split('.')[0] ?? '') === part.split('.')[0]);
    const stored = Object.entries(mine).filter(([part]) => !isRejected(part));
    this.base = { ...this.base, ...Object.fromEntries(stored) };
    this.settled = mine;
    this.sent = [];
    if (this.isDirty()) this.typed();
    else this.keep(rejected.length > 0);
    return this.say({ kind: 'saved', message: answer.message, rejected });
  }

  private clash(parts: string[], theirs: Draft): void {
    this.clashes = parts;
    this.theirs = theirs;
    this.say({ kind: 'clash', parts, theirs, mine: this.mine() });
  }

  /** Of one part that both have changed, the writer keeps their own words or takes the others'. */
  decide(part: string, whose: 'mine' | 'theirs'): void {
    if (whose === 'theirs') this.door.fill(this.theirs, [part]);
    this.clashes = this.clashes.filter((one) => one !== part);
    if (this.clashes.length > 0) return this.clash(this.clashes, this.theirs);
    this.say({ kind: 'idle' });
    this.keep();
    this.offerNext();
    if (this.isDirty()) void this.flush();
  }

  end(): void {
    this.stop();
  }
}
