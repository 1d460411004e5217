import { fold } from '@/lib/fold';
import type { Answer, AskedQuestion } from '../questions/questions';

/** What may tell of somebody's health or belief, of one registration. */
export type NeedRow = { accessNeeds: string; diet: string; answers: readonly Answer[] };

/** What was said: in somebody's own words, an option's id, `yes`, `no` or a country; undefined: anything at all. */
export type SaidCount = { said: string | undefined; count: number };
export type NeedCounts = { about: 'accessNeeds' | 'diet' | AskedQuestion; counts: SaidCount[] }[];

class Counter {
  private readonly bySaid = new Map<string, SaidCount & { said: string }>();
  any = 0;

  add(said: readonly string[]): void {
    if (said.length > 0) this.any++;
    for (const one of said) {
      const key = fold(one).replaceAll(/\s+/g, ' ').trim();
      const known = this.bySaid.get(key);
      if (known) known.count++;
      else this.bySaid.set(key, { said: one.trim(), count: 1 });
    }
  }

  /** The most frequent first. */
  get said(): SaidCount[] {
    return [...this.bySaid.values()].sort((a, b) => b.count - a.count || a.said.localeCompare(b.said, 'de'));
  }
}

function choices({ value, optionIds }: Answer, { type }: AskedQuestion): readonly string[] {
  if (optionIds.length > 0) return optionIds;
  return type === 'yesNo' || type === 'country' ? [value] : [];
}

/**
 * Counts of needs and of answers to sensitive questions, without anyone beside them. What people wrote in their own words is
 * counted word for word only where `inOwnWords` (the kitchen has to know), answers to questions never.
 */
export async function countNeeds(
  batches: AsyncIterable<readonly NeedRow[]>,
  questions: readonly AskedQuestion[],
  inOwnWords: boolean,
): Promise<NeedCounts> {
  const needs = (['accessNeeds', 'diet'] as const).map((about) => ({ about, counter: new Counter() }));
  const asked = questions.map((about) => ({ about, counter: new Counter(), answered: 0 }));
  for await (const rows of batches) {
    for (const row of rows) {
      for (const { about, counter } of needs) counter.add(row[about] === '' ? [] : [row[about]]);
      for (const one of asked) {
        const answer = row.answers.find(({ questionId }) => questionId === one.about.id);
        if (!answer) continue;
        one.answered++;
        one.counter.add(choices(answer, one.about));
      }
    }
  }
  return [
    ...needs.map(({ about, counter }) => ({
      about,
      counts: [{ said: undefined, count: counter.any }, ...(inOwnWords ? counter.said : [])],
    })),
    ...asked.map(({ about, counter, answered }) => ({
      about,
      counts: [{ said: undefined, count: answered }, ...counter.said],
    })),
  ];
}
