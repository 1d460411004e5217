import 'server-only';
import { decrypt, decryptBytes, encrypt, encryptBytes } from '@/lib/crypto';
import { env } from '@/lib/env';
import type { Answer, QuestionType } from './questions';

/** Where an answer stands; bound to it, so that it cannot be moved to another. */
type Place = { registrationId: string; questionId: string };

const contextOf = ({ registrationId, questionId }: Place) =>
  `registration:${registrationId}:answer:${questionId}`;
const fileContextOf = (questionId: string) => `answer-file:${questionId}`;

/** An answer as the column holds it: in the clear, or encrypted where the question is sensitive. */
export function sealAnswer(place: Place, answer: Pick<Answer, 'value' | 'optionIds'>, sensitive: boolean) {
  const plain = answer.optionIds.length > 0 ? JSON.stringify(answer.optionIds) : answer.value;
  return sensitive ? encrypt(env().dataKey, plain, contextOf(place)) : plain;
}

export function openAnswer(
  place: Place,
  stored: string,
  { type, sensitive }: { type: QuestionType; sensitive: boolean },
): Pick<Answer, 'value' | 'optionIds'> {
  const plain = sensitive ? decrypt(env().dataKey, stored, contextOf(place)) : stored;
  if (type !== 'oneOf' && type !== 'severalOf') return { value: plain, optionIds: [] };
  const ids: unknown = JSON.parse(plain);
  return { value: '', optionIds: Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [] };
}

/** Files that people send are encrypted, whatever they are: what is in them is theirs. */
export function sealFile(questionId: string, content: Uint8Array): Buffer {
  return encryptBytes(env().dataKey, content, fileContextOf(questionId));
}

export function openFile(questionId: string, sealed: Uint8Array): Buffer {
  return decryptBytes(env().dataKey, sealed, fileContextOf(questionId));
}
