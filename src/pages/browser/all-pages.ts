/** The next page of a list that is paged by a cursor; `after` is null at its beginning. */
type AskForPage<Item> = (after: string | undefined) => Promise<{ items: Item[]; next: string | null }>;

/** Everything of a list that is paged by a cursor, page after page. */
export async function allOf<Item>(ask: AskForPage<Item>): Promise<Item[]> {
  const items: Item[] = [];
  for (let after: string | undefined; ;) {
    const page = await ask(after);
    items.push(...page.items);
    if (page.next === null) return items;
    after = page.next;
  }
}

/** The one item of such a list that is meant, wherever it stands; undefined where it is not there. */
export async function findIn<Item>(
  ask: AskForPage<Item>,
  isMeant: (item: Item) => boolean,
): Promise<Item | undefined> {
  for (let after: string | undefined; ;) {
    const { items, next } = await ask(after);
    const found = items.find(isMeant);
    if (found !== undefined || next === null) return found;
    after = next;
  }
}
