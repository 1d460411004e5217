const unlikeBase: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ı: 'i',
};

/** Lower case, without accents: "Özdemir" and "ozdemir" are the same, in searching and in sorting. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøłđðı]/g, (letter) => unlikeBase[letter] ?? letter);
}

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
