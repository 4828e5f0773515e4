/** Placeholder. */
export async function seedDemo(
  _databaseUrl: string,
  _dataFolder: string,
  _environment: NodeJS.ProcessEnv = process.env,
): Promise<{ email: string; password: string; role: string; company: string }[]> {
  return [];
}
