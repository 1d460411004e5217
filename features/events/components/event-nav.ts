import type { DeskNavGroup } from '@/components/layout/desk-layout';
import type { Actor } from '@/features/people/actor';
import { hasRole } from '@/features/people/policy';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { canManageEvent } from '../policy';
import type { Event } from '../queries';

/** What the actor may do for the event, as the desk's navigation. Each page decides again by itself. */
export function eventNav(
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
