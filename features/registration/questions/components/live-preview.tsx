'use client';

import { useState, type FormEvent, type ReactNode } from 'react';
import type { Locale } from '@/lib/i18n/locale';
import { draftView } from '../question-draft';
import type { QuestionTexts, QuestionView } from '../question-view';
import { LanguagePanels } from './language-panels';
import { QuestionFields } from './question-fields';

type Words = { title: string; lead: string; legend: string; noLabel: string };
type Language = { language: Locale; label: string; texts: QuestionTexts; initial?: QuestionView };

/** The form of a question, and beside it the question as people would see it, while it is being written. */
export function LivePreview({
  languages,
  shown,
  words,
  children,
}: {
  languages: Language[];
  shown: Locale;
  words: Words;
  children: ReactNode;
}) {
  const [views, setViews] = useState<Partial<Record<Locale, QuestionView>>>({});

  function follow(event: FormEvent<HTMLElement>) {
    const form = event.currentTarget.querySelector('form');
    if (!form) return;
    const data = new FormData(form);
    setViews({ de: draftView(data, 'de'), en: draftView(data, 'en') });
  }

  return (
    <div className="grid items-start gap-s5 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div onInput={follow} onClick={follow}>
        {children}
      </div>
      <section className="stack xl:sticky xl:top-s4">
        <h2>{words.title}</h2>
        <p className="soft">{words.lead}</p>
        <LanguagePanels
          legend={words.legend}
          shown={shown}
          panels={languages.map(({ language, label, texts, initial }) => {
            const view = views[language] ?? initial;
            return {
              language,
              label,
              content: view?.label.text ? (
                <QuestionFields form={{ questions: [view], texts, css: '' }} prefix={`${language}.`} />
              ) : (
                <p className="soft">{words.noLabel}</p>
              ),
            };
          })}
        />
      </section>
    </div>
  );
}
