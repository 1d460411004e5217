/**
 * Which state the plan is in, as the server tells it: of its sessions, of all that they refer to (rooms, speakers with their
 * absences, the event's days), and of who signed up for what has been released.
 */
export type PlanVersion = { sessions: string; parts: string; signups: string };

/** The version as an ETag. */
export function etagOf({ sessions, parts, signups }: PlanVersion): string {
  return `"${sessions}-${parts}-${signups}"`;
}
