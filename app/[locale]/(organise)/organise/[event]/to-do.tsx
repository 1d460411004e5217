import Link from 'next/link';
import { NextStep, NextSteps } from '@/components/ui/next-steps';
import { agendaFigures } from '@/features/agenda/queries';
import { countSubmitted, speakerStates } from '@/features/agenda/speaking/desk-queries';
import { nextSteps, type StepFacts } from '@/features/events/next-steps';
import { canManageEvent } from '@/features/events/policy';
import { installation, type Event } from '@/features/events/queries';
import { eventPhase } from '@/features/events/rules';
import { galleryFigures } from '@/features/gallery/queries';
import { countMessages } from '@/features/messages/queries';
import type { Actor } from '@/features/people/actor';
import { hasRole } from '@/features/people/policy';
import { canChangeRegistrations } from '@/features/registration/policy';
import type { RegistrationFigures } from '@/features/registration/queries';
import { pickLocalized, type Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

type Props = {
  actor: Actor;
  event: Event;
  locale: Locale;
  figures: RegistrationFigures | undefined;
  now: Date;
};

/** What the reader can do something about, and no more. */
async function stepFacts({ actor, event, figures, now }: Props): Promise<StepFacts> {
  const manages = canManageEvent(actor, event.id);
  const agenda = await agendaFigures(actor, event);
  const states = await speakerStates(actor, event);
  const { title, summary, description } = event;
  return {
    phase: eventPhase(event, now),
    event: manages
      ? { ...event, texts: [title, summary, description], hasImprint: await hasImprint(event) }
      : undefined,
    categories: manages
      ? figures?.categories.map(({ id, name, quota, taken }) => ({
          id,
          name,
          isFull: quota !== null && taken >= quota,
        }))
      : undefined,
    pending: canChangeRegistrations(actor, event.id) ? figures?.pending : undefined,
    sessions: agenda && {
      published: agenda.sessions - agenda.drafts,
      drafts: agenda.drafts,
      unplaced: agenda.unplaced,
      conflicts: agenda.conflicts.length,
    },
    speaking: states && {
      proposals: (await countSubmitted(actor, event)) ?? 0,
      declined: [...states.values()].filter(({ declined }) => declined > 0).length,
    },
    exhibits: hasRole(actor, event.id, 'curator') ? await galleryFigures(actor, event) : undefined,
    deadMails: (await countMessages(actor, event.id))?.dead,
  };
}

async function hasImprint(event: Event): Promise<boolean> {
  const house = await installation();
  return [event.imprint, house.imprint].some((text) => pickLocalized(text, 'de').text !== '');
}

/** What to do next, in words, each with its one link. */
export async function ToDo(props: Props) {
  const { event, locale } = props;
  const t = translator(locale);
  const steps = nextSteps(await stepFacts(props));
  return (
    <section className="stack" aria-labelledby="next">
      <h2 id="next">{t('overview.next')}</h2>
      {steps.length === 0 && <p className="soft">{t('overview.nothing')}</p>}
      {steps.length > 0 && (
        <NextSteps>
          {steps.map(({ key, count, name, path }) => {
            const words = { count: count ?? 0, name: name ? pickLocalized(name, locale).text : '' };
            return (
              <NextStep
                key={`${key} ${words.name}`}
                count={count}
                title={t(`overview.step.${key}`, words)}
                note={t(`overview.why.${key}`, words)}
                action={
                  <Link href={`/${locale}/organise/${event.slug}/${path}`} prefetch={false}>
                    {t(`overview.do.${key}`)}
                  </Link>
                }
              />
            );
          })}
        </NextSteps>
      )}
    </section>
  );
}
