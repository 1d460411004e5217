import { fold } from '@/lib/fold';

/** What a registration is sorted and searched by; stored beside it, since a database folds only its own alphabet. */
export function searchKeys(registration: {
  givenName: string;
  familyName: string;
  organisation: string;
  email: string;
  ticketCode: string;
}): { nameKey: string; searchKey: string } {
  const { givenName, familyName, organisation, email, ticketCode } = registration;
  return {
    nameKey: fold(`${familyName} ${givenName}`),
    searchKey: fold(`${organisation} ${email} ${ticketCode}`),
  };
}
