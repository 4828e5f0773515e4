/** Placeholder. */
export async function migrate(_databaseUrl: string): Promise<void> {}
