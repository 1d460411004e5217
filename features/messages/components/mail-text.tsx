import { Fragment } from 'react';

const address = /(https?:\/\/[^\s<>"]+)/;

/** The text part of a mail as it is, with its addresses to follow. */
export function MailText({ text, lang }: { text: string; lang: string }) {
  return (
    <pre
      lang={lang}
      className="rounded-sheet border border-rule bg-sheet p-s4 font-sans [overflow-wrap:anywhere] whitespace-pre-wrap"
    >
      {text.split(address).map((part, index) => (
        <Fragment key={index}>{address.test(part) ? <a href={part}>{part}</a> : part}</Fragment>
      ))}
    </pre>
  );
}
