import 'server-only';
import { write } from '@/db/client';
import type { Actor } from '@/features/people/actor';
import { signOffIn, signUpIn, type SignOffResult, type SignUpResult } from '@/features/signup/mutations';
import { refuse } from '@/lib/result';
import { byToken } from './person-queries';

// Sign-ups by the holder of a secret link; the link is the permission.

export function signUpOwn(
  actor: Actor,
  now: Date,
  eventSlug: string,
  token: string,
  sessionId: string,
): Promise<SignUpResult> {
  return write(async (tx) => {
    const found = await byToken(tx, actor, eventSlug, token);
    if (!found) return refuse('notFound');
    return signUpIn(tx, actor, now, found.event, found.registration, sessionId, false);
  });
}

export function signOffOwn(
  actor: Actor,
  now: Date,
  eventSlug: string,
  token: string,
  sessionId: string,
): Promise<SignOffResult> {
  return write(async (tx) => {
    const found = await byToken(tx, actor, eventSlug, token);
    if (!found) return refuse('notFound');
    return signOffIn(tx, actor, now, found.event, found.registration.id, sessionId, false);
  });
}
