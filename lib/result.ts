/** An expected failure: why, as a key that one place turns into words, with the facts that led to it. */
export type Refusal<Reason extends string = string, Facts = unknown> = {
  ok: false;
  reason: Reason;
  facts?: Facts;
};
export type Success<Value> = { ok: true; value: Value };
export type Result<Value, Reason extends string = string, Facts = unknown> =
  Success<Value> | Refusal<Reason, Facts>;

export function ok(): Success<undefined>;
export function ok<Value>(value: Value): Success<Value>;
export function ok<Value>(value?: Value): Success<Value | undefined> {
  return { ok: true, value };
}

export function refuse<Reason extends string>(reason: Reason): Refusal<Reason, never>;
export function refuse<Reason extends string, Facts>(reason: Reason, facts: Facts): Refusal<Reason, Facts>;
export function refuse<Reason extends string, Facts>(reason: Reason, facts?: Facts): Refusal<Reason, Facts> {
  return { ok: false, reason, facts };
}
