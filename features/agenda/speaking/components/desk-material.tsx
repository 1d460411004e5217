import Link from 'next/link';
import { ActionForm } from '@/components/form/action-form';
import { SubmitButton } from '@/components/ui/submit-button';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { MaterialList } from '../../files/components/material-list';
import { returnMaterialAction, takeMaterialAction } from '../desk-actions';
import type { DeskMaterial } from '../desk-queries';
import { ReturnFields } from './return-fields';

type Props = {
  materials: readonly DeskMaterial[];
  event: { slug: string };
  locale: Locale;
  /** As for proposals. */
  from: string;
};

/** What speakers have sent in, to be accepted or sent back. */
export function DeskMaterials({ materials, event, locale, from }: Props) {
  const t = translator(locale);
  const titles = new Map(materials.map(({ id, sessionTitle }) => [id, sessionTitle]));
  return (
    <MaterialList materials={materials} locale={locale}>
      {({ id, sessionId }) => {
        const { text, lang } = pickLocalized(titles.get(id) ?? { de: '', en: '' }, locale);
        return (
          <>
            <p>
              <Link
                href={`/${locale}/organise/${event.slug}/sessions/${sessionId}`}
                lang={lang}
                prefetch={false}
              >
                {text || t('sessions.untitled')}
              </Link>
            </p>
            <div className="flex flex-wrap items-baseline gap-s3">
              <form action={takeMaterialAction.bind(null, locale, event.slug, from, id)}>
                <SubmitButton variant="quiet" small pendingLabel={t('planning.saving')}>
                  {t('proposals.accept')}
                </SubmitButton>
              </form>
              <ActionForm
                action={returnMaterialAction.bind(null, locale, event.slug, from, id)}
                errorTitle={t('planning.errorTitle')}
              >
                <details>
                  <summary>{t('proposals.return')}</summary>
                  <ReturnFields id={id} email="" locale={locale} />
                </details>
              </ActionForm>
            </div>
          </>
        );
      }}
    </MaterialList>
  );
}
