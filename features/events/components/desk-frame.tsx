import type { ReactNode } from 'react';
import { DeskLayout } from '@/components/layout/desk-layout';
import { ThemeScope } from '@/components/layout/theme-scope';
import type { Actor } from '@/features/people/actor';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { canRunInstallation } from '../policy';
import type { Event } from '../queries';
import { eventNav } from './event-nav';
import { OtherLanguage } from './site-frame';

function Tools({ actor, locale, children }: { actor: Actor; locale: Locale; children?: ReactNode }) {
  const t = translator(locale);
  return (
    <>
      {children}
      <OtherLanguage locale={locale} />
      {actor.kind === 'person' && <a href={`/${locale}/sign-out`}>{t('site.signOut')}</a>}
    </>
  );
}

/** The organising pages of one event. */
export function EventDesk({
  actor,
  event,
  locale,
  proposals,
  questions,
  children,
}: {
  actor: Actor;
  event: Event;
  locale: Locale;
  /** What speakers have sent in and nobody has decided on; undefined for who may not plan. */
  proposals: number | undefined;
  /** What visitors of the gallery have asked and no curator has seen; undefined for who may not curate. */
  questions: number | undefined;
  children: ReactNode;
}) {
  const t = translator(locale);
  return (
    <ThemeScope theme={event.theme} accent={event.accent}>
      <DeskLayout
        brand={{ href: `/${locale}/organise/${event.slug}`, label: pickLocalized(event.title, locale).text }}
        nav={eventNav(actor, event, locale, { proposals, questions })}
        navLabel={t('organise.navigation')}
        menuLabel={t('organise.menu')}
        top={
          <Tools actor={actor} locale={locale}>
            {event.status !== 'draft' && <a href={`/${locale}/${event.slug}`}>{t('organise.publicPage')}</a>}
          </Tools>
        }
      >
        {children}
      </DeskLayout>
    </ThemeScope>
  );
}

/** The organising pages of the house: its events, and what an administrator looks after. */
export function HouseDesk({
  actor,
  locale,
  children,
}: {
  actor: Actor;
  locale: Locale;
  children: ReactNode;
}) {
  const t = translator(locale);
  const base = `/${locale}/organise`;
  const items = [
    { href: base, label: t('organise.events'), exact: true },
    ...(canRunInstallation(actor)
      ? [
          { href: `${base}/events/new`, label: t('organise.newEvent') },
          { href: `${base}/installation`, label: t('organise.installation') },
        ]
      : []),
  ];
  return (
    <DeskLayout
      brand={{ href: base, label: t('organise.title') }}
      nav={[{ items }]}
      navLabel={t('organise.navigation')}
      menuLabel={t('organise.menu')}
      top={
        <Tools actor={actor} locale={locale}>
          <a href={`/${locale}`}>{t('organise.publicPage')}</a>
        </Tools>
      }
    >
      {children}
    </DeskLayout>
  );
}
