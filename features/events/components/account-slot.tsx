'use client';

import { usePathname } from 'next/navigation';
import { Menu } from '@/components/layout/menu';
import { useVisitor } from './visitor';

type Link = { href: string; label: string };

/** "Sign in" in the static page; once known, the reader's name with what they can go to. */
export function AccountSlot({
  event,
  signIn,
  signOut,
  mine,
  organise,
}: {
  event?: string;
  signIn: Link;
  signOut: Link;
  mine: Link;
  organise: Link;
}) {
  const person = useVisitor(event)?.person;
  const pathname = usePathname();
  if (!person) return <a href={`${signIn.href}?${new URLSearchParams({ to: pathname })}`}>{signIn.label}</a>;
  return (
    <Menu id="account" label={person.name}>
      <span className="max-w-[14rem] self-center truncate text-soft">{person.name}</span>
      {person.isTeam && <a href={organise.href}>{organise.label}</a>}
      <a href={mine.href}>{mine.label}</a>
      <a href={signOut.href}>{signOut.label}</a>
    </Menu>
  );
}
