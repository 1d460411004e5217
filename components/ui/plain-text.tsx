import type { ReactNode } from 'react';

const address = /(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/g;

/** Web and e-mail addresses in a text become links. */
function linked(text: string): ReactNode[] {
  return text.split(address).map((part, index) => {
    if (index % 2 === 0) return part;
    const href = part.includes('://') ? part : `mailto:${part}`;
    return (
      <a key={index} href={href}>
        {part}
      </a>
    );
  });
}

function lines(block: string): ReactNode[] {
  return block
    .split('\n')
    .flatMap((line, index) => (index === 0 ? linked(line) : [<br key={`br-${index}`} />, ...linked(line)]));
}

function Block({ block, level: Heading }: { block: string; level: 'h2' | 'h3' }) {
  if (block.startsWith('## ')) return <Heading>{block.slice(3)}</Heading>;
  const items = block.split('\n');
  if (items.every((item) => item.startsWith('- '))) {
    return (
      <ul>
        {items.map((item) => (
          <li key={item}>{linked(item.slice(2))}</li>
        ))}
      </ul>
    );
  }
  return <p>{lines(block)}</p>;
}

/**
 * Text as people type it: blank lines part paragraphs, `## ` begins a heading, `- ` an item of a list; addresses become
 * links. It never becomes HTML of its own.
 */
export function PlainText({
  text,
  lang,
  level = 'h2',
  className = '',
}: {
  text: string;
  lang?: string;
  level?: 'h2' | 'h3';
  className?: string;
}) {
  const blocks = text
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '');
  return (
    <div className={`prose ${className}`} lang={lang}>
      {blocks.map((block, index) => (
        <Block key={index} block={block} level={level} />
      ))}
    </div>
  );
}
