/** Placeholder. */
export async function seedDemo(): Promise<
  { email: string; password: string; role: string; company: string }[]
> {
  return [];
}
