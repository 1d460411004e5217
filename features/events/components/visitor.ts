'use client';

import { useEffect, useState } from 'react';

/** What `/api/me` says: who is reading, how many places are left now, and what they have bookmarked and marked with an account. */
export type Visitor = {
  person: { name: string; isTeam: boolean } | null;
  places?: {
    places: number;
    taken: number;
    left: number;
    categories: { id: string; quota: number | null; taken: number; left: number; waiting: number }[];
  };
  /** Short ids of sessions. */
  bookmarks?: string[];
  /** Keys of exhibits of the event's gallery. */
  marks?: { seen: string[]; saved: string[] };
};

const KEPT_MS = 5_000;
let latest: { address: string; at: number; answer: Promise<Visitor | undefined> } | undefined;

async function ask(address: string): Promise<Visitor | undefined> {
  try {
    const response = await fetch(address, { headers: { accept: 'application/json' } });
    return response.ok ? await response.json() : undefined;
  } catch {
    // Offline, or the page is being left: the page says all that it can without
    return undefined;
  }
}

/** Undefined until it is known. All that ask for one event on one page share a request. */
export function useVisitor(event?: string): Visitor | undefined {
  const [visitor, setVisitor] = useState<Visitor>();
  useEffect(() => {
    const address = event ? `/api/me?event=${encodeURIComponent(event)}` : '/api/me';
    const now = performance.now();
    if (latest?.address !== address || now - latest.at > KEPT_MS) {
      latest = { address, at: now, answer: ask(address) };
    }
    let shown = true;
    void latest.answer.then((answer) => shown && setVisitor(answer));
    return () => {
      shown = false;
    };
  }, [event]);
  return visitor;
}
