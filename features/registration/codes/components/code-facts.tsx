import { DefinitionList } from '@/components/ui/definition-list';
import { TextArea } from '@/components/form/text-area';
import { TextField } from '@/components/form/text-field';
import type { Event } from '@/features/events/queries';
import { formatDateTime, formatNumber } from '@/lib/format';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { CodeBatch, ListedCode } from '../code-list-queries';
import { usedText } from '../code-words';
import { codeLink, isExpired } from '../codes';

/** What one code is: its link, what it opens, and what has been used of it. */
export function CodeFacts({
  code,
  event,
  now,
  locale,
}: {
  code: ListedCode;
  event: Event;
  now: Date;
  locale: Locale;
}) {
  const t = translator(locale);
  const time = (at: Date) => formatDateTime(at, locale, event.timeZone);
  const { text, lang } = pickLocalized(code.category, locale);
  return (
    <>
      <div className="max-w-text">
        <TextField
          label={t('codes.detail.link')}
          name="link"
          help={t('codes.detail.linkHelp')}
          readOnly
          defaultValue={codeLink(locale, event.slug, code.code)}
        />
      </div>
      <DefinitionList
        items={[
          { term: t('codes.category'), value: <span lang={lang}>{text}</span> },
          { term: t('codes.label'), value: code.label && <bdi>{code.label}</bdi> },
          {
            term: t('codes.holder'),
            value: (
              <bdi>{[code.holder, code.email].filter(Boolean).join(', ') || t('codes.detail.forNobody')}</bdi>
            ),
          },
          { term: t('codes.used'), value: usedText(code, locale) },
          { term: t('codes.holds'), value: code.holdsPlaces ? t('codes.holdsYes') : t('codes.holdsNo') },
          {
            term: t('codes.expires'),
            value:
              code.expiresAt === null
                ? t('codes.noExpiry')
                : isExpired(code, now)
                  ? t('codes.expiredOn', { date: time(code.expiresAt) })
                  : time(code.expiresAt),
          },
          { term: t('codes.sentAt'), value: code.sentAt ? time(code.sentAt) : t('codes.neverSent') },
          { term: t('codes.createdAt'), value: time(code.createdAt) },
        ]}
      />
    </>
  );
}

/** Codes that were made at once, in figures. */
export function BatchFacts({ batch, event, locale }: { batch: CodeBatch; event: Event; locale: Locale }) {
  const t = translator(locale);
  const { text, lang } = pickLocalized(batch.category, locale);
  const { expiresAt } = batch;
  return (
    <DefinitionList
      items={[
        { term: t('codes.batch.count'), value: formatNumber(batch.count, locale) },
        { term: t('codes.category'), value: <span lang={lang}>{text}</span> },
        {
          term: t('codes.used'),
          value: t('codes.batch.usedSum', { used: batch.usedSum, uses: batch.usesSum }),
        },
        { term: t('codes.holds'), value: batch.holdsPlaces ? t('codes.holdsYes') : t('codes.holdsNo') },
        {
          term: t('codes.expires'),
          value:
            expiresAt === undefined
              ? t('codes.batch.differs')
              : expiresAt === null
                ? t('codes.noExpiry')
                : formatDateTime(expiresAt, locale, event.timeZone),
        },
        {
          term: t('codes.sentAt'),
          value:
            batch.addresses > 0 && t('codes.batch.mailed', { sent: batch.sent, addresses: batch.addresses }),
        },
      ]}
    />
  );
}

/** A link on each line, to copy. */
export function BatchLinks({
  links,
  eventSlug,
  locale,
}: {
  links: readonly { code: string; holder: string; email: string | null }[];
  eventSlug: string;
  locale: Locale;
}) {
  const t = translator(locale);
  const lines = links.map(({ code, holder, email }) =>
    [codeLink(locale, eventSlug, code), holder, email ?? ''].join('\t').trimEnd(),
  );
  return (
    <TextArea
      label={t('codes.batch.links')}
      name="links"
      help={t('codes.batch.linksHelp')}
      readOnly
      spellCheck={false}
      rows={Math.min(12, Math.max(2, links.length))}
      defaultValue={lines.join('\n')}
      className="whitespace-pre"
    />
  );
}
