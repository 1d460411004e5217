import * as z from 'zod/mini';
import type { $ZodIssue } from 'zod/v4/core';
import { cleanLine, cleanText, isVisible } from './cleaning';

// zod/mini, since the form loads this schema too. It compiles nothing at run time: the policy of the pages forbids it.
z.config({ jitless: true });

/** Longest texts, in characters as forms count them. */
export const limits = { name: 100, organisation: 200, email: 200, needs: 1_000 } as const;

/** What the event lets people choose from and asks them to agree to. */
export type RegistrationChoice = {
  categoryIds: readonly string[];
  consents: readonly { id: string; required: boolean }[];
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
const registrationShape = deskShape;
const emailShape = z.object({ email });

type Parsed<Value> = { success: true; data: Value } | { success: false; issues: $ZodIssue[] };

export type CorrectionInput = z.output<typeof correctionShape> & { categoryId: string };
export type DeskCorrectionInput = z.output<typeof deskShape> & { categoryId: string };
export type RegistrationInput = z.output<typeof registrationShape> & {
  categoryId: string;
  /** The consents that were given, required ones included. */
  consentIds: string[];
  /** Of the form that was sent; undefined when it was sent without JavaScript. */
  submissionId: string | undefined;
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

/** Reads the registration form. The browser and the server ask the same question. */
export function parseRegistration(data: FormData, choice: RegistrationChoice): Parsed<RegistrationInput> {
  const basic = registrationShape.safeParse(texts(data, Object.keys(registrationShape.shape)));
  const category = categoryShape(choice.categoryIds).safeParse(texts(data, ['categoryId']));
  const fields = choice.consents.map(({ id }) => consentField(id));
  const boxes = texts(data, fields);
  const consents = consentShape(choice.consents).safeParse(boxes);
  if (!basic.success || !category.success || !consents.success) {
    return { success: false, issues: issuesOf(basic, category, consents) };
  }
  const consentIds = choice.consents.filter(({ id }) => boxes[consentField(id)] !== '').map(({ id }) => id);
  const { submissionId = '' } = texts(data, ['submissionId']);
  return {
    success: true,
    data: {
      ...basic.data,
      ...category.data,
      consentIds,
      submissionId: /^[\w-]{16,64}$/.test(submissionId) ? submissionId : undefined,
    },
  };
}

function parseCorrectionOf<Value>(
  shape: {
    shape: object;
    safeParse: (
      value: unknown,
    ) =>
      { success: true; data: Value; error?: undefined } | { success: false; error: { issues: $ZodIssue[] } };
  },
  data: FormData,
  categoryIds: readonly string[],
): Parsed<Value & { categoryId: string }> {
  const basic = shape.safeParse(texts(data, Object.keys(shape.shape)));
  const category = categoryShape(categoryIds).safeParse(texts(data, ['categoryId']));
  if (!basic.success || !category.success) return { success: false, issues: issuesOf(basic, category) };
  return { success: true, data: { ...basic.data, ...category.data } };
}

/** What people may correct by themselves: all but their address, to which the link goes. */
export function parseCorrection(data: FormData, categoryIds: readonly string[]): Parsed<CorrectionInput> {
  return parseCorrectionOf(correctionShape, data, categoryIds);
}

/** What organisers may correct. */
export function parseDeskCorrection(
  data: FormData,
  categoryIds: readonly string[],
): Parsed<DeskCorrectionInput> {
  return parseCorrectionOf(deskShape, data, categoryIds);
}

export function parseEmail(data: FormData): Parsed<{ email: string }> {
  const parsed = emailShape.safeParse(texts(data, ['email']));
  return parsed.success ? parsed : { success: false, issues: parsed.error.issues };
}
