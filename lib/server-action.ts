import { redirect } from 'next/navigation';
import type { z } from 'zod';

type Kinds = readonly z.ZodType[];
type Given<K extends Kinds> = { -readonly [Place in keyof K]: z.input<K[Place]> };
type Read<K extends Kinds> = { -readonly [Place in keyof K]: z.output<K[Place]> };

/**
 * A server action. Its arguments have types for those who write the pages; who calls it by its address sends anything at all, or
 * nothing. `act` is given them only when each is of its kind; anybody else is led to the start, and nothing is done.
 */
export function serverAction<const K extends Kinds, Answer>(
  kinds: K,
  act: (args: Read<K>) => Promise<Answer>,
): (...args: Given<K>) => Promise<Answer> {
  return async (...args) => {
    const places = kinds.map((kind, place) => kind.safeParse(args[place]));
    if (!places.every((read) => read.success)) redirect('/');
    return act(places.map((read) => read.data) as Read<K>); // each was read by the kind of its place
  };
}
