import Link from 'next/link';
import { FormSection } from '@/components/form/form-section';
import { compareText } from '@/lib/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { Speaker } from '../queries';
import { PeopleChoice } from './people-choice';
import type { Section } from './session-sections';

/** Those chosen come first and in their order: the order in which a form sends them is the one that is kept. */
function chosenFirst(speakers: Speaker[], chosen: string[], locale: Locale): Speaker[] {
  const rank = ({ id }: Speaker) => (chosen.includes(id) ? chosen.indexOf(id) : chosen.length);
  const byName = compareText(locale);
  return speakers.toSorted((a, b) => rank(a) - rank(b) || byName(a.name, b.name));
}

export function PeopleSection({ session, plan, event, locale }: Section) {
  const t = translator(locale);
  const base = `/${locale}/organise/${event.slug}`;
  return (
    <FormSection title={t('sessions.form.people')} description={t('sessions.form.peopleHint')}>
      {plan.speakers.length === 0 ? (
        <p>
          {t('sessions.form.noSpeakers')}{' '}
          <Link href={`${base}/speakers`}>{t('sessions.form.addSpeakers')}</Link>
        </p>
      ) : (
        <div className="grid gap-s4 md:grid-cols-2">
          {(['speaker', 'moderator'] as const).map((part) => {
            const chosen = (session?.speakers ?? [])
              .filter((held) => held.part === part)
              .map(({ speakerId }) => speakerId);
            return (
              <PeopleChoice
                key={part}
                legend={t(`sessions.form.${part}s`)}
                name={`${part}s`}
                defaultValue={chosen}
                options={chosenFirst(plan.speakers, chosen, locale).map(({ id, name, organisation }) => ({
                  value: id,
                  label: name,
                  help: organisation || undefined,
                }))}
                narrowLabel={t('sessions.form.narrow')}
                chosenLabel={t('sessions.form.chosen', { count: '{count}' })}
              />
            );
          })}
        </div>
      )}
    </FormSection>
  );
}
