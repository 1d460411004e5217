import { notFound } from 'next/navigation';
import { Container } from '@/components/layout/container';
import { PageHeader } from '@/components/layout/page-header';
import { currentActor } from '@/features/people/session';
import { NoLonger } from '@/features/registration/own/components/no-longer';
import { PassOnForm } from '@/features/registration/own/components/pass-on-form';
import { findOwn } from '@/features/registration/own/own-queries';
import { decidePassingOn } from '@/features/registration/rules';
import { passOnRefusalText } from '@/features/registration/words';
import { currentTime } from '@/lib/clock';
import { isLocale, pickLocalized } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { titled } from '@/lib/titled';

type Props = { params: Promise<{ locale: string; event: string; token: string }> };

export const generateMetadata = titled((t) => t('passOn.title'), { robots: { index: false, follow: false } });

export default async function PassOnPage({ params }: Props) {
  const { locale, event: slug, token } = await params;
  const now = currentTime();
  const own = await findOwn(await currentActor(), now, slug, token);
  if (!isLocale(locale) || !own) notFound();
  const { event, registration, status } = own;
  const verdict = decidePassingOn(event, { status }, now);
  const ticket = `/${locale}/${slug}/me/${token}`;
  const refused = verdict.ok ? undefined : passOnRefusalText(verdict, event, locale).words;
  const t = translator(locale);
  const title = pickLocalized(event.title, locale);
  const category = pickLocalized(registration.category, locale);
  return (
    <>
      <PageHeader
        title={t('passOn.title')}
        kicker={<span lang={title.lang}>{title.text}</span>}
        lead={t('passOn.lead')}
      />
      <Container width="text" className="stack gap-s5">
        <div className="grid gap-s4 sm:grid-cols-2">
          <section className="stack">
            <h2 className="text-h3">{t('passOn.kept')}</h2>
            <div className="prose">
              <ul>
                <li>{t('passOn.keptPlace', { category: category.text })}</li>
                <li>{t('passOn.keptChoices')}</li>
                {registration.organisation && (
                  <li>{t('passOn.keptOrganisation', { organisation: registration.organisation })}</li>
                )}
              </ul>
            </div>
          </section>
          <section className="stack">
            <h2 className="text-h3">{t('passOn.deleted')}</h2>
            <div className="prose">
              <ul>
                <li>{t('passOn.deletedPerson')}</li>
                <li>{t('passOn.deletedAnswers')}</li>
                <li>{t('passOn.deletedLink')}</li>
              </ul>
            </div>
          </section>
        </div>
        <PassOnForm
          slug={slug}
          token={token}
          registration={registration}
          instead={refused && <NoLonger back={ticket} words={refused} locale={locale} />}
          locale={locale}
        />
      </Container>
    </>
  );
}
