const underWay = new Map<string, Promise<unknown>>();

/** Whoever asks for the same while it is under way gets the same answer. Saves words, never correctness: that is the API's. */
export async function sharing<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const running = underWay.get(name) as Promise<Result> | undefined;
  if (running) return running;
  const started = work();
  underWay.set(name, started);
  try {
    return await started;
  } finally {
    underWay.delete(name);
  }
}
