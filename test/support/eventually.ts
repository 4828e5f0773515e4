/** Waits until it is so, or fails; as long as SE-07 allows, where nothing else is said. */
export async function eventually(condition: () => Promise<boolean>, withinMs = 5_000): Promise<void> {
  const giveUpAt = Date.now() + withinMs;
  while (!(await condition())) {
    if (Date.now() > giveUpAt) throw new Error(`It did not happen within ${withinMs} ms.`);
    await new Promise((done) => setTimeout(done, 20));
  }
}
