import type { Locale } from '@/lib/i18n/locale';
import type { Translator } from '@/lib/i18n/translator';

/** What a mail says. Text and HTML are both made of this, so they cannot say different things. */
export type Content = {
  subject: string;
  greeting: string;
  paragraphs: string[];
  facts?: { term: string; value: string }[];
  /** Whom it is about, where those are several, each with the page that is theirs (empty for none). */
  people?: { name: string; href: string }[];
  /** The one thing to do, and then others. */
  links?: { label: string; href: string }[];
  /** Why the reader gets this mail, or what to do when it is not for them. */
  closing: string;
  calendar?: string;
  /** A second calendar, of what is to be taken out. */
  cancellation?: string;
};

export function asText(t: Translator, content: Content): string {
  const { greeting, paragraphs, facts = [], people = [], links = [], closing } = content;
  const isLong = facts.some(({ value }) => value.includes('\n'));
  const said = facts.map(({ term, value }) => `${term}:${value.includes('\n') ? '\n' : ' '}${value}`);
  const blocks = [
    greeting,
    ...paragraphs,
    ...(facts.length > 0 ? [said.join(isLong ? '\n\n' : '\n')] : []),
    ...people.map(({ name, href }) => (href ? `${name}:\n${href}` : name)),
    ...links.map(({ label, href }) => `${label}:\n${href}`),
    closing,
    `-- \n${t('mail.signature')}`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(value: string): string {
  return value.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

/** Addresses that a mail may lead to: pages, and nothing that runs. */
function safeHref(href: string): string {
  return /^https?:\/\//i.test(href) ? escape(href) : '#';
}

const style = {
  body: 'margin:0;padding:24px 16px;background:#faf8f3;color:#1b1d22;font:17px/1.55 "Atkinson Hyperlegible Next",Verdana,sans-serif',
  sheet: 'max-width:36em;margin:0 auto;overflow-wrap:anywhere',
  facts: 'margin:0 0 1em;padding:0 0 0 14px;border-left:3px solid #0b5c57',
  term: 'margin:0;color:#55585f;font-size:14px',
  value: 'margin:0 0 .5em;white-space:pre-line',
  people: 'margin:0 0 1em;padding:0 0 0 1.2em',
  personal: 'color:#0b5c57;font-size:14px',
  button:
    'display:inline-block;padding:10px 20px;border-radius:6px;background:#0b5c57;color:#ffffff;font-weight:bold;text-decoration:none',
  address: 'color:#55585f;font-size:14px',
  link: 'color:#0b5c57',
  closing: 'margin:1.5em 0 0;padding-top:1em;border-top:1px solid #d9d4c8;color:#55585f;font-size:14px',
} as const;

export function asHtml(t: Translator, content: Content, locale: Locale): string {
  const { subject, greeting, paragraphs, facts = [], people = [], links = [], closing } = content;
  const paragraph = (text: string) => `<p>${escape(text)}</p>`;
  const fact = ({ term, value }: { term: string; value: string }) =>
    `<dt style="${style.term}">${escape(term)}</dt><dd style="${style.value}">${escape(value)}</dd>`;
  const person = ({ name, href }: { name: string; href: string }) =>
    `<li>${escape(name)}` +
    (href && `<br><a href="${safeHref(href)}" style="${style.personal}">${escape(href)}</a>`) +
    '</li>';
  const link = ({ label, href }: { label: string; href: string }) =>
    `<p><a href="${safeHref(href)}" style="${style.button}">${escape(label)}</a></p>` +
    `<p style="${style.address}">${escape(t('mail.orCopy'))}<br><a href="${safeHref(href)}" style="${style.link}">${escape(href)}</a></p>`;
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(subject)}</title>
</head>
<body style='${style.body}'>
<div style="${style.sheet}">
${[greeting, ...paragraphs].map(paragraph).join('\n')}
${facts.length > 0 ? `<dl style="${style.facts}">${facts.map(fact).join('')}</dl>` : ''}
${people.length > 0 ? `<ul style="${style.people}">${people.map(person).join('')}</ul>` : ''}
${links.map(link).join('\n')}
<p style="${style.closing}">${escape(closing)}<br>${escape(t('mail.signature'))}</p>
</div>
</body>
</html>
`;
}
