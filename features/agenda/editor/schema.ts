import { z } from 'zod';
import { DAY_MS } from '@/lib/clock';

/** As many as somebody places at once by undoing an import, say. */
const MOST_MOVES = 500;
const LONGEST_MS = 7 * DAY_MS;
/** The year 10000: what a date field can hold. */
const LATEST = 253_402_300_800_000;

const id = z.string().min(1).max(100);
const instant = z.number().int().min(0).max(LATEST);

const move = z
  .object({
    id,
    /** The version of the session that the move was made from. */
    updatedAt: instant,
    roomId: id.nullable(),
    startsAt: instant.nullable(),
    endsAt: instant.nullable(),
  })
  .refine(({ startsAt, endsAt }) => {
    if (startsAt === null || endsAt === null) return startsAt === endsAt;
    return endsAt > startsAt && endsAt - startsAt <= LONGEST_MS;
  });
export type Move = z.output<typeof move>;

/** What a browser sends: no session twice. */
export const movesSchema = z
  .array(move)
  .min(1)
  .max(MOST_MOVES)
  .refine((moves) => new Set(moves.map((one) => one.id)).size === moves.length);
