import type { Localized } from '@/lib/i18n/locale';

/** What a speaker may propose other words for: those of a session, and those about themselves. */
export const proposalFields = {
  session: ['title.de', 'title.en', 'subtitle.de', 'subtitle.en', 'abstract.de', 'abstract.en'],
  profile: ['role.de', 'role.en', 'organisation', 'biography.de', 'biography.en'],
} as const;
export type ProposalSubject = keyof typeof proposalFields;
export type ProposalField = (typeof proposalFields)[ProposalSubject][number];
/** Words by field; a field that is not there is to stay as it is. */
export type ProposalTexts = Partial<Record<ProposalField, string>>;

type SessionWords = { title: Localized; subtitle: Localized; abstract: Localized };
type ProfileWords = { role: Localized; organisation: string; biography: Localized };

export function sessionTexts({ title, subtitle, abstract }: SessionWords): ProposalTexts {
  return {
    ...{ 'title.de': title.de, 'title.en': title.en },
    ...{ 'subtitle.de': subtitle.de, 'subtitle.en': subtitle.en },
    ...{ 'abstract.de': abstract.de, 'abstract.en': abstract.en },
  };
}

export function profileTexts({ role, organisation, biography }: ProfileWords): ProposalTexts {
  return {
    ...{ 'role.de': role.de, 'role.en': role.en, organisation },
    ...{ 'biography.de': biography.de, 'biography.en': biography.en },
  };
}

/** Those of `wanted` that are other than what is there, in the order of the form. */
export function changesOf(
  subject: ProposalSubject,
  there: ProposalTexts,
  wanted: ProposalTexts,
): { field: ProposalField; was: string; is: string }[] {
  return proposalFields[subject].flatMap((field) => {
    const [was, is] = [there[field] ?? '', wanted[field]];
    return is === undefined || is === was ? [] : [{ field, was, is }];
  });
}

/** What is proposed alone: if other words are changed meanwhile, taking it leaves those as they are. */
export function proposedTexts(
  subject: ProposalSubject,
  there: ProposalTexts,
  wanted: ProposalTexts,
): ProposalTexts {
  return Object.fromEntries(changesOf(subject, there, wanted).map(({ field, is }) => [field, is]));
}

const localized = (texts: ProposalTexts, name: 'title' | 'subtitle' | 'abstract' | 'role' | 'biography') => ({
  de: texts[`${name}.de`] ?? '',
  en: texts[`${name}.en`] ?? '',
});

export function withSessionTexts(session: SessionWords, proposed: ProposalTexts): SessionWords {
  const texts = { ...sessionTexts(session), ...proposed };
  return {
    title: localized(texts, 'title'),
    subtitle: localized(texts, 'subtitle'),
    abstract: localized(texts, 'abstract'),
  };
}

export function withProfileTexts(speaker: ProfileWords, proposed: ProposalTexts): ProfileWords {
  const texts = { ...profileTexts(speaker), ...proposed };
  return {
    role: localized(texts, 'role'),
    organisation: texts.organisation ?? '',
    biography: localized(texts, 'biography'),
  };
}

/**
 * What a proposal was compared with: of a session when it was changed last (milliseconds since 1970), of a speaker the
 * revision. Whoever takes it says which they saw.
 */
export function lockOf({
  session,
  speaker,
}: {
  session: { updatedAt: Date } | null | undefined;
  speaker: { revision: number };
}): number {
  return session ? session.updatedAt.getTime() : speaker.revision;
}
