import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/button';
import { managePath } from '@/features/tickets/link';
import { formatDateRange } from '@/lib/format';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { delegationPath } from '../delegation';
import { isLive } from '../../lifecycle';
import type { OwnGroup, OwnList as Own, OwnListed, OwnOccasion } from '../own-queries';
import { RegistrationStatusTag } from '../../desk/components/registration-status';

/** Registrations and delegations that belong to the reader; `withEvent` where they are of several events. */
export function OwnList({
  own,
  locale,
  withEvent,
  isPast = false,
}: {
  own: Own;
  locale: Locale;
  withEvent?: boolean;
  /** Of events that are over. */
  isPast?: boolean;
}) {
  const isOnly = !isPast && own.groups.length + own.registrations.length === 1;
  const shown = { locale, withEvent, isOnly };
  return (
    <ul className="stack gap-s4">
      {own.groups.map((group) => (
        <GroupItem key={group.id} group={group} {...shown} />
      ))}
      {own.registrations.map((registration) => (
        <RegistrationItem key={registration.id} registration={registration} {...shown} />
      ))}
    </ul>
  );
}

type Shown = { locale: Locale; withEvent: boolean | undefined; isOnly: boolean };

function Item({
  event,
  title,
  href,
  action,
  isOver,
  isOnly,
  locale,
  withEvent,
  children,
}: Shown & {
  event: OwnOccasion;
  title: ReactNode;
  href: string;
  action: string;
  isOver: boolean;
  children: ReactNode;
}) {
  const name = pickLocalized(event.title, locale);
  // Over several events there are headings above: those ahead, those that are over
  const Heading = withEvent ? 'h3' : 'h2';
  const heading = withEvent ? <span lang={name.lang}>{name.text}</span> : title;
  return (
    <li className="stack gap-s2 border-t border-rule pt-s3">
      <Heading className="text-h3 [overflow-wrap:anywhere]">{heading}</Heading>
      {withEvent && (
        <p>
          {formatDateRange(event.startsAt, event.endsAt, locale, event.timeZone)} · {title}
        </p>
      )}
      {children}
      <div>
        <ButtonLink href={href} prefetch={false} variant={isOnly && !isOver ? 'primary' : 'quiet'}>
          {action}
        </ButtonLink>
      </div>
    </li>
  );
}

function RegistrationItem({
  registration,
  ...shown
}: Shown & {
  registration: OwnListed;
}) {
  const { event, status, givenName, familyName } = registration;
  const { locale } = shown;
  const t = translator(locale);
  const category = pickLocalized(registration.category, locale);
  return (
    <Item
      {...shown}
      event={event}
      title={
        <bdi>
          {givenName} {familyName}
        </bdi>
      }
      href={managePath(locale, event.slug, registration)}
      action={t(status === 'confirmed' ? 'ticket.open' : 'own.open')}
      isOver={!isLive(status)}
    >
      <div className="cluster">
        <RegistrationStatusTag status={status} locale={locale} />
        <span className="soft" lang={category.lang}>
          {category.text}
        </span>
      </div>
    </Item>
  );
}

function GroupItem({ group, ...shown }: Shown & { group: OwnGroup }) {
  const { event, people } = group;
  const { locale } = shown;
  const t = translator(locale);
  return (
    <Item
      {...shown}
      event={event}
      title={t('group.titleOf', { count: people.length })}
      href={delegationPath(locale, event.slug, group)}
      action={t('group.open')}
      isOver={!people.some(({ status }) => isLive(status))}
    >
      <ul className="cluster gap-s3">
        {people.map(({ givenName, familyName, status }, index) => (
          <li key={index}>
            <bdi>
              {givenName} {familyName}
            </bdi>{' '}
            <span className="meta">{t(`ticket.status.${status}`)}</span>
          </li>
        ))}
      </ul>
    </Item>
  );
}
