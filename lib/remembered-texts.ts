/** Texts that took a while to make, by a key that says all that they are made of; the least recently used go first. */
export class RememberedTexts {
  private readonly texts = new Map<string, string>();
  private characters = 0;

  constructor(private readonly mostCharacters: number) {}

  async get(key: string, make: () => string | Promise<string>): Promise<string> {
    const known = this.texts.get(key);
    if (known !== undefined) {
      this.texts.delete(key);
      this.texts.set(key, known);
      return known;
    }
    const text = await make();
    this.keep(key, text);
    return text;
  }

  private keep(key: string, text: string): void {
    // Two who ask at once make it twice
    if (this.texts.has(key) || text.length > this.mostCharacters) return;
    this.texts.set(key, text);
    this.characters += text.length;
    for (const [oldest, old] of this.texts) {
      if (this.characters <= this.mostCharacters) return;
      this.texts.delete(oldest);
      this.characters -= old.length;
    }
  }
}
