import 'server-only';
import { pickLocalized, type Locale, type Localized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { Cell } from '@/lib/spreadsheet/cell';
import { toWallClock } from '@/lib/zoned';
import type { Column, ColumnKey } from './columns';
import { countryName } from '../questions/countries';
import type { ExportedRegistration } from './export-queries';
import type { NeedCounts, SaidCount } from './need-counts';
import type { Answer, AskedQuestion } from '../questions/questions';
import { spacedCode } from '../ticket/ticket';

type Words = { locale: Locale; timeZone: string };

const optionLabel = ({ options }: AskedQuestion, id: string, locale: Locale) =>
  pickLocalized(options.find((option) => option.id === id)?.label ?? { de: '', en: '' }, locale).text;

/** What a column is called, in a list as in a file. */
export function columnLabel({ key, question }: Column, locale: Locale): string {
  return question
    ? pickLocalized(question.label, locale).text
    : translator(locale)(`registrations.column.${key}`);
}

function answerCell(question: AskedQuestion, answer: Answer | undefined, locale: Locale): Cell {
  if (!answer) return '';
  const t = translator(locale);
  switch (question.type) {
    case 'oneOf':
    case 'severalOf':
      return answer.optionIds.map((id) => optionLabel(question, id, locale)).join(', ');
    case 'yesNo':
      return t(answer.value === 'yes' ? 'registrations.yes' : 'registrations.no');
    case 'number':
      return Number(answer.value);
    case 'date':
      return { wallClock: answer.value };
    case 'country':
      return countryName(answer.value, locale);
    case 'shortText':
    case 'longText':
    case 'file':
      return answer.value;
  }
}

function ownCell(row: ExportedRegistration, key: ColumnKey, { locale, timeZone }: Words): Cell {
  const t = translator(locale);
  const text = (value: Localized) => pickLocalized(value, locale).text;
  // With the minute in it, a row could be told to be somebody's
  const time = (at: Date | null): Cell => {
    if (!at) return '';
    const wallClock = toWallClock(at, timeZone);
    return { wallClock: row.person ? wallClock : wallClock.slice(0, 10) };
  };
  switch (key) {
    case 'code':
      return row.person ? spacedCode(row.person.ticketCode) : '';
    case 'givenName':
    case 'familyName':
    case 'organisation':
    case 'email':
    case 'delegation':
      return row.person?.[key] ?? '';
    case 'status':
      return t(`ticket.status.${row.status}`);
    case 'category':
      return text(row.category);
    case 'language':
      return t(`registration.language.${row.locale}`);
    case 'consents':
      return row.consentKeys.join(', ');
    case 'createdAt':
    case 'cancelledAt':
    case 'waitingSince':
      return time(row[key]);
    case 'priority':
      return row.priority;
    case 'codeLabel':
      return row.codeLabel;
    case 'house':
      return t(row.house ? 'registrations.yes' : 'registrations.no');
    case 'signups':
      return row.signups
        .map(({ title, isWaiting }) =>
          isWaiting ? t('registrations.signupWaiting', { title: text(title) }) : text(title),
        )
        .join(', ');
    // Counted only
    case 'accessNeeds':
    case 'diet':
      return '';
  }
}

/** What a registration has in a column. */
export function columnCell(row: ExportedRegistration, { key, question }: Column, words: Words): Cell {
  if (!question) return ownCell(row, key, words);
  const answer = row.answers.find(({ questionId }) => questionId === question.id);
  return answerCell(question, answer, words.locale);
}

/** The rows of an export: the names of the columns, then each registration. */
export async function* exportRows(
  pages: AsyncIterable<readonly ExportedRegistration[]>,
  columns: readonly Column[],
  words: Words,
): AsyncGenerator<Cell[][]> {
  yield [columns.map((column) => columnLabel(column, words.locale))];
  for await (const rows of pages) {
    yield rows.map((row) => columns.map((column) => columnCell(row, column, words)));
  }
}

function saidText(said: string, about: NeedCounts[number]['about'], locale: Locale): string {
  if (about === 'accessNeeds' || about === 'diet') return said;
  const answer = { questionId: about.id, value: said, optionIds: [said] };
  return String(answerCell(about, answer, locale));
}

/** The rows of the counts: what was asked, what was said, how many said it. */
export async function* needRows(needs: () => Promise<NeedCounts>, locale: Locale): AsyncGenerator<Cell[][]> {
  const t = translator(locale);
  yield [[t('registrations.counts.about'), t('registrations.counts.said'), t('registrations.counts.count')]];
  for (const { about, counts } of await needs()) {
    const label =
      about === 'accessNeeds' || about === 'diet'
        ? t(`registrations.column.${about}`)
        : pickLocalized(about.label, locale).text;
    yield counts.map(({ said, count }: SaidCount): Cell[] => [
      label,
      said === undefined ? t('registrations.counts.any') : saidText(said, about, locale),
      count,
    ]);
  }
}
