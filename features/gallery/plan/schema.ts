import { z } from 'zod';

const NAME_LENGTH = 100;

const line = z.string().trim().max(NAME_LENGTH);
/** What a plan is called: "Ground floor". In one language at least. */
export const planName = z.object({
  name: z
    .object({ de: line, en: line })
    .refine(({ de, en }) => de !== '' || en !== '', { params: { key: 'required' } }),
});
