import { Container } from '@/components/layout/container';
import { PageHeader } from '@/components/layout/page-header';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { SearchParams } from '@/lib/listing';
import { enterExhibitAction, newLinkAction } from '../call-actions';
import type { ExhibitorEntrance } from '../call-queries';

type Props = { entrance: ExhibitorEntrance; token: string; locale: Locale };

/** a…@example.org: enough for who owns it. */
function hinted(email: string): string {
  const at = email.lastIndexOf('@');
  return `${email.slice(0, 1)}…${email.slice(at)}`;
}

function NewLink({ entrance, token, query, locale }: Props & { query: SearchParams }) {
  const t = translator(locale);
  const { event, person, onTeam } = entrance;
  const email = hinted(person.email);
  const minutes = Number(query.wait);
  if (query.sent) {
    return (
      <Notice tone="positive" live="status" title={t('entrance.sentTitle')}>
        <p>{t('entrance.sent', { email })}</p>
      </Notice>
    );
  }
  return (
    <form action={newLinkAction.bind(null, locale, event.slug, token)} className="stack">
      {minutes > 0 && (
        <Notice tone="caution" live="alert">
          <p>{t('signIn.tooOften', { minutes })}</p>
        </Notice>
      )}
      <p>{t(onTeam ? 'entrance.onTeam' : 'entrance.expired', { email })}</p>
      <div className="actions">
        <SubmitButton>{t(onTeam ? 'signIn.send' : 'entrance.again')}</SubmitButton>
      </div>
    </form>
  );
}

/** The page of an exhibitor's link: one button to the exhibit, or another link where this one does not open it. */
export function Entrance({
  entrance,
  token,
  signedInAs,
  query,
  locale,
}: Props & { signedInAs?: string; query: SearchParams }) {
  const t = translator(locale);
  const { event, exhibit, person, expired, onTeam } = entrance;
  const title = pickLocalized(exhibit.title, locale);
  return (
    <>
      <PageHeader
        kicker={t('gallery.number', { number: exhibit.number })}
        title={<span lang={title.lang}>{title.text}</span>}
      />
      <Container width="text" className="stack pb-s6">
        {expired || onTeam ? (
          <NewLink entrance={entrance} token={token} query={query} locale={locale} />
        ) : (
          <form action={enterExhibitAction.bind(null, locale, event.slug, token)} className="stack">
            <p>
              {t.rich('entrance.as', {
                email: person.email,
                strong: (words) => <strong className="[overflow-wrap:anywhere]">{words}</strong>,
              })}
            </p>
            {signedInAs && <p className="soft">{t('entrance.instead', { email: signedInAs })}</p>}
            <div className="actions">
              <SubmitButton>{t('entrance.open')}</SubmitButton>
            </div>
            <p className="meta">{t('entrance.note')}</p>
          </form>
        )}
      </Container>
    </>
  );
}
