import type { CDPSession, Page } from '@playwright/test';
import { expect } from './fixtures';

const PATIENCE_MS = 30_000;

type Raw = Awaited<ReturnType<typeof rawNodes>>[number];
const rawNodes = async (devTools: CDPSession) => (await devTools.send('Accessibility.getFullAXTree')).nodes;

/** What a screen reader is told of one thing on the page. */
export class Heard {
  constructor(
    private readonly raw: Raw,
    private readonly all: ReadonlyMap<string, Raw>,
  ) {}

  get role(): string {
    return String(this.raw.role?.value ?? '');
  }
  get name(): string {
    return String(this.raw.name?.value ?? '');
  }
  get description(): string {
    return String(this.raw.description?.value ?? '');
  }
  get element(): number | undefined {
    return this.raw.backendDOMNodeId;
  }
  /** Such as the level of a heading, or whether a button is pressed. */
  state(name: string): unknown {
    return this.raw.properties?.find((property) => String(property.name) === name)?.value.value;
  }
  /** All of what is in it, in the order of reading. */
  within(): Heard[] {
    return (this.raw.childIds ?? []).flatMap((id) => {
      const child = this.all.get(id);
      if (!child) return [];
      const heard = new Heard(child, this.all);
      return child.ignored ? heard.within() : [heard, ...heard.within()];
    });
  }
  /** What is read out of it. */
  get text(): string {
    return this.within()
      .filter(({ role }) => role === 'StaticText')
      .map(({ name }) => name)
      .join(' ');
  }
  find(role: string, name?: string | RegExp): Heard[] {
    return this.within().filter(
      (one) =>
        one.role === role &&
        (name === undefined || (typeof name === 'string' ? one.name === name : name.test(one.name))),
    );
  }
}

/** The page as Chromium's own accessibility tree has it, and what a screen reader can do by that tree alone. */
export async function listenTo(page: Page) {
  const devTools = await page.context().newCDPSession(page);
  const hear = async (): Promise<Heard> => {
    let nodes: Raw[] = [];
    // Between one page and the next there is none
    await expect(async () => {
      nodes = await rawNodes(devTools);
      expect(nodes).not.toEqual([]);
    }).toPass({ timeout: PATIENCE_MS });
    const [root] = nodes;
    if (!root) throw new Error('The page has no accessibility tree');
    return new Heard(root, new Map(nodes.map((node) => [node.nodeId, node])));
  };
  /** The only one with this role and name, as soon as there is one. `inside`: the role and name of what it is in. */
  const one = async (role: string, name?: string | RegExp, inside?: [string, string?]): Promise<Heard> => {
    let found: Heard[] = [];
    await expect(
      async () => {
        const root = await hear();
        const places = inside ? root.find(...inside) : [root];
        found = places.flatMap((place) => place.find(role, name));
        expect(found.map((heard) => `${heard.role} ${heard.name}`)).toHaveLength(1);
      },
      `${role} ${String(name)}`,
    ).toPass({ timeout: PATIENCE_MS });
    const [only] = found;
    if (!only) throw new Error('It is gone again');
    return only;
  };
  const does = async ({ element }: Heard, what: 'click' | 'focus') => {
    const { object } = await devTools.send('DOM.resolveNode', { backendNodeId: element });
    await devTools.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: `function () { this.${what}(); }`,
      userGesture: true,
    });
  };
  return {
    hear,
    one,
    /** Does what the thing is for, as a screen reader does by its own key. */
    async press(...which: Parameters<typeof one>) {
      await does(await one(...which), 'click');
    },
    async write(text: string, ...which: Parameters<typeof one>) {
      await does(await one(...which), 'focus');
      await page.keyboard.insertText(text);
    },
  };
}
