import 'server-only';
import { pickLocalized, type Locale, type Localized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { block, type Block } from '@/lib/print/flow';
import type { PlacedSession } from '../agenda';
import { SOFT, strong, text } from '@/lib/print/looks';

/** What is printed of a session beside its time: title, where and on what, by whom, and what one has to know. */
export function sessionBlocks(
  session: PlacedSession,
  locale: Locale,
  { heading, time, isLong = false }: { heading: 'H2' | 'H3'; time: string; isLong?: boolean },
): Block[] {
  const t = translator(locale);
  const isBreak = session.format?.isBreak === true;
  const title = pickLocalized(session.title, locale);
  const words = (of: Localized | undefined) => (of ? pickLocalized(of, locale).text : '');
  const about = [
    time,
    words(session.room?.name),
    words(session.track?.name),
    isBreak ? '' : words(session.format?.name),
    isBreak || session.language === locale ? '' : t(`agenda.heldIn.${session.language}`),
    session.level === 'all' ? '' : t(`agenda.level.${session.level}`),
  ].filter((part, at, all) => part !== '' && all.indexOf(part) === at);
  const people = session.speakers.map(({ name, organisation }) =>
    isLong && organisation ? `${name} (${organisation})` : name,
  );
  const isOn = session.status === 'published';
  return [
    ...block(heading, title, isBreak ? text(10.5) : strong(10.5)),
    ...(isLong ? block('P', pickLocalized(session.subtitle, locale), text(9.5), 1) : []),
    ...(isOn ? [] : block('P', t('agenda.cancelled'), strong(9), 1)),
    ...block('P', about.join(' · '), text(8.5, SOFT), 1),
    ...block('P', people.join(', '), text(9), 1),
    ...(isOn && session.places !== null
      ? block('P', t('agenda.signup', { places: session.places }), text(8.5, SOFT), 1)
      : []),
    ...(isLong && !isBreak ? abstractBlocks(session, locale) : []),
  ];
}

function abstractBlocks(session: PlacedSession, locale: Locale): Block[] {
  const { text: words, lang } = pickLocalized(session.abstract, locale);
  return words
    .split(/\n\s*\n/)
    .flatMap((part) => block('P', { text: part.trim(), ...(lang && { lang }) }, text(9), 3));
}
