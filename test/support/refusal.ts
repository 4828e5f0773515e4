import { Problem, type FieldError } from '@countersign/mfa-nest';

/** The problem with which this is refused. Throws when it is not refused, or not with a problem. */
export async function refusal(
  act: Promise<unknown>,
): Promise<{ slug: string; errors: readonly FieldError[] }> {
  const thrown: unknown = await act.then(
    (result) => new Error(`not refused: ${JSON.stringify(result)}`),
    (error: unknown) => error,
  );
  if (!(thrown instanceof Problem)) throw thrown;
  return { slug: thrown.type.slug, errors: thrown.options.errors ?? [] };
}
