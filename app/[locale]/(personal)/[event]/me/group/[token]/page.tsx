import { notFound } from 'next/navigation';
import { Container } from '@/components/layout/container';
import { PageHeader } from '@/components/layout/page-header';
import { currentActor } from '@/features/people/session';
import { GroupChoices } from '@/features/registration/own/components/group-choices';
import { GroupDone } from '@/features/registration/own/components/group-done';
import { GroupPeople } from '@/features/registration/own/components/group-people';
import { findGroup } from '@/features/registration/own/delegation-queries';
import { currentTime } from '@/lib/clock';
import { isLocale, pickLocalized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { titled } from '@/lib/titled';

type Props = {
  params: Promise<{ locale: string; event: string; token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = titled((t) => t('group.title'), { robots: { index: false, follow: false } });

export default async function GroupPage({ params, searchParams }: Props) {
  const { locale, event: slug, token } = await params;
  const now = currentTime();
  const group = await findGroup(await currentActor(), now, slug, token);
  if (!isLocale(locale) || !group) notFound();
  const t = translator(locale);
  const { event, delegation, people } = group;
  const title = pickLocalized(event.title, locale);
  return (
    <>
      <PageHeader
        title={t('group.title')}
        kicker={<span lang={title.lang}>{title.text}</span>}
        lead={t('group.lead', {
          count: people.length,
          contact: `${delegation.givenName} ${delegation.familyName}`,
        })}
      />
      <Container width="text" className="stack gap-s5">
        <GroupDone query={await searchParams} event={event} locale={locale} />
        <GroupChoices group={group} token={token} locale={locale} now={now} />
        <section className="stack">
          <h2>{t('group.people')}</h2>
          <GroupPeople group={group} locale={locale} />
        </section>
      </Container>
    </>
  );
}
