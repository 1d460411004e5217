/** Elements that schedules hold in their texts; anything else in angle brackets is text. */
const known = new Set([
  ...[
    'a',
    'abbr',
    'address',
    'article',
    'aside',
    'b',
    'big',
    'blockquote',
    'br',
    'center',
    'cite',
    'code',
    'dd',
  ],
  ...[
    'del',
    'div',
    'dl',
    'dt',
    'em',
    'figcaption',
    'figure',
    'font',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'hr',
  ],
  ...[
    'i',
    'iframe',
    'img',
    'ins',
    'kbd',
    'li',
    'mark',
    'ol',
    'p',
    'pre',
    'q',
    's',
    'script',
    'section',
    'small',
  ],
  ...[
    'span',
    'strike',
    'strong',
    'style',
    'sub',
    'sup',
    'table',
    'tbody',
    'td',
    'tfoot',
    'th',
    'thead',
    'tr',
    'tt',
  ],
  ...['u', 'ul', 'video'],
]);
const blocks = new Set([
  ...[
    'address',
    'article',
    'aside',
    'blockquote',
    'center',
    'div',
    'dl',
    'figure',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
  ],
  ...['h6', 'hr', 'ol', 'p', 'pre', 'section', 'table', 'ul'],
]);
const lines = new Set(['br', 'dd', 'dt', 'figcaption', 'tr']);
/** What they hold is nobody's to read. */
const silent = new Set(['script', 'style', 'iframe', 'video']);

const tag = /<(\/?)([a-z][a-z0-9]*)\b([^<>]*)>|<!--|-->/gi;

const entities: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', shy: '', ndash: '–', mdash: '—' },
  ...{ hellip: '…', laquo: '«', raquo: '»', bdquo: '„', ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’' },
  ...{ sbquo: '‚', bull: '•', middot: '·', copy: '©', reg: '®', trade: '™', euro: '€', deg: '°', times: '×' },
  ...{
    auml: 'ä',
    ouml: 'ö',
    uuml: 'ü',
    Auml: 'Ä',
    Ouml: 'Ö',
    Uuml: 'Ü',
    szlig: 'ß',
    eacute: 'é',
    egrave: 'è',
  },
};

function decoded(text: string): string {
  return text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name] ?? whole;
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
    const isSound = code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return isSound ? String.fromCodePoint(code) : '';
  });
}

/** Line breaks as here, no blanks at the ends of lines, at most one empty line; no control characters. */
export function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** The first characters of a text, never half of one. */
export function cutText(text: string, most: number): string {
  return text.length > most ? text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '') : text;
}

/** One line: no breaks, no double blanks. */
export function oneLine(text: string): string {
  return plainText(text).replace(/\s+/g, ' ').trim();
}

/** A text without markup. HTML becomes paragraphs, lists with bullets, and links with their address behind them. */
export function plainText(text: string): string {
  return tidy(isMarkup(text) ? withoutMarkup(text) : text);
}

function isMarkup(text: string): boolean {
  // One after the other: a list of all of them would be large for a text that is nothing else
  for (const [, , name] of text.matchAll(tag)) if (name && known.has(name.toLowerCase())) return true;
  return false;
}

function withoutMarkup(text: string): string {
  let plain = '';
  let at = 0;
  let skipped: string | undefined;
  let link: { address: string; from: number } | undefined;
  for (const found of text.matchAll(tag)) {
    const [whole, slash, given = '', attributes = ''] = found;
    const name = given.toLowerCase();
    if (!skipped) plain += decoded(text.slice(at, found.index));
    at = found.index + whole.length;
    if (whole === '<!--') skipped ??= whole;
    else if (whole === '-->') skipped = skipped === '<!--' ? undefined : skipped;
    else if (!known.has(name)) plain += skipped ? '' : whole;
    else if (skipped) skipped = slash && skipped === name ? undefined : skipped;
    else if (silent.has(name)) skipped = slash || attributes.endsWith('/') ? undefined : name;
    else if (name === 'a') {
      if (slash && link) plain += addressBehind(plain.slice(link.from), link.address);
      link = slash ? undefined : { address: hrefOf(attributes), from: plain.length };
    } else plain += breakOf(name, slash === '/');
  }
  const whole = skipped ? plain : plain + decoded(text.slice(at));
  return whole
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n+• /g, '\n• ');
}

function breakOf(name: string, isEnd: boolean): string {
  if (blocks.has(name)) return '\n\n';
  if (lines.has(name)) return '\n';
  if (name === 'li') return isEnd ? '' : '\n• ';
  return name === 'td' || name === 'th' ? ' ' : '';
}

function hrefOf(attributes: string): string {
  const [, double, single, bare] = /href\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+))/i.exec(attributes) ?? [];
  const address = decoded(double ?? single ?? bare ?? '').trim();
  return /^(https?:|mailto:)/i.test(address) ? address : '';
}

function addressBehind(words: string, address: string): string {
  const shown = address.replace(/^(https?:\/\/|mailto:)/i, '').replace(/\/$/, '');
  return shown === '' || words.includes(shown) ? '' : ` (${address})`;
}

/** An abstract and a longer description, as one text; what one says in the other's words is said once. */
export function joinedTexts(abstract: string, description: string): string {
  const [first, second] = [plainText(abstract), plainText(description)];
  if (first.includes(second)) return first;
  return second.includes(first) ? second : `${first}\n\n${second}`;
}
