import 'server-only';
import type { Event } from '@/features/events/queries';
import { renderMail } from '@/features/mail/render';
import type { RenderedMail } from '@/features/mail/templates';
import { env } from '@/lib/env';
import type { Locale, Localized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { releaseMail, roomsOf } from './mails';
import type { ReleasePreview } from './preview-queries';
import { newsKinds } from './telling';

/** The mail that a release would send, as someone gets it whom one change of each kind concerns. Its link leads nowhere. */
export function sampleMail(
  event: Event,
  { previous, snapshot, news }: ReleasePreview,
  locale: Locale,
): RenderedMail {
  const note: Localized = {
    de: translator('de')('releases.sample.note'),
    en: translator('en')('releases.sample.note'),
  };
  const release = { id: '', note, rooms: roomsOf(previous?.snapshot, snapshot), createdAt: new Date(0) };
  const { template, parameters } = releaseMail(event, release, {
    address: '',
    locale,
    news: newsKinds.flatMap((kind) => news.find((one) => one.kind === kind) ?? []),
    pages: [],
  });
  const link = `${env().appUrl}/${locale}/${event.slug}/me/…/sessions`;
  const name = translator(locale)('releases.sample.name');
  return renderMail(template, locale, {
    ...parameters,
    name,
    pages: [{ kind: 'registration', name, link }],
    calendar: [],
    cancellation: [],
  });
}
