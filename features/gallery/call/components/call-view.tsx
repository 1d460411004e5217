import type { ReactNode } from 'react';
import { Container } from '@/components/layout/container';
import { PageHeader } from '@/components/layout/page-header';
import { DefinitionList } from '@/components/ui/definition-list';
import { Notice } from '@/components/ui/notice';
import { PlainText } from '@/components/ui/plain-text';
import type { Event } from '@/features/events/queries';
import { formatDateTime } from '@/lib/format';
import { pickLocalized, type Locale, type Localized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { PublicCall } from '../call-queries';
import { ApplicationForm } from './application-form';

function Told({ text, locale }: { text: Localized; locale: Locale }) {
  const { text: words, lang } = pickLocalized(text, locale);
  return words === '' ? null : (
    <div className="prose max-w-text">
      <PlainText text={words} lang={lang} level="h3" />
    </div>
  );
}

function State({ event, call, locale }: { event: Event; call: PublicCall; locale: Locale }) {
  const t = translator(locale);
  if (call.state === 'open') {
    return (
      <section aria-labelledby="apply" className="stack max-w-text">
        <h2 id="apply">{t('call.apply.heading')}</h2>
        <p>{t('call.apply.lead', { count: call.mostEach })}</p>
        <ApplicationForm slug={event.slug} locale={locale} />
      </section>
    );
  }
  const time = call.opensAt ? formatDateTime(call.opensAt, locale, event.timeZone) : '';
  return (
    <Notice
      tone={call.state === 'notYet' || call.state === 'invited' ? 'info' : 'caution'}
      title={t(`call.state.${call.state}`, { time })}
    >
      <p>{t(`call.stateMeans.${call.state}`)}</p>
    </Notice>
  );
}

/** The call as everyone reads it: what it is about, what is asked for, until when, and the way in. */
export function CallView({ event, call, locale }: { event: Event; call: PublicCall; locale: Locale }) {
  const t = translator(locale);
  const title = pickLocalized(call.title, locale);
  const name = pickLocalized(event.title, locale);
  const when = (date: Date | null) => date && formatDateTime(date, locale, event.timeZone);
  const required: ReactNode = call.required.length > 0 && (
    <ul>
      {call.required.map((part) => (
        <li key={part}>{t(`exhibit.part.${part}`)}</li>
      ))}
    </ul>
  );
  return (
    <>
      <PageHeader
        kicker={<span lang={name.lang}>{name.text}</span>}
        title={<span lang={title.lang}>{title.text}</span>}
      />
      <Container className="grid gap-s5 pb-s6 lg:grid-cols-[minmax(0,2fr)_minmax(16rem,1fr)]">
        {/* Until when, before all that there is to read: on a phone it stands above */}
        <section aria-labelledby="call-facts" className="stack gap-s2 lg:order-2">
          <h2 id="call-facts">{t('call.facts')}</h2>
          <DefinitionList
            items={[
              { term: t('call.opensAt'), value: when(call.opensAt) },
              { term: t('call.closesAt'), value: when(call.closesAt) },
              { term: t('call.needed'), value: required },
            ].filter(({ value }) => value)}
          />
          <p className="soft">{t('call.haveLink')}</p>
        </section>
        <div className="stack gap-s4">
          {call.state !== 'open' && <State event={event} call={call} locale={locale} />}
          <Told text={call.text} locale={locale} />
          {pickLocalized(call.asked, locale).text !== '' && (
            <section aria-labelledby="asked" className="stack gap-s2">
              <h2 id="asked">{t('call.asked')}</h2>
              <Told text={call.asked} locale={locale} />
            </section>
          )}
          {call.state === 'open' && <State event={event} call={call} locale={locale} />}
        </div>
      </Container>
    </>
  );
}
