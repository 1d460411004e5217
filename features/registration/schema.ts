import * as z from 'zod/mini';
import type { $ZodIssue } from 'zod/v4/core';
import { cleanLine, cleanText, isVisible } from './cleaning';
import { parseAnswers, type Answer, type QuestionRule } from './questions/questions';
import { personPrefix } from './sending';

// zod/mini, since the form loads this schema too. It compiles nothing at run time: the policy of the pages forbids it.
z.config({ jitless: true });

/** Longest texts, in characters as forms count them. */
export const limits = { name: 100, organisation: 200, email: 200, needs: 1_000 } as const;

const MOST_CODE = 500;

/** What the event lets people choose from and asks them to agree to. */
export type RegistrationChoice = {
  categoryIds: readonly string[];
  consents: readonly { id: string; required: boolean }[];
  questions: readonly QuestionRule[];
};

const line = (maximum: number) =>
  z.string().check(
    z.overwrite((value) => cleanLine(value, maximum)),
    z.maxLength(maximum),
  );
const requiredLine = (maximum: number) =>
  line(maximum).check(z.refine(isVisible, { params: { key: 'required' } }));
const text = (maximum: number) =>
  z.string().check(
    z.overwrite((value) => cleanText(value, maximum)),
    z.maxLength(maximum),
  );
const email = z.pipe(
  z.string().check(
    z.overwrite((value) => cleanLine(value, limits.email).toLowerCase()),
    z.minLength(1),
    z.maxLength(limits.email),
  ),
  z.email(),
);

const person = {
  givenName: requiredLine(limits.name),
  familyName: requiredLine(limits.name),
  organisation: line(limits.organisation),
  locale: z.enum(['de', 'en']),
  accessNeeds: text(limits.needs),
  diet: text(limits.needs),
};
const correctionShape = z.object(person);
const deskShape = z.object({ ...person, email });
const companionShape = z.object({
  givenName: person.givenName,
  familyName: person.familyName,
  accessNeeds: person.accessNeeds,
  diet: person.diet,
  email: z.union([z.literal(''), email]),
});
const contactShape = z.object({
  givenName: person.givenName,
  familyName: person.familyName,
  organisation: person.organisation,
  locale: person.locale,
  email,
});
const successorShape = z.object({
  givenName: person.givenName,
  familyName: person.familyName,
  email,
  locale: person.locale,
});
const emailShape = z.object({ email });

type Parsed<Value> = { success: true; data: Value } | { success: false; issues: $ZodIssue[] };

type Corrected = { categoryId: string; answers: Answer[] };
export type CorrectionInput = z.output<typeof correctionShape> & Corrected;
export type DeskCorrectionInput = z.output<typeof deskShape> & Corrected;
/** What a correction may choose from, and the answers that it corrects. */
export type CorrectionChoice = {
  categoryIds: readonly string[];
  questions: readonly QuestionRule[];
  before: readonly Answer[];
};
/** Who takes over a place. */
export type SuccessorInput = z.output<typeof successorShape>;
export type ContactInput = z.output<typeof contactShape>;
export type PersonInput = z.output<typeof deskShape> & {
  categoryId: string;
  /** The consents that were given, required ones included. */
  consentIds: string[];
  answers: Answer[];
};
/** One submission: one person, or several whom a contact registers. Their addresses may be empty then. */
export type PartyInput = {
  people: PersonInput[];
  contact?: ContactInput;
  /** An invitation code, as it was typed. */
  code?: string;
  /** Of the form that was sent; undefined when it was sent without JavaScript. */
  submissionId?: string;
};

/** The name of a consent's checkbox. */
export function consentField(consentId: string): `consent-${string}` {
  return `consent-${consentId}`;
}

function texts(data: FormData, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.map((name) => {
      const value = data.get(name);
      return [name, typeof value === 'string' ? value : ''];
    }),
  );
}

const categoryShape = (ids: readonly string[]) => z.object({ categoryId: z.enum([...ids]) });

function consentShape(consents: RegistrationChoice['consents']) {
  const box = (required: boolean) =>
    z.string().check(z.refine((value) => !required || value !== '', { params: { key: 'consent' } }));
  return z.object(Object.fromEntries(consents.map(({ id, required }) => [consentField(id), box(required)])));
}

function issuesOf(...results: { error?: { issues: $ZodIssue[] } }[]): $ZodIssue[] {
  return results.flatMap((result) => result.error?.issues ?? []);
}

function parseShape<Shape extends z.ZodMiniObject>(shape: Shape, data: FormData, prefix: string) {
  const names = Object.keys(shape.shape);
  const sent = texts(
    data,
    names.map((name) => prefix + name),
  );
  return z.safeParse(shape, Object.fromEntries(names.map((name) => [name, sent[prefix + name]])));
}

/** The same issues, of fields whose names begin with `prefix`. */
function prefixed(issues: readonly $ZodIssue[], prefix: string): $ZodIssue[] {
  return issues.map((issue) => ({ ...issue, path: [prefix + issue.path.join('.')] }));
}

function parsePerson<Shape extends typeof deskShape | typeof companionShape>(
  data: FormData,
  prefix: string,
  shape: Shape,
  choice: RegistrationChoice,
): Parsed<z.output<Shape> & Pick<PersonInput, 'categoryId' | 'answers'>> {
  const basic = parseShape(shape, data, prefix);
  const category = parseShape(categoryShape(choice.categoryIds), data, prefix);
  const answers = parseAnswers(data, prefix, choice.questions, category.data?.categoryId ?? '');
  if (!basic.success || !category.success || !answers.success) {
    const issues = prefixed(issuesOf(basic, category), prefix);
    return { success: false, issues: answers.success ? issues : [...issues, ...answers.issues] };
  }
  return { success: true, data: { ...basic.data, ...category.data, answers: answers.answers } };
}

/** Reads which of the consents are given; those that are required have to be. */
export function parseConsents(data: FormData, consents: RegistrationChoice['consents']): Parsed<string[]> {
  const boxes = texts(
    data,
    consents.map(({ id }) => consentField(id)),
  );
  const parsed = consentShape(consents).safeParse(boxes);
  if (!parsed.success) return { success: false, issues: parsed.error.issues };
  return {
    success: true,
    data: consents.filter(({ id }) => boxes[consentField(id)] !== '').map(({ id }) => id),
  };
}

function parseSubmission(data: FormData): Pick<PartyInput, 'code' | 'submissionId'> {
  const { submissionId = '', code = '' } = texts(data, ['submissionId', 'code']);
  return {
    submissionId: /^[\w-]{16,64}$/.test(submissionId) ? submissionId : undefined,
    // A link that was pasted whole is longer than a code
    code: cleanLine(code.slice(0, MOST_CODE), MOST_CODE) || undefined,
  };
}

/** Reads the registration form of one person. The browser and the server ask the same question. */
export function parseRegistration(data: FormData, choice: RegistrationChoice): Parsed<PartyInput> {
  const person = parsePerson(data, '', deskShape, choice);
  const consents = parseConsents(data, choice.consents);
  if (!person.success || !consents.success) {
    return { success: false, issues: [person, consents].flatMap((one) => (one.success ? [] : one.issues)) };
  }
  const people = [{ ...person.data, consentIds: consents.data }];
  return { success: true, data: { people, ...parseSubmission(data) } };
}

/**
 * Reads the form of a delegation with `count` people, who belong to the organisation of their contact and read its language.
 * Only what is required is agreed to for all of them; the rest each decides by themselves. No two of them may have one address.
 */
export function parseDelegation(
  data: FormData,
  choice: RegistrationChoice,
  count: number,
): Parsed<PartyInput> {
  const contact = parseShape(contactShape, data, 'contact.');
  const required = choice.consents.filter((consent) => consent.required);
  const consents = parseConsents(data, required);
  const parsed = Array.from({ length: count }, (_, index) =>
    parsePerson(data, personPrefix(index), companionShape, choice),
  );
  const issues = [
    ...prefixed(issuesOf(contact), 'contact.'),
    ...[...parsed, consents].flatMap((one) => (one.success ? [] : one.issues)),
  ];
  const seen = new Set<string>();
  for (const [index, person] of parsed.entries()) {
    const address = person.success ? person.data.email : '';
    if (address !== '' && seen.has(address)) issues.push(repeated(`${personPrefix(index)}email`));
    seen.add(address);
  }
  if (!contact.success || !consents.success || issues.length > 0) return { success: false, issues };
  const { organisation, locale } = contact.data;
  const shared = { organisation, locale, consentIds: consents.data };
  const people = parsed.flatMap((one) => (one.success ? [{ ...one.data, ...shared }] : []));
  return { success: true, data: { people, contact: contact.data, ...parseSubmission(data) } };
}

function repeated(field: string): $ZodIssue {
  return {
    code: 'custom',
    path: [field],
    params: { key: 'repeatedAddress' },
    message: '',
    input: undefined,
  };
}

function parseCorrectionOf<Shape extends z.ZodMiniObject>(
  shape: Shape,
  data: FormData,
  { categoryIds, questions, before }: CorrectionChoice,
): Parsed<z.output<Shape> & Corrected> {
  const basic = parseShape(shape, data, '');
  const category = parseShape(categoryShape(categoryIds), data, '');
  const answers = parseAnswers(data, '', questions, category.data?.categoryId ?? '', before);
  if (!basic.success || !category.success || !answers.success) {
    const issues = issuesOf(basic, category);
    return { success: false, issues: answers.success ? issues : [...issues, ...answers.issues] };
  }
  return { success: true, data: { ...basic.data, ...category.data, answers: answers.answers } };
}

/** What people may correct by themselves: all but their address, to which the link goes. */
export function parseCorrection(data: FormData, choice: CorrectionChoice): Parsed<CorrectionInput> {
  return parseCorrectionOf(correctionShape, data, choice);
}

/** What organisers may correct. */
export function parseDeskCorrection(data: FormData, choice: CorrectionChoice): Parsed<DeskCorrectionInput> {
  return parseCorrectionOf(deskShape, data, choice);
}

/** To whom a place is passed. */
export function parseSuccessor(data: FormData): Parsed<SuccessorInput> {
  const parsed = parseShape(successorShape, data, '');
  return parsed.success
    ? { success: true, data: parsed.data }
    : { success: false, issues: parsed.error.issues };
}

export function parseEmail(data: FormData): Parsed<{ email: string }> {
  const parsed = emailShape.safeParse(texts(data, ['email']));
  return parsed.success ? parsed : { success: false, issues: parsed.error.issues };
}
