import type { ReactNode } from 'react';
import { DeskLayout, type DeskNavGroup } from '@/components/layout/desk-layout';
import { ThemeScope } from '@/components/layout/theme-scope';
import type { Actor } from '@/features/people/actor';
import { hasRole } from '@/features/people/policy';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { canManageEvent, canRunInstallation } from '../policy';
import type { Event } from '../queries';
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

/** What the actor may do for the event, as the desk's navigation. Each page decides again by itself. */
function eventNav(
  actor: Actor,
  event: Event,
  locale: Locale,
  waiting: { proposals?: number; questions?: number },
): DeskNavGroup[] {
  const t = translator(locale);
  const base = `/${locale}/organise/${event.slug}`;
  const item = (path: string, label: string) => ({ href: `${base}/${path}`, label });
  const groups: (DeskNavGroup | false)[] = [
    { items: [{ href: base, label: t('organise.overview'), exact: true }] },
    hasRole(actor, event.id, 'viewer', 'door') && {
      title: t('organise.people'),
      items: [
        item('registrations', t('organise.registrations')),
        ...(canManageEvent(actor, event.id)
          ? [
              item('rules', t('organise.rules')),
              item('categories', t('organise.categories')),
              item('questions', t('organise.questions')),
              item('codes', t('organise.codes')),
            ]
          : []),
      ],
    },
    hasRole(actor, event.id, 'programme') && {
      title: t('organise.programme'),
      items: [
        item('sessions', t('organise.sessions')),
        item('plan', t('organise.plan')),
        item('releases', t('organise.releases')),
        item('speakers', t('organise.speakers')),
        { ...item('proposals', t('organise.proposals')), count: waiting.proposals || undefined },
        item('rooms', t('organise.rooms')),
        item('tracks', t('organise.tracks')),
        item('formats', t('organise.formats')),
      ],
    },
    hasRole(actor, event.id, 'curator') && {
      title: t('organise.gallery'),
      items: [
        item('call', t('organise.call')),
        item('exhibits', t('organise.exhibits')),
        {
          ...item('exhibit-questions', t('organise.exhibitQuestions')),
          count: waiting.questions || undefined,
        },
      ],
    },
    canManageEvent(actor, event.id) && {
      title: t('organise.event'),
      items: [
        item('messages', t('organise.messages')),
        item('team', t('organise.team')),
        item('settings', t('organise.settings')),
        item('history', t('organise.history')),
      ],
    },
    { items: [{ href: `/${locale}/organise`, label: t('organise.allEvents'), current: false }] },
  ];
  return groups.filter((group) => group !== false);
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
