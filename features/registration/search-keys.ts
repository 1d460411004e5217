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

/** What an invitation code is searched by. */
export function codeSearchKey(code: { label: string; holder: string; email: string | null }): string {
  return fold(`${code.label} ${code.holder} ${code.email ?? ''}`);
}
