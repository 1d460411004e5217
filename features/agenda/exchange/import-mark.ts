import { sha256 } from '@/lib/crypto';
import type { PlanRows } from '../releases/snapshot';
import type { ImportEvent, ImportPlan } from './import-fate';

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

/**
 * In short, what a dry run was made from and what it showed: what is planned, and what would become of it. Another mark later
 * means that something has changed since.
 */
export function importMark(plan: PlanRows, event: ImportEvent, shown: ImportPlan): string {
  const rows = Object.entries(plan).map(([list, own]: [string, { id: string }[]]) => [
    list,
    [...own].sort(byId),
  ]);
  const { timeZone, dayStartMinutes, startsAt, endsAt } = event;
  const days = { timeZone, dayStartMinutes, startsAt, endsAt };
  return sha256(JSON.stringify([rows, days, shown])).slice(0, 32);
}
