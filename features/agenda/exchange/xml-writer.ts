const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};
// A parser turns line breaks and tabs of an attribute into spaces unless they are references
const attributeSigns: Readonly<Record<string, string>> = { ...signs, '\n': '&#10;', '\t': '&#9;' };

/** Without what XML 1.0 cannot hold: control characters and halves of pairs. */
function clean(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}

export function xmlText(text: string): string {
  return clean(text).replace(/[&<>"\r]/g, (sign) => signs[sign] ?? '');
}

function attributeText(text: string): string {
  return clean(text).replace(/[&<>"\r\n\t]/g, (sign) => attributeSigns[sign] ?? '');
}

/** XML that is ready already. */
export type XmlChild = string;

/** An element with a text, which is escaped, or with children, which are XML. Attributes that are undefined are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  content: string | readonly XmlChild[] = [],
): string {
  const own = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${attributeText(value)}"`],
  );
  const inner =
    typeof content === 'string' ? xmlText(content) : content.map((child) => `\n${child}`).join('');
  const end = typeof content === 'string' || content.length === 0 ? '' : '\n';
  const start = `<${name}${own.join('')}`;
  return inner === '' ? `${start}/>` : `${start}>${inner}${end}</${name}>`;
}
